import type { ConcentrationInput } from '../concentration-input.js';
import type { Concentration } from '../concentration-result.js';
import { concentration } from '../concentration.js';
import { withPrintedPrecision } from './printed-precision.js';
import { type TopN, topShares } from './top-n.js';

export const SHARE_INDICATORS_METHOD = 'share-indicators@1';

export interface ShareIndicators {
  readonly method: typeof SHARE_INDICATORS_METHOD;
  /** HHI, effective suppliers and the leader as ranges, by `concentration@1` over the widened rows. */
  readonly concentration: Concentration;
  readonly top1: TopN;
  readonly top3: TopN;
}

/**
 * The indicators of one slice with every uncertainty carried through: 'Other countries', withheld,
 * printed as bounds, and estimated or rounded (see `withPrintedPrecision`, our choice).
 */
export function shareIndicators(input: ConcentrationInput): ShareIndicators {
  const widened = { ...input, rows: withPrintedPrecision(input.rows) };
  return {
    method: SHARE_INDICATORS_METHOD,
    concentration: concentration(widened),
    top1: topShares(widened, 1),
    top3: topShares(widened, 3),
  };
}
