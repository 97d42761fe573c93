import type { Matrix } from 'ml-matrix';
import { logGamma, normalQuantile, normalTwoSided } from '../distributions/distributions.js';
import { dot, leastSquares } from './least-squares.js';

export const POISSON_METHOD = 'poisson-irls@1';

const MAX_ROUNDS = 50;

export interface PoissonCoefficient {
  readonly value: number;
  readonly se: number;
  readonly p: number;
  /** exp(value): what one unit of the column multiplies the rate by. */
  readonly rateRatio: number;
  readonly rateRatioLow: number;
  readonly rateRatioHigh: number;
}

export interface PoissonFit {
  readonly method: typeof POISSON_METHOD;
  /** One a column of the design. */
  readonly coefficients: readonly PoissonCoefficient[];
  readonly nullDeviance: number;
  readonly deviance: number;
  readonly df: number;
  readonly aic: number;
  /** Deviance per degree of freedom; well over 1 the intervals are too narrow. */
  readonly dispersion: number;
  readonly assumptions: readonly string[];
}

/**
 * Poisson regression with log link and offset by iteratively reweighted least squares: McCullagh
 * and Nelder, Generalized Linear Models, 2nd ed. (1989), chapter 2. For counts by month, such as
 * consignments; volumes in kg are not counts, and their dispersion says so.
 * @param counts whole numbers, none negative
 * @param exposure what each count is out of, over 0; 1 where left out
 * @throws RangeError for another count, an exposure not over 0, all counts zero, or no convergence.
 */
export function poissonRegression(
  rows: readonly (readonly number[])[],
  counts: readonly number[],
  exposure: readonly number[] = counts.map(() => 1),
  level = 0.95,
): PoissonFit {
  check(counts, exposure);
  const offset = exposure.map(Math.log);
  const { coefficients, covariance } = iterate(rows, counts, offset);
  const fitted = rows.map((row, i) => Math.exp(dot(row, coefficients) + (offset[i] ?? 0)));
  const rate = total(counts) / total(exposure);
  const df = rows.length - coefficients.length;
  const left = deviance(counts, fitted);
  const likelihood = total(
    counts.map((y, i) => y * Math.log(fitted[i] ?? 1) - (fitted[i] ?? 0) - logGamma(y + 1)),
  );
  return {
    method: POISSON_METHOD,
    coefficients: coefficients.map((value, i) =>
      toCoefficient(value, Math.sqrt(covariance.get(i, i)), level),
    ),
    nullDeviance: deviance(
      counts,
      exposure.map((e) => rate * e),
    ),
    deviance: left,
    df,
    aic: 2 * coefficients.length - 2 * likelihood,
    dispersion: left / df,
    assumptions: [
      'Counts vary around their rate as independent Poisson counts do.',
      'Neighbouring periods are unrelated once the columns are allowed for.',
    ],
  };
}

function iterate(
  rows: readonly (readonly number[])[],
  counts: readonly number[],
  offset: readonly number[],
): { coefficients: readonly number[]; covariance: Matrix } {
  let predictor = counts.map((y, i) => Math.log(y + 0.5) - (offset[i] ?? 0));
  let before: readonly number[] | null = null;
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const mean = predictor.map((eta, i) => Math.exp(eta + (offset[i] ?? 0)));
    const working = predictor.map(
      (eta, i) => eta + ((counts[i] ?? 0) - (mean[i] ?? 1)) / (mean[i] ?? 1),
    );
    const fit = leastSquares(
      rows.map((row, i) => row.map((value) => value * Math.sqrt(mean[i] ?? 0))),
      working.map((value, i) => value * Math.sqrt(mean[i] ?? 0)),
    );
    const { coefficients } = fit;
    if (
      before?.every((b, i) => Math.abs(b - (coefficients[i] ?? 0)) <= 1e-12 * (1 + Math.abs(b)))
    ) {
      return { coefficients, covariance: fit.inverse };
    }
    before = coefficients;
    predictor = rows.map((row) => dot(row, coefficients));
  }
  throw new RangeError(`No convergence after ${MAX_ROUNDS} rounds`);
}

function toCoefficient(value: number, se: number, level: number): PoissonCoefficient {
  const half = normalQuantile((1 + level) / 2) * se;
  return {
    value,
    se,
    p: normalTwoSided(value / se),
    rateRatio: Math.exp(value),
    rateRatioLow: Math.exp(value - half),
    rateRatioHigh: Math.exp(value + half),
  };
}

const deviance = (counts: readonly number[], fitted: readonly number[]): number =>
  2 *
  total(
    counts.map((y, i) => {
      const mean = fitted[i] ?? 0;
      return (y > 0 ? y * Math.log(y / mean) : 0) - (y - mean);
    }),
  );

const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

function check(counts: readonly number[], exposure: readonly number[]): void {
  if (counts.some((y) => !Number.isInteger(y) || y < 0)) throw new RangeError('Not a count');
  if (exposure.some((e) => !(e > 0))) throw new RangeError('Exposure must be over 0');
  if (total(counts) === 0) throw new RangeError('All counts are zero');
}
