import { MIN_POST_FOR_SLOPE, type Model, segmentedDesign } from '../design/design-matrix.js';
import { leastSquares } from '../estimators/least-squares.js';

export const PLACEBO_TIME_METHOD = 'placebo-in-time@1';

/** Points that each side of a fake date needs. */
export const MIN_SIDE = 3;

export interface FakeDate {
  /** Points before the fake date. */
  readonly split: number;
  /** Position in time of the first point after the fake date. */
  readonly firstPost: number;
  /** Least-squares effect at the fake date, in the unit of the series. */
  readonly effect: number;
}

export interface PlaceboInTime {
  readonly method: typeof PLACEBO_TIME_METHOD;
  /** Effect at the real date by the same least squares. */
  readonly effect: number;
  readonly placebos: readonly FakeDate[];
  /** N, fake dates that the series before the date admits. */
  readonly count: number;
  /** Fake dates with an effect at least as large, whatever the sign. */
  readonly asLarge: number;
  /** (1 + asLarge) / (1 + N), 0-1. */
  readonly p: number;
  /** 1 / (1 + N): no result can be smaller. */
  readonly smallestP: number;
}

/**
 * The effect at every fake date before the real one, from the points before the real one only; a
 * fake date is admissible with at least three points on each side, five after it where a change of
 * slope is fitted. Null when there is none, that is with fewer than six
 * points before. Neighbouring fake dates share their data, so p is a rank, not an exact level.
 * @param times positions of the points in periods, ascending
 * @throws RangeError when the model cannot be fitted at the real date.
 */
export function placeboInTime(
  model: Model,
  times: readonly number[],
  y: readonly number[],
  firstPost: number,
): PlaceboInTime | null {
  const pre = times.filter((time) => time < firstPost).length;
  const effect = effectAt(model, times, y, firstPost);
  const placebos = fakeDates(model, times.slice(0, pre), y.slice(0, pre));
  if (placebos.length === 0) return null;
  const asLarge = placebos.filter((fake) => Math.abs(fake.effect) >= Math.abs(effect)).length;
  const count = placebos.length;
  return {
    method: PLACEBO_TIME_METHOD,
    effect,
    placebos,
    count,
    asLarge,
    p: (1 + asLarge) / (1 + count),
    smallestP: 1 / (1 + count),
  };
}

function fakeDates(model: Model, times: readonly number[], y: readonly number[]): FakeDate[] {
  const after = model === 'trend-level-slope' ? MIN_POST_FOR_SLOPE : MIN_SIDE;
  return times.flatMap((firstPost, split) =>
    split < MIN_SIDE || split > times.length - after
      ? []
      : [{ split, firstPost, effect: effectAt(model, times, y, firstPost) }],
  );
}

function effectAt(
  model: Model,
  times: readonly number[],
  y: readonly number[],
  firstPost: number,
): number {
  const design = segmentedDesign(model, times, firstPost);
  return leastSquares(design.rows, y).coefficients[design.effect] ?? 0;
}
