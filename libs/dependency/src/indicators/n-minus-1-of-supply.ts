import { gap, type Gap } from '../gap.js';
import { carry, type Figure, point, subtract } from '../interval.js';
import type { TopN } from './top-n.js';

export const N_MINUS_1_OF_SUPPLY_METHOD = 'n-minus-1-of-supply@1';

export interface NMinus1OfSupply {
  readonly method: typeof N_MINUS_1_OF_SUPPLY_METHOD;
  /** What is left without the largest supplier, over everything supplied, 0-1. */
  readonly covered: Figure | null;
  readonly gaps: readonly Gap[];
}

/**
 * How much of supply is left when the largest supplier stops, `1 - S_max / S`: strict N-1 where no
 * source reports demand, so that demand is taken as what is supplied. Our choice; `n-minus-1@1` is
 * for those who know demand.
 */
export function nMinus1OfSupply({ share, gaps }: TopN): NMinus1OfSupply {
  const covered = share && carry([share], (largest) => subtract(point(1), largest));
  const message = 'Demand is not reported: it is taken as everything that is supplied.';
  return {
    method: N_MINUS_1_OF_SUPPLY_METHOD,
    covered,
    gaps: covered ? [gap('demand-as-supply', message), ...gaps] : gaps,
  };
}
