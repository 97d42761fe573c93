import type { Market } from '../market.js';
import type { Outcome } from '../outcome.js';

/** P 60, f 2, q 1,000 kg, no exempt origin. */
export const market = (more: Partial<Market> = {}): Market => ({
  price: 60,
  freight: 2,
  buyerKg: 1000,
  exemptShare: 0,
  offer: null,
  ...more,
});

export function figureOf({ figures }: Outcome, id: string): number {
  const found = figures.find((one) => one.id === id);
  if (found === undefined) throw new Error(`No figure '${id}'.`);
  return found.value;
}
