import type { WhatIfInput } from '@chokepoint/api-contract';
import {
  LEGAL_QUESTIONS as ASK,
  OFFTAKE_COLLAR_METHOD,
  OFFTAKE_FIXED_PRICE_METHOD,
  offtakeCollar,
  offtakeFixedPrice,
  PRICE_GAP_SUBSIDY_METHOD,
  type PriceGapSubsidy,
  priceGapSubsidy,
  SUBSIDY_WITH_FLOOR_METHOD,
  subsidyWithFloor,
} from '@chokepoint/instruments';
import { type Having, KG } from './inputs.js';
import { type Instrument, instrument } from './instrument.js';

const SUBSIDY = ['strike', 'upsideShare', 'plantTonnes'] as const satisfies readonly WhatIfInput[];

const subsidyOf = (query: Having<(typeof SUBSIDY)[number]>): PriceGapSubsidy => ({
  strike: query.strike,
  upsideShare: query.upsideShare,
  referencePrice: query.referencePrice ?? null,
  producerKg: query.plantTonnes * KG,
  capKg: query.subsidyTonnes === undefined ? null : query.subsidyTonnes * KG,
});

/** Subsidies and offtake contracts. */
export const CONTRACT_INSTRUMENTS: readonly Instrument[] = [
  instrument({
    id: 'price-gap-subsidy',
    method: PRICE_GAP_SUBSIDY_METHOD,
    kinds: ['price-gap-subsidy'],
    needs: SUBSIDY,
    questions: [ASK.stateAid],
    apply: (market, inputs) => priceGapSubsidy(market, subsidyOf(inputs)),
  }),
  instrument({
    id: 'price-gap-subsidy-with-floor',
    method: SUBSIDY_WITH_FLOOR_METHOD,
    kinds: ['price-gap-subsidy', 'price-floor'],
    needs: [...SUBSIDY, 'floor'],
    questions: [ASK.stateAid, ASK.wtoBindings, ASK.mostFavoured],
    apply: (market, inputs) => subsidyWithFloor(market, subsidyOf(inputs), inputs.floor),
  }),
  instrument({
    id: 'offtake-fixed-price',
    method: OFFTAKE_FIXED_PRICE_METHOD,
    kinds: ['offtake'],
    needs: ['offtakePrice', 'offtakeTonnes', 'takeOrPay'],
    questions: [],
    apply: (market, { offtakePrice: price, offtakeTonnes, takeOrPay }) =>
      offtakeFixedPrice(market, { price, contractedKg: offtakeTonnes * KG, takeOrPay }),
  }),
  instrument({
    id: 'offtake-collar',
    method: OFFTAKE_COLLAR_METHOD,
    kinds: ['offtake'],
    needs: ['collarFloor', 'collarCap'],
    questions: [],
    apply: (market, { collarFloor: floor, collarCap: cap, offtakeTonnes }) =>
      offtakeCollar(market, {
        floor,
        cap,
        contractedKg: offtakeTonnes === undefined ? null : offtakeTonnes * KG,
      }),
  }),
];
