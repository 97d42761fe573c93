import type { Matrix } from 'ml-matrix';
import type { Design, Model, Term } from '../design/design-matrix.js';
import { tQuantile, tTwoSided } from '../distributions/distributions.js';

/** A number with its standard error and interval, in the unit of the series. */
export interface Coefficient {
  readonly value: number;
  readonly se: number;
  readonly low: number;
  readonly high: number;
  /** Two-sided p of 'it is zero', 0-1. */
  readonly p: number;
}

export interface TermEstimate extends Coefficient {
  readonly term: Term;
}

/** What an estimator says of a design: plain data. */
export interface Estimate {
  readonly method: string;
  readonly model: Model;
  readonly coefficients: readonly TermEstimate[];
  /** The coefficient of the level, which is the effect. */
  readonly effect: Coefficient;
  /** Degrees of freedom of Student's t: points less parameters. */
  readonly df: number;
  /** Coverage of the intervals, 0-1. */
  readonly level: number;
  /** Variance of one point around the fit (the marginal one where errors are AR(1)). */
  readonly sigma2: number;
  /** Autocorrelation of neighbouring periods, assumed or estimated; null where none enters. */
  readonly rho: number | null;
  /** What must hold for the interval to mean what it says. */
  readonly assumptions: readonly string[];
  /** Variance of the coefficients, one row a term. */
  readonly covariance: readonly (readonly number[])[];
}

export interface EstimateParts {
  readonly method: string;
  readonly coefficients: readonly number[];
  readonly covariance: Matrix;
  readonly sigma2: number;
  readonly rho: number | null;
  readonly assumptions: readonly string[];
  readonly level: number;
}

/** Intervals by Student's t with n - k degrees of freedom around a fit and its covariance. */
export function toEstimate(design: Design, parts: EstimateParts): Estimate {
  const df = degreesOfFreedom(design);
  const coefficients = design.terms.map((term, i) => ({
    term,
    ...coefficient(
      parts.coefficients[i] ?? 0,
      Math.sqrt(Math.max(0, parts.covariance.get(i, i))),
      df,
      parts.level,
    ),
  }));
  const found = coefficients[design.effect];
  if (found === undefined) throw new RangeError('The design has no level');
  const { value, se, low, high, p } = found;
  return {
    method: parts.method,
    model: design.model,
    coefficients,
    effect: { value, se, low, high, p },
    df,
    level: parts.level,
    sigma2: parts.sigma2,
    rho: parts.rho,
    assumptions: parts.assumptions,
    covariance: parts.covariance.to2DArray(),
  };
}

/** An interval of Student's t around a value. @throws RangeError when df is under 1. */
export function coefficient(value: number, se: number, df: number, level: number): Coefficient {
  const half = tQuantile((1 + level) / 2, df) * se;
  const p = se > 0 ? tTwoSided(value / se, df) : value === 0 ? 1 : 0;
  return { value, se, low: value - half, high: value + half, p };
}

/** n - k. @throws RangeError when no degree of freedom is left. */
export function degreesOfFreedom({ rows, terms }: Design): number {
  const df = rows.length - terms.length;
  if (df < 1) throw new RangeError(`${rows.length} points cannot hold ${terms.length} terms`);
  return df;
}
