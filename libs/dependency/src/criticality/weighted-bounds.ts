import type { Interval } from '../interval.js';

/** A share within bounds, and the weight its square counts with. */
export interface Term {
  readonly share: Interval;
  readonly weight: Interval;
}

/** Terms of which both ends are tried against the ends of all others: 2^10 sums at the most. */
const TRIED = 10;

/** Halving a double's range this often leaves nothing between the ends. */
const HALVINGS = 100;

interface Sums {
  readonly squares: number;
  readonly total: number;
}

const NOTHING: Sums = { squares: 0, total: 0 };

const plus = ({ squares, total }: Sums, share: number, weight: number): Sums => ({
  squares: squares + weight * share ** 2,
  total: total + share,
});

/**
 * The largest `sum(w * s^2) / sum(s)^2`. It is quasi-convex in the shares, so that it lies where each
 * share is at one of its ends. Beyond the widest few a share counts high above the line and low below
 * it, which errs upward. The sum of the lower ends is above zero.
 */
export function highestWeighted(terms: readonly Term[]): number {
  const width = ({ share, weight }: Term): number =>
    weight.high * (share.high ** 2 - share.low ** 2);
  const widest = terms.toSorted((a, b) => width(b) - width(a));
  const top = widest.reduce((most, { weight }) => Math.max(most, weight.high), 0);
  return Math.min(top, worst(NOTHING, widest, TRIED));
}

function worst(fixed: Sums, terms: readonly Term[], tried: number): number {
  const [next, ...rest] = terms;
  if (next === undefined) return fixed.squares / fixed.total ** 2;
  const { share, weight } = next;
  if (tried === 0) {
    const squares = terms.reduce((sum, one) => plus(sum, one.share.high, one.weight.high), fixed);
    const total = terms.reduce((sum, one) => plus(sum, one.share.low, 0), fixed);
    return squares.squares / total.total ** 2;
  }
  const low = worst(plus(fixed, share.low, weight.high), rest, tried - 1);
  if (share.low === share.high) return low;
  return Math.max(low, worst(plus(fixed, share.high, weight.high), rest, tried - 1));
}

/**
 * The smallest `sum(w * s^2) / sum(s)^2`: each share as near as its ends let it to where its weight
 * times itself is one common level, which is the sum of squares over the sum; there the slope is zero.
 */
export function lowestWeighted(terms: readonly Term[]): number {
  const at = (level: number): Sums =>
    terms.reduce<Sums>((sums, { share, weight }) => {
      const wanted = weight.low > 0 ? level / weight.low : Infinity;
      return plus(sums, Math.min(share.high, Math.max(share.low, wanted)), weight.low);
    }, NOTHING);
  let low = 0;
  let high = Math.max(0, ...terms.map(({ share, weight }) => share.high * weight.low));
  for (let step = 0; step < HALVINGS && low < high; step += 1) {
    const middle = (low + high) / 2;
    const { squares, total } = at(middle);
    if (squares > middle * total) low = middle;
    else high = middle;
  }
  const { squares, total } = at(high);
  return squares / total ** 2;
}
