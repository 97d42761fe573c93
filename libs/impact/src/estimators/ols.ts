import type { Design } from '../design/design-matrix.js';
import { degreesOfFreedom, type Estimate, toEstimate } from './estimate.js';
import { dot, leastSquares } from './least-squares.js';

export const OLS_METHOD = 'ols@1';

/**
 * Ordinary least squares, sigma² = RSS / (n - k).
 * @throws RangeError when fewer points than terms plus one, or dependent columns.
 */
export function ols(design: Design, y: readonly number[], level = 0.95): Estimate {
  const df = degreesOfFreedom(design);
  const fit = leastSquares(design.rows, y);
  const sigma2 = fit.rss / df;
  return toEstimate(design, {
    method: OLS_METHOD,
    coefficients: fit.coefficients,
    covariance: fit.inverse.mul(sigma2),
    sigma2,
    rho: null,
    level,
    assumptions: ['Deviations from the fit are independent, of one size and normal.'],
  });
}

/** Durbin-Watson statistic of neighbouring residuals, 0-4; null when all are zero. */
export function durbinWatson(residuals: readonly number[]): number | null {
  const total = dot(residuals, residuals);
  if (total === 0) return null;
  const steps = residuals.slice(1).map((value, i) => value - (residuals[i] ?? 0));
  return dot(steps, steps) / total;
}
