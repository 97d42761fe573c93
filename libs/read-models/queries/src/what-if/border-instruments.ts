import {
  AD_VALOREM_TARIFF_METHOD,
  adValoremTariff,
  FLOOR_WITH_TARIFF_METHOD,
  floorWithTariff,
  LEGAL_QUESTIONS as ASK,
  MINIMUM_IMPORT_PRICE_METHOD,
  minimumImportPrice,
  NO_INSTRUMENT_METHOD,
  noInstrument,
  PRICE_FLOOR_LEVY_METHOD,
  priceFloorLevy,
} from '@chokepoint/instruments';
import { type Instrument, instrument } from './instrument.js';

const atTheBorder = [ASK.wtoBindings, ASK.mostFavoured];

/** None, and what is done at the border. */
export const BORDER_INSTRUMENTS: readonly Instrument[] = [
  instrument({
    id: 'none',
    method: NO_INSTRUMENT_METHOD,
    kinds: [],
    needs: [],
    questions: [],
    apply: noInstrument,
  }),
  instrument({
    id: 'price-floor-levy',
    method: PRICE_FLOOR_LEVY_METHOD,
    kinds: ['price-floor'],
    needs: ['floor'],
    questions: atTheBorder,
    apply: (market, { floor }) => priceFloorLevy(market, floor),
  }),
  instrument({
    id: 'minimum-import-price',
    method: MINIMUM_IMPORT_PRICE_METHOD,
    kinds: ['price-floor'],
    needs: ['floor'],
    questions: atTheBorder,
    apply: (market, { floor }) => minimumImportPrice(market, floor),
  }),
  instrument({
    id: 'ad-valorem-tariff',
    method: AD_VALOREM_TARIFF_METHOD,
    kinds: ['tariff'],
    needs: ['tariff', 'passThrough'],
    questions: atTheBorder,
    apply: (market, { tariff: rate, passThrough }) =>
      adValoremTariff(market, { rate, passThrough }),
  }),
  instrument({
    id: 'floor-with-tariff',
    method: FLOOR_WITH_TARIFF_METHOD,
    kinds: ['price-floor', 'tariff'],
    needs: ['floor', 'tariff', 'passThrough', 'stacking'],
    questions: atTheBorder,
    apply: (market, { floor, tariff: rate, passThrough, stacking }) =>
      floorWithTariff(market, floor, { rate, passThrough }, stacking),
  }),
];
