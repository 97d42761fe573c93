import type { Period } from '@chokepoint/kernel';
import { DEFAULT_MARGIN } from './equivalence-test.js';

export const LATEST_AGAINST_FIRST_METHOD = 'latest-against-first@1';

/** A figure as well as it is known: low = high where it is exact, null where it is not known. */
export interface RangedPoint {
  readonly period: Period;
  readonly range: { readonly low: number; readonly high: number } | null;
}

export type MarginVerdict =
  'within-margin' | 'moved-up' | 'moved-down' | 'inconclusive' | 'no-data';

export interface LatestAgainstFirst {
  readonly method: typeof LATEST_AGAINST_FIRST_METHOD;
  readonly verdict: MarginVerdict;
  readonly margin: number;
  readonly first: Period | null;
  readonly latest: Period | null;
  /** Latest less first at the bounds of both, in the unit of the series. */
  readonly difference: { readonly low: number; readonly high: number } | null;
}

/**
 * The last known figure against the first one. A rule of ours, without any statistics: `within
 * margin` when every value that both figures allow lies within it, `moved up` or `moved down` when
 * every one lies beyond it, otherwise `inconclusive`; `no data` with fewer than two figures.
 * @throws RangeError when the margin is not over 0 or a range ends before it begins.
 */
export function latestAgainstFirst(
  series: readonly RangedPoint[],
  margin = DEFAULT_MARGIN,
): LatestAgainstFirst {
  if (!(margin > 0)) throw new RangeError('The margin must be over 0');
  const known = series
    .flatMap(({ period, range }) => (range === null ? [] : [{ period, range }]))
    .toSorted((a, b) => (a.period < b.period ? -1 : 1));
  const bad = known.find(({ range }) => !(range.low <= range.high));
  if (bad !== undefined) throw new RangeError(`${bad.period}: the range ends before it begins`);
  const [first, latest] = [known.at(0), known.at(-1)];
  const base = { method: LATEST_AGAINST_FIRST_METHOD, margin } as const;
  if (first === undefined || latest === undefined || first === latest) {
    const period = first?.period ?? null;
    return { ...base, verdict: 'no-data', first: period, latest: period, difference: null };
  }
  const difference = {
    low: latest.range.low - first.range.high,
    high: latest.range.high - first.range.low,
  };
  const verdict = against(difference, margin);
  return { ...base, verdict, first: first.period, latest: latest.period, difference };
}

function against({ low, high }: { low: number; high: number }, margin: number): MarginVerdict {
  if (low > margin) return 'moved-up';
  if (high < -margin) return 'moved-down';
  return low >= -margin && high <= margin ? 'within-margin' : 'inconclusive';
}
