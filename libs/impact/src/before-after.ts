import { type IsoDate, lastDay, type Period } from '@chokepoint/kernel';
import { firstDay, sideOf } from './period-side.js';

export const BEFORE_AFTER_METHOD = 'before-after@1';

/** One period of a series; the caller gives a missing one as null, so that windows do not drift. */
export interface SeriesPoint {
  readonly period: Period;
  /** Null when the period has no usable figure; it is then skipped and named. */
  readonly value: number | null;
}

export interface BeforeAfterInput {
  readonly series: readonly SeriesPoint[];
  /** Of a date known to the month or year only, the last day that it can be. */
  readonly effectiveOn: IsoDate;
  /** Periods looked at on each side; 5 by default. */
  readonly window?: number;
  /** Periods with a value that each side needs; 3 by default. */
  readonly minimum?: number;
}

export interface Side {
  readonly mean: number | null;
  /** Periods in the mean, oldest first. */
  readonly periods: readonly Period[];
}

/** Days, both included. */
export interface DayWindow {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

export interface BeforeAfter {
  readonly method: typeof BEFORE_AFTER_METHOD;
  readonly effectiveOn: IsoDate;
  readonly before: Side;
  readonly after: Side;
  /** Mean after minus mean before, in the unit of the series; null when not assessable. */
  readonly difference: number | null;
  readonly assessable: boolean;
  /** 'not assessable: 1 period after', or null. */
  readonly reason: string | null;
  /** Periods in which the date falls; they are on neither side. */
  readonly transition: readonly Period[];
  /** Periods inside the window without a value. */
  readonly skipped: readonly Period[];
  /** From the first day looked at before to the last day looked at after the date. */
  readonly window: DayWindow;
}

/**
 * Mean of an outcome over up to five periods before and after a day, and the difference. It says
 * what moved, not why. The window is the nearest periods of the series on each side; periods
 * without a value are skipped, not replaced by ones further away.
 * @throws RangeError when a period is given twice or a value is not finite.
 */
export function beforeAfter(input: BeforeAfterInput): BeforeAfter {
  const { effectiveOn, window = 5, minimum = 3 } = input;
  const series = ordered(input.series);
  const on = (side: string) => series.filter(({ period }) => sideOf(period, effectiveOn) === side);
  const earlier = on('before').slice(-window);
  const later = on('after').slice(0, window);
  const [before, after] = [sideOver(earlier), sideOver(later)];
  const reason = shortfall(before.periods.length, after.periods.length, minimum);
  const assessable = reason === null && before.mean !== null && after.mean !== null;
  return {
    method: BEFORE_AFTER_METHOD,
    effectiveOn,
    before,
    after,
    difference: assessable ? after.mean - before.mean : null,
    assessable,
    reason,
    transition: on('transition').map(({ period }) => period),
    skipped: [...earlier, ...later]
      .filter(({ value }) => value === null)
      .map(({ period }) => period),
    window: daysOf([...earlier, ...on('transition'), ...later], effectiveOn),
  };
}

function ordered(series: readonly SeriesPoint[]): readonly SeriesPoint[] {
  const seen = new Set<Period>();
  for (const { period, value } of series) {
    if (seen.has(period)) throw new RangeError(`Period ${period} is given twice`);
    if (value !== null && !Number.isFinite(value)) throw new RangeError(`Not a number: ${period}`);
    seen.add(period);
  }
  return series.toSorted((a, b) => (firstDay(a.period) < firstDay(b.period) ? -1 : 1));
}

function sideOver(points: readonly SeriesPoint[]): Side {
  const known = points.flatMap(({ period, value }) => (value === null ? [] : [{ period, value }]));
  const sum = known.reduce((total, { value }) => total + value, 0);
  return {
    mean: known.length === 0 ? null : sum / known.length,
    periods: known.map(({ period }) => period),
  };
}

/** Which sides have too few periods, in words; null when both have enough. */
function shortfall(before: number, after: number, minimum: number): string | null {
  const short = [
    ...(before < minimum ? [`${periods(before)} before`] : []),
    ...(after < minimum ? [`${periods(after)} after`] : []),
  ];
  return short.length === 0 ? null : `not assessable: ${short.join(', ')}`;
}

const periods = (count: number): string => `${count} ${count === 1 ? 'period' : 'periods'}`;

function daysOf(points: readonly SeriesPoint[], effectiveOn: IsoDate): DayWindow {
  const days = [
    effectiveOn,
    ...points.flatMap(({ period }) => [firstDay(period), lastDay(period)]),
  ];
  days.sort();
  return { from: days[0] ?? effectiveOn, to: days.at(-1) ?? effectiveOn };
}
