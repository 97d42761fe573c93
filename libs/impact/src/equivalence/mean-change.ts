import type { IsoDate, Period } from '@chokepoint/kernel';
import { contrastAround, contrastDf } from '../analysis/contrast.js';
import { firstAfter, frequencyOf, type Frequency, positionOf } from '../analysis/time-axis.js';
import type { SeriesPoint } from '../before-after.js';
import { CAUTIOUS_RHO } from '../estimators/gls.js';
import { sideOf } from '../period-side.js';
import { type Equivalence, equivalenceTest } from './equivalence-test.js';

export const MEAN_CHANGE_METHOD = 'mean-change@1';

export interface MeanChangeInput {
  readonly series: readonly SeriesPoint[];
  readonly day: IsoDate;
  /** Largest change that still counts as unchanged, in the unit of the series, over 0. */
  readonly margin: number;
  /** Periods with a value in each mean; 5 by default. */
  readonly window?: number;
  /** Periods with a value that each side needs; 3 by default. */
  readonly minimum?: number;
}

export interface ChangeSide {
  readonly mean: number | null;
  /** Oldest first. */
  readonly periods: readonly Period[];
}

export interface MeanChange {
  readonly method: typeof MEAN_CHANGE_METHOD;
  readonly before: ChangeSide;
  readonly latest: ChangeSide;
  /** Mean of the latest less mean before; null without a test. */
  readonly difference: number | null;
  readonly se: number | null;
  readonly df: number | null;
  readonly equivalence: Equivalence | null;
  /** Why there is no test; null where there is one. */
  readonly reason: string | null;
}

interface Point {
  readonly period: Period;
  readonly value: number;
}

/**
 * Did the level of a series change by less than a margin? The mean of the last periods is compared
 * with the mean of the last ones that end before the day, by two one-sided tests. The standard
 * error assumes an autocorrelation of 0.5, as the cautious interval of an analysis does, and takes
 * the noise from all points before and after the day. The period of the day is on neither side.
 * @throws RangeError when the margin is not over 0.
 */
export function meanChange(input: MeanChangeInput): MeanChange {
  const { series, day, margin, window = 5, minimum = 3 } = input;
  const known = series
    .flatMap(({ period, value }) => (value === null ? [] : [{ period, value }]))
    .toSorted((a, b) => (a.period < b.period ? -1 : 1));
  const pre = known.filter(({ period }) => sideOf(period, day) === 'before');
  const post = known.filter(({ period }) => sideOf(period, day) === 'after');
  const [before, latest] = [changeSide(pre, window), changeSide(post, window)];
  const base = { method: MEAN_CHANGE_METHOD, before, latest } as const;
  const frequency = frequencyOf(known.map(({ period }) => period));
  const reason = whyNot(before, latest, minimum, frequency);
  if (reason !== null || frequency === null) {
    return { ...base, difference: null, se: null, df: null, equivalence: null, reason };
  }
  const times = [...pre, ...post].map(
    ({ period }) => positionOf(period, frequency) - firstAfter(day, frequency),
  );
  const contrast = {
    times,
    values: [...pre, ...post].map(({ value }) => value),
    weights: [...weightsOf(pre.length, window, -1), ...weightsOf(post.length, window, 1)],
    level: 0.95,
  };
  const { value: difference, se } = contrastAround(contrast, CAUTIOUS_RHO);
  const df = contrastDf(contrast);
  const equivalence = equivalenceTest({ difference, se, df, margin });
  return { ...base, difference, se, df, equivalence, reason: null };
}

/** Equal weights on the last `window` of some points, none on those before. */
const weightsOf = (count: number, window: number, sign: 1 | -1): number[] =>
  Array.from({ length: count }, (_, i) =>
    i < count - window ? 0 : sign / Math.min(count, window),
  );

function changeSide(points: readonly Point[], window: number): ChangeSide {
  const taken = points.slice(-window);
  const sum = taken.reduce((total, { value }) => total + value, 0);
  return {
    mean: taken.length === 0 ? null : sum / taken.length,
    periods: taken.map(({ period }) => period),
  };
}

function whyNot(
  before: ChangeSide,
  latest: ChangeSide,
  minimum: number,
  frequency: Frequency | null,
): string | null {
  if (frequency === null) return 'no test: the periods are means of several years';
  const short = [
    ...(before.periods.length < minimum ? [`${before.periods.length} before the day`] : []),
    ...(latest.periods.length < minimum ? [`${latest.periods.length} after it`] : []),
  ];
  if (short.length === 0) return null;
  return `no test: too few periods with a value (${short.join(', ')}; ${minimum} are needed on each side)`;
}
