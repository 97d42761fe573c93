import {
  OFFTAKE_COLLAR_METHOD,
  OFFTAKE_FIXED_PRICE_METHOD,
  offtakeCollar,
  offtakeFixedPrice,
} from '../models/offtake.js';
import { PRICE_GAP_SUBSIDY_METHOD, priceGapSubsidy } from '../models/price-gap-subsidy.js';
import { SUBSIDY_WITH_FLOOR_METHOD, subsidyWithFloor } from '../models/stacking.js';
import { figure, MADE_UP, MADE_UP_TEXT, shown, SYMBOLS } from './made-up.js';
import { type MethodDescription, tell } from './method.js';

const subsidy = {
  strike: 110,
  upsideShare: 0.3,
  referencePrice: null,
  producerKg: 1000,
  capKg: null,
};
const STRIKE = {
  K: 'strike, EUR/kg at the works',
  P_ref: 'reference price, the world price unless another is given',
  a: 'share of the excess over the strike that is paid back',
  Q: 'what the producer sells in a year, up to the cap of the scheme',
};
const GIVEN = { ...MADE_UP_TEXT, K: '110 EUR/kg', a: '0.3', Q: '1,000 kg a year' };

/** Subsidies and offtake contracts. */
export const CONTRACT_METHODS: readonly MethodDescription[] = [
  tell(PRICE_GAP_SUBSIDY_METHOD, {
    title: 'Price-gap subsidy, a contract for difference',
    formula: 'realised price = P_ref + max(0, K - P_ref) - a max(0, P_ref - K)',
    tex: [
      String.raw`\text{realised price} = P_{\mathrm{ref}} + \max(0,\, K - P_{\mathrm{ref}}) - a \max(0,\, P_{\mathrm{ref}} - K)`,
    ],
    where: STRIKE,
    choices: ['What the cap of the scheme leaves out is sold at the price without it.'],
    limits: [
      'It takes the producer to sell at the reference price: a difference in quality or place is left out.',
    ],
    given: GIVEN,
    results: () => {
      const outcome = priceGapSubsidy(MADE_UP, subsidy);
      return {
        ...shown(outcome),
        'the taxpayer pays, EUR/kg': figure(outcome, 'top-up'),
        'the taxpayer pays, EUR a year': outcome.pays.taxpayer,
      };
    },
  }),
  tell(SUBSIDY_WITH_FLOOR_METHOD, {
    title: 'Price-gap subsidy and price floor on the same kilogram',
    formula: 'as each of them, with a reference price of max(P_ref, F)',
    tex: [String.raw`P_{\mathrm{ref}}' = \max(P_{\mathrm{ref}},\, F)`],
    where: { ...STRIKE, F: 'the floor, EUR/kg' },
    choices: ['The index of the subsidy is quoted where the floor is in force.'],
    limits: ['The freight between the floor, at the border, and the index is left out.'],
    given: { ...GIVEN, F: '75 EUR/kg' },
    results: () => {
      const outcome = subsidyWithFloor(MADE_UP, subsidy, 75);
      return { ...shown(outcome), 'the taxpayer pays, EUR/kg': figure(outcome, 'top-up') };
    },
  }),
  tell(OFFTAKE_FIXED_PRICE_METHOD, {
    title: 'Offtake at a fixed price with take-or-pay',
    formula: 'landed cost = p_o max(q, y V) / q + f',
    tex: [String.raw`\text{landed cost} = \frac{p_o \max(q,\, yV)}{q} + f`],
    where: {
      p_o: 'contract price at the works, EUR/kg',
      q: 'what the buyer takes in a year',
      V: 'what is contracted a year',
      y: 'share of V that is paid for even if it is not taken',
      f: SYMBOLS.f,
    },
    choices: ['What the buyer needs beyond V it buys at the world price.'],
    limits: ['What is paid for and not taken is taken as worth nothing to the buyer.'],
    given: { p_o: '70 EUR/kg', V: '100 kg', y: '0.8', q: '60 kg', f: '0' },
    results: () => {
      const market = { ...MADE_UP, freight: 0, buyerKg: 60 };
      const contract = { price: 70, contractedKg: 100, takeOrPay: 0.8 };
      return { 'landed cost, EUR/kg': offtakeFixedPrice(market, contract).landedCost };
    },
  }),
  tell(OFFTAKE_COLLAR_METHOD, {
    title: 'Offtake with a collar',
    formula: 'landed cost = min(max(P, floor), cap) + f',
    tex: [String.raw`\text{landed cost} = \min(\max(P,\, \text{floor}),\, \text{cap}) + f`],
    where: { ...SYMBOLS, floor: 'least contract price', cap: 'highest contract price' },
    choices: ['With a contracted quantity, the producer sells the rest at the price without it.'],
    limits: ['The whole quantity of the buyer is under the contract.'],
    given: { P: '40 EUR/kg', f: '0', floor: '55 EUR/kg', cap: '100 EUR/kg' },
    results: () => {
      const market = { ...MADE_UP, price: 40, freight: 0 };
      return shown(offtakeCollar(market, { floor: 55, cap: 100, contractedKg: null }));
    },
  }),
];
