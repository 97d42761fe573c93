import { NO_INSTRUMENT_METHOD, noInstrument } from '../models/no-instrument.js';
import {
  MINIMUM_IMPORT_PRICE_METHOD,
  minimumImportPrice,
  PRICE_FLOOR_LEVY_METHOD,
  priceFloorLevy,
} from '../models/price-floor.js';
import { FLOOR_WITH_TARIFF_METHOD, floorWithTariff } from '../models/stacking.js';
import { AD_VALOREM_TARIFF_METHOD, adValoremTariff } from '../models/tariff.js';
import { figure, MADE_UP, MADE_UP_TEXT, shown, SYMBOLS } from './made-up.js';
import { type MethodDescription, tell } from './method.js';

const FLOOR = { F: 'the floor on delivered imports, EUR/kg' };
const DUTY = {
  tau: 'rate of the duty, of the delivered value',
  phi: 'pass-through, share of the duty that reaches the buyer',
};
const RENT =
  'The exempt producer sells for what imports cost the buyer, or for less where it asks less; what it gains is shown as its rent.';
const STATIC = 'Quantities stay as they are: nobody buys less, nobody goes round the measure.';
const tariff = { rate: 0.25, passThrough: 0.6 };

/** Instruments at the border, and none. */
export const BORDER_METHODS: readonly MethodDescription[] = [
  tell(NO_INSTRUMENT_METHOD, {
    title: 'Landed cost without an instrument',
    formula: 'landed cost = P + f',
    tex: [String.raw`\text{landed cost} = P + f`],
    where: SYMBOLS,
    choices: [
      'The producer of the exempt origin gets the world price, or less where it asks less; the freight to the buyer is the same from every origin.',
    ],
    limits: ['Without credit, currency and quality, which a contract has too.'],
    given: MADE_UP_TEXT,
    results: () => shown(noInstrument(MADE_UP)),
  }),
  tell(PRICE_FLOOR_LEVY_METHOD, {
    title: 'Border-adjusted price floor, as a levy',
    formula: 'landed cost = max(P + f, F); levy b = max(0, F - (P + f))',
    tex: [
      String.raw`\text{landed cost} = \max(P + f,\, F)`,
      String.raw`b = \max(0,\, F - (P + f))`,
    ],
    where: { ...SYMBOLS, ...FLOOR, b: 'levy on each kilogram that is not exempt' },
    choices: [RENT],
    limits: [STATIC, 'One floor for one product: grades and indexation are left out.'],
    given: { ...MADE_UP_TEXT, F: '75 EUR/kg' },
    results: () => {
      const outcome = priceFloorLevy(MADE_UP, 75);
      return { 'levy, EUR/kg': figure(outcome, 'levy'), ...shown(outcome) };
    },
  }),
  tell(MINIMUM_IMPORT_PRICE_METHOD, {
    title: 'Border-adjusted price floor, as a minimum import price',
    formula: 'landed cost = max(P + f, F); the exporter keeps the difference, revenue 0',
    tex: [String.raw`\text{landed cost} = \max(P + f,\, F)`],
    where: { ...SYMBOLS, ...FLOOR },
    choices: [RENT],
    limits: [STATIC, 'It takes the minimum as kept: no hidden rebate.'],
    given: { ...MADE_UP_TEXT, F: '75 EUR/kg' },
    results: () => {
      const outcome = minimumImportPrice(MADE_UP, 75);
      return {
        ...shown(outcome),
        'the exporter receives, EUR a year': -outcome.pays.exporter,
        'revenue, EUR a year': figure(outcome, 'levy-revenue'),
      };
    },
  }),
  tell(AD_VALOREM_TARIFF_METHOD, {
    title: 'Ad valorem tariff with pass-through',
    formula: 'landed cost = (P + f)(1 + phi tau); exporter net = landed cost / (1 + tau)',
    tex: [
      String.raw`\text{landed cost} = (P + f)(1 + \phi\tau)`,
      String.raw`\text{exporter net} = \frac{\text{landed cost}}{1 + \tau}`,
    ],
    where: { ...SYMBOLS, ...DUTY },
    choices: [RENT],
    limits: [STATIC, 'The pass-through is an assumption of whoever asks.'],
    given: { ...MADE_UP_TEXT, tau: '25 %', phi: '0.6' },
    results: () => {
      const outcome = adValoremTariff(MADE_UP, tariff);
      return { ...shown(outcome), 'exporter net, EUR/kg': figure(outcome, 'exporter-net') };
    },
  }),
  tell(FLOOR_WITH_TARIFF_METHOD, {
    title: 'Price floor and tariff on the same import',
    formula:
      'net: max(F, (P + f)(1 + phi tau)); additive: (P + f)(1 + phi tau) + max(0, F - (P + f))',
    tex: [
      String.raw`\text{net} = \max\left( F,\; (P + f)(1 + \phi\tau) \right)`,
      String.raw`\text{additive} = (P + f)(1 + \phi\tau) + \max(0,\, F - (P + f))`,
    ],
    where: { ...SYMBOLS, ...FLOOR, ...DUTY },
    choices: ['Net or additive is a switch that is never set by itself: the law decides it.', RENT],
    limits: [STATIC],
    given: { ...MADE_UP_TEXT, F: '75 EUR/kg', tau: '25 %', phi: '0.6' },
    results: () => ({
      'net, EUR/kg': floorWithTariff(MADE_UP, 75, tariff, 'net').landedCost,
      'additive, EUR/kg': floorWithTariff(MADE_UP, 75, tariff, 'additive').landedCost,
    }),
  }),
];
