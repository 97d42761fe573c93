import { Matrix } from 'ml-matrix';
import type { Design } from '../design/design-matrix.js';
import { degreesOfFreedom, type Estimate, toEstimate } from './estimate.js';
import { bilinear, leastSquares } from './least-squares.js';

export const HC3_METHOD = 'hc3@1';

/**
 * Least squares with the heteroskedasticity-robust covariance HC3, residuals over (1 - leverage):
 * MacKinnon and White, J. Econometrics 29 (1985).
 * @throws RangeError as `ols`, and when a point alone decides a coefficient (leverage 1).
 */
export function hc3(design: Design, y: readonly number[], level = 0.95): Estimate {
  const fit = leastSquares(design.rows, y);
  const k = design.terms.length;
  const meat = Matrix.zeros(k, k);
  design.rows.forEach((row, i) => {
    const leverage = bilinear(row, fit.inverse, row);
    if (leverage > 1 - 1e-9) throw new RangeError('A point alone decides a coefficient');
    const scaled = (fit.residuals[i] ?? 0) / (1 - leverage);
    const x = Matrix.columnVector([...row]).mul(scaled);
    meat.add(x.mmul(x.transpose()));
  });
  return toEstimate(design, {
    method: HC3_METHOD,
    coefficients: fit.coefficients,
    covariance: fit.inverse.mmul(meat).mmul(fit.inverse),
    sigma2: fit.rss / degreesOfFreedom(design),
    rho: null,
    level,
    assumptions: ['Deviations are independent; their size may differ from point to point.'],
  });
}
