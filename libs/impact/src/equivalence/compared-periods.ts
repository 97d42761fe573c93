import type { IsoDate } from '@chokepoint/kernel';
import { sideOf } from '../period-side.js';
import type { RangedPoint } from './latest-against-first.js';

export const COMPARED_PERIODS_METHOD = 'compared-periods@1';

/**
 * Where a series stands to a day. `before`: it has a figure of a period that ends before the day.
 * `later`: its first figure is of the day's own period or of a later one. `ended`: every figure is
 * of a period that ends before the day. `empty`: it has no figure.
 */
export type Reach = 'before' | 'later' | 'ended' | 'empty';

export interface ComparedPeriods {
  readonly method: typeof COMPARED_PERIODS_METHOD;
  readonly reach: Reach;
  readonly first: RangedPoint | null;
  readonly latest: RangedPoint | null;
  /** The day falls into the latest period, so a part of that came before the day. */
  readonly latestHoldsDay: boolean;
}

/**
 * Which two figures answer 'what is it now, against what it was on the day?'. First: the last
 * period with a figure that ends before the day, or the first one of a series that begins later.
 * Latest: the last period with a figure. A rule of ours; a period without a figure is passed over.
 */
export function comparedPeriods(series: readonly RangedPoint[], day: IsoDate): ComparedPeriods {
  const known = series
    .filter(({ range }) => range !== null)
    .toSorted((a, b) => (a.period < b.period ? -1 : 1));
  const before = known.findLast(({ period }) => sideOf(period, day) === 'before');
  const latest = known.at(-1) ?? null;
  return {
    method: COMPARED_PERIODS_METHOD,
    reach: reachOf(before, latest),
    first: before ?? known.at(0) ?? null,
    latest,
    latestHoldsDay: latest !== null && sideOf(latest.period, day) === 'transition',
  };
}

function reachOf(before: RangedPoint | undefined, latest: RangedPoint | null): Reach {
  if (latest === null) return 'empty';
  if (before === undefined) return 'later';
  return before === latest ? 'ended' : 'before';
}
