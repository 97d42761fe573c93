import { Matrix } from 'ml-matrix';
import type { Design } from '../design/design-matrix.js';
import { degreesOfFreedom, type Estimate, toEstimate } from './estimate.js';
import { leastSquares } from './least-squares.js';

export const NEWEY_WEST_METHOD = 'newey-west@1';

/** From this many points on Newey-West is shown: below, it raises false alarms. */
export const MIN_POINTS_FOR_NEWEY_WEST = 50;

export interface NeweyWestOptions {
  /** Lags L of the Bartlett window, in periods; by default floor(4 (n/100)^(2/9)). */
  readonly lags?: number;
  /** Multiply by n / (n - k); true by default. */
  readonly correction?: boolean;
  readonly level?: number;
}

/** floor(4 (n/100)^(2/9)), the usual rule after Newey and West, Rev. Econ. Studies 61 (1994). */
export const defaultLags = (points: number): number => Math.floor(4 * (points / 100) ** (2 / 9));

/**
 * Least squares with the heteroskedasticity- and autocorrelation-consistent covariance of Newey
 * and West, Econometrica 55 (1987), Bartlett weights 1 - l/(L+1). Lags are distances in time, so
 * a pair of points across a gap counts with its true distance.
 * @throws RangeError as `ols`.
 */
export function neweyWest(
  design: Design,
  y: readonly number[],
  { lags = defaultLags(y.length), correction = true, level = 0.95 }: NeweyWestOptions = {},
): Estimate {
  const df = degreesOfFreedom(design);
  const fit = leastSquares(design.rows, y);
  const covariance = fit.inverse.mmul(meat(design, fit.residuals, lags)).mmul(fit.inverse);
  return toEstimate(design, {
    method: NEWEY_WEST_METHOD,
    coefficients: fit.coefficients,
    covariance: correction ? covariance.mul(y.length / df) : covariance,
    sigma2: fit.rss / df,
    rho: null,
    level,
    assumptions: [
      `Deviations further apart than ${lags} periods are unrelated.`,
      'There are many points: under 50 the interval is too narrow.',
    ],
  });
}

function meat({ rows, times, terms }: Design, residuals: readonly number[], lags: number): Matrix {
  const k = terms.length;
  const sum = Matrix.zeros(k, k);
  for (let i = 0; i < rows.length; i++) {
    for (let j = i; j >= 0; j--) {
      const distance = (times[i] ?? 0) - (times[j] ?? 0);
      if (distance > lags) break;
      const weight = (1 - distance / (lags + 1)) * (residuals[i] ?? 0) * (residuals[j] ?? 0);
      addOuter(sum, rows[i] ?? [], rows[j] ?? [], weight);
      if (i !== j) addOuter(sum, rows[j] ?? [], rows[i] ?? [], weight);
    }
  }
  return sum;
}

function addOuter(sum: Matrix, a: readonly number[], b: readonly number[], weight: number): void {
  a.forEach((left, r) => {
    b.forEach((right, c) => sum.set(r, c, sum.get(r, c) + weight * left * right));
  });
}
