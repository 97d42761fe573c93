import { tQuantile, tUpperTail } from '../distributions/distributions.js';

export const EQUIVALENCE_METHOD = 'equivalence-tost@1';

/** What 'largely unchanged' allows unless the reader says otherwise: ten points of a share. */
export const DEFAULT_MARGIN = 0.1;

export interface EquivalenceInput {
  readonly difference: number;
  readonly se: number;
  readonly df: number;
  /** Largest change that still counts as unchanged, in the unit of the difference, over 0. */
  readonly margin?: number;
  readonly alpha?: number;
}

export interface Equivalence {
  readonly method: typeof EQUIVALENCE_METHOD;
  readonly margin: number;
  readonly alpha: number;
  /** The larger p of the two one-sided tests, 0-1. */
  readonly p: number;
  /** Interval of coverage 1 - 2 alpha: unchanged when it lies inside the margin. */
  readonly low: number;
  readonly high: number;
  /** Shown to be unchanged within the margin. False is no proof of a change. */
  readonly unchanged: boolean;
}

/**
 * Two one-sided tests that a difference is smaller than a margin: Schuirmann, J. Pharmacokinetics
 * and Biopharmaceutics 15 (1987). The margin is ours: the briefs say 'largely unchanged' and give
 * no number.
 * @throws RangeError when the margin is not over 0.
 */
export function equivalenceTest(input: EquivalenceInput): Equivalence {
  const { difference, se, df, margin = DEFAULT_MARGIN, alpha = 0.05 } = input;
  if (!(margin > 0)) throw new RangeError('The margin must be over 0');
  const half = tQuantile(1 - alpha, df) * se;
  const tail = (distance: number) =>
    se > 0 ? tUpperTail(distance / se, df) : distance > 0 ? 0 : 1;
  const p = Math.max(tail(difference + margin), tail(margin - difference));
  return {
    method: EQUIVALENCE_METHOD,
    margin,
    alpha,
    p,
    low: difference - half,
    high: difference + half,
    unchanged: p <= alpha,
  };
}
