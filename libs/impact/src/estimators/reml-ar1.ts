import type { Design } from '../design/design-matrix.js';
import { ar1Whitening } from './ar1.js';
import { degreesOfFreedom, type Estimate, toEstimate } from './estimate.js';
import { glsParts } from './gls.js';
import { evenGrid, maximise } from './golden-section.js';
import { leastSquares } from './least-squares.js';
import { gramDeterminantAndRss } from './whitened-gram.js';

export const REML_METHOD = 'reml-ar1@1';

/** Autocorrelations looked at; beyond, the level of a short series cannot be told from its noise. */
export const RHO_RANGE = { from: -0.95, to: 0.95 } as const;
const GRID = evenGrid(RHO_RANGE.from, RHO_RANGE.to, 38);

/**
 * AR(1) errors whose autocorrelation is estimated by restricted maximum likelihood, then
 * generalised least squares and Student's t with n - k degrees of freedom: Patterson and Thompson,
 * Biometrika 58 (1971). Missing periods are longer steps: correlation rho^|t_i - t_j|.
 * A series that the design fits exactly has no noise to learn from: rho is then 0.
 * @throws RangeError as `ols`.
 */
export function remlAr1(design: Design, y: readonly number[], level = 0.95): Estimate {
  return toEstimate(design, {
    ...glsParts(design, y, remlRho(design, y)),
    method: REML_METHOD,
    level,
    assumptions: [
      'Neighbouring periods are correlated as the series itself shows; short series show too little.',
      'Deviations from the fit are normal and of one size.',
    ],
  });
}

/** The autocorrelation with the largest restricted likelihood. */
export function remlRho(design: Design, y: readonly number[]): number {
  const df = degreesOfFreedom(design);
  const fit = leastSquares(design.rows, y);
  const size = y.reduce((sum, value) => sum + value * value, 0);
  if (fit.rss <= 1e-24 * size) return 0;
  // Orthonormal columns and residuals leave the likelihood as it is and keep the sums well scaled.
  const columns = [...fit.orthogonal.transpose().to2DArray(), [...fit.residuals]].map((column) =>
    Float64Array.from(column),
  );
  const work = new Float64Array(columns.length * columns.length);
  const profile = (rho: number): number => {
    const whitening = ar1Whitening(design.times, rho);
    const { logDet, rss } = gramDeterminantAndRss(whitening, columns, work);
    return -0.5 * (df * Math.log(rss) + whitening.logDet + logDet);
  };
  return maximise(profile, GRID).at;
}
