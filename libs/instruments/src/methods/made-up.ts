import type { Market } from '../market.js';
import type { Outcome } from '../outcome.js';

/** The market of the worked examples: P 60, f 2, q 1,000 kg, no exempt origin. */
export const MADE_UP: Market = {
  price: 60,
  freight: 2,
  buyerKg: 1000,
  exemptShare: 0,
  offer: null,
};
export const MADE_UP_TEXT = { P: '60 EUR/kg', f: '2 EUR/kg', q: '1,000 kg a year' };

/** What every example of an instrument shows. */
export const shown = ({ landedCost, realisedPrice, pays }: Outcome) => ({
  'landed cost, EUR/kg': landedCost,
  'realised price, EUR/kg': realisedPrice,
  'the buyer pays, EUR a year': pays.buyer,
});

export const SYMBOLS = {
  P: 'world price of the origin that is not exempt, at its works, EUR/kg',
  f: 'freight, insurance and handling, EUR/kg',
};

export const figure = ({ figures }: Outcome, id: string): number => {
  const found = figures.find((one) => one.id === id);
  if (found === undefined) throw new RangeError(`No such figure: ${id}`);
  return found.value;
};
