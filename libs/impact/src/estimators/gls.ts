import type { Design } from '../design/design-matrix.js';
import { ar1Whitening, whiten, whitenRows } from './ar1.js';
import { degreesOfFreedom, type Estimate, toEstimate } from './estimate.js';
import { leastSquares } from './least-squares.js';

export const GLS_METHOD = 'gls-fixed-rho@1';

/** The autocorrelation that the cautious interval assumes. */
export const CAUTIOUS_RHO = 0.5;

/**
 * Generalised least squares with AR(1) errors of a given autocorrelation by time distance.
 * `sigma2` is the marginal variance of one point.
 * @throws RangeError as `ols`.
 */
export function gls(
  design: Design,
  y: readonly number[],
  { rho = CAUTIOUS_RHO, level = 0.95 }: { rho?: number; level?: number } = {},
): Estimate {
  return toEstimate(design, {
    ...glsParts(design, y, rho),
    method: GLS_METHOD,
    level,
    assumptions: [
      `Neighbouring periods are correlated by ${rho}, whatever the series shows.`,
      'Deviations from the fit are normal and of one size.',
    ],
  });
}

/** The fit at one rho, shared with the estimators that look for it. */
export function glsParts(design: Design, y: readonly number[], rho: number) {
  const whitening = ar1Whitening(design.times, rho);
  const fit = leastSquares(whitenRows(whitening, design.rows), whiten(whitening, y));
  const sigma2 = fit.rss / degreesOfFreedom(design);
  return { coefficients: fit.coefficients, covariance: fit.inverse.mul(sigma2), sigma2, rho };
}
