/** A part of a whole: what it counts with when it is chosen, and when it is not. */
export interface Candidate {
  readonly chosen: number;
  readonly left: number;
}

/** A ratio gets larger with each step until the choice repeats; choices are few. */
const STEPS = 100;

/**
 * The largest `chosen / (chosen + left)` over all choices of at most `count` candidates, where
 * everything that is not chosen, and `rest`, counts as left. All finite and not negative.
 * Dinkelbach's method for ratios of sums: W. Dinkelbach, On nonlinear fractional programming,
 * Management Science 13 (1967), 492-498.
 */
export function bestRatio(candidates: readonly Candidate[], rest: number, count: number): number {
  const all = candidates.reduce((sum, { left }) => sum + left, rest);
  let ratio = 0;
  for (let step = 0; step < STEPS; step += 1) {
    const next = ratioAt(candidates, all, count, ratio);
    if (next <= ratio) return ratio;
    ratio = next;
  }
  return ratio;
}

function ratioAt(
  candidates: readonly Candidate[],
  all: number,
  count: number,
  ratio: number,
): number {
  const worth = ({ chosen, left }: Candidate): number => chosen * (1 - ratio) + left * ratio;
  const best = candidates.toSorted((a, b) => worth(b) - worth(a)).slice(0, count);
  const chosen = best.reduce((sum, one) => sum + one.chosen, 0);
  const whole = best.reduce((sum, one) => sum + one.chosen - one.left, all);
  return whole > 0 ? chosen / whole : 0;
}
