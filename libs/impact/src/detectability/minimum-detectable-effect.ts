import { Matrix } from 'ml-matrix';
import type { Design } from '../design/design-matrix.js';
import { tQuantile } from '../distributions/distributions.js';
import { degreesOfFreedom } from '../estimators/estimate.js';
import { leastSquares } from '../estimators/least-squares.js';

export const MDE_METHOD = 'minimum-detectable-effect@1';

export interface Detectability {
  /** Two-sided level of the test, 0-1; 0.05 by default. */
  readonly alpha?: number;
  /** Chance to see an effect of this size, 0-1; 0.8 by default. */
  readonly power?: number;
}

/**
 * The smallest true effect that a design would show with the given power, in units of the marginal
 * residual standard deviation: (t_{1-alpha/2,n-k} + t_{power,n-k}) SE.
 * @param rho autocorrelation of neighbouring periods; pairs count by their distance in time
 * @throws RangeError when no degree of freedom is left.
 */
export function minimumDetectableEffect(
  design: Design,
  rho: number,
  { alpha = 0.05, power = 0.8 }: Detectability = {},
): number {
  const df = degreesOfFreedom(design);
  return (tQuantile(1 - alpha / 2, df) + tQuantile(power, df)) * effectSe(design, rho);
}

/**
 * Standard error of the least-squares effect under AR(1) errors of standard deviation 1:
 * SE² = [(X'X)^-1 X' Omega X (X'X)^-1] of the level, Omega_ij = rho^|t_i - t_j|.
 */
export function effectSe(design: Design, rho: number): number {
  const x = new Matrix(design.rows.map((row) => [...row]));
  const { inverse } = leastSquares(
    design.rows,
    design.rows.map(() => 0),
  );
  // How much each point counts in the effect.
  const weights = x.mmul(inverse.getColumnVector(design.effect)).to1DArray();
  let sum = 0;
  weights.forEach((a, i) => {
    weights.forEach((b, j) => {
      sum += a * b * Math.pow(rho, Math.abs((design.times[i] ?? 0) - (design.times[j] ?? 0)));
    });
  });
  return Math.sqrt(sum);
}
