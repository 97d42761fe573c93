import { segmentedDesign } from '../design/design-matrix.js';
import { type Coefficient, coefficient } from '../estimators/estimate.js';
import { glsParts } from '../estimators/gls.js';

/** A weighted sum of the points of a series that may have shifted at time 0. */
export interface Contrast {
  /** Periods since the first one that counts as after; negative before. Ascending. */
  readonly times: readonly number[];
  readonly values: readonly number[];
  /** One a point. */
  readonly weights: readonly number[];
  /** Coverage of the interval, 0-1. */
  readonly level: number;
}

/** Degrees of freedom of a contrast: points less the two means around which they waver. */
export const contrastDf = ({ times }: Pick<Contrast, 'times'>): number => times.length - 2;

/**
 * The contrast with its standard error under AR(1) noise of a given autocorrelation. The size of
 * the noise comes from all points around the mean before and the mean after: a trend enters it, so
 * the interval is then wide.
 * @throws RangeError with fewer than three points.
 */
export function contrastAround(contrast: Contrast, rho: number): Coefficient {
  const { times, values, weights, level } = contrast;
  const { sigma2 } = glsParts(segmentedDesign('mean-shift', times, 0), values, rho);
  const value = values.reduce((sum, one, i) => sum + one * (weights[i] ?? 0), 0);
  const se = Math.sqrt(sigma2 * contrastVariance(weights, times, rho));
  return coefficient(value, se, contrastDf(contrast), level);
}

function contrastVariance(
  weights: readonly number[],
  times: readonly number[],
  rho: number,
): number {
  let sum = 0;
  weights.forEach((a, i) => {
    weights.forEach((b, j) => {
      sum += a * b * Math.pow(rho, Math.abs((times[i] ?? 0) - (times[j] ?? 0)));
    });
  });
  return Math.max(0, sum);
}
