import type { Period } from '@chokepoint/kernel';
import { tQuantile } from '../distributions/distributions.js';
import { dot } from '../estimators/least-squares.js';
import { TRANSFORMS } from '../transform/transform.js';
import type { AnalysisDesign } from './analysis-design.js';
import type { Fit } from './fits.js';
import type { Frame, Use } from './frame.js';

/** One period of a chart, in the unit of the series. */
export interface PathPoint {
  readonly period: Period;
  readonly use: Use;
  readonly observed: number | null;
  /** What the model says without the change after the date. */
  readonly counterfactual: number;
  /** Where a single figure would lie without the change, at the design's level. */
  readonly low: number;
  readonly high: number;
}

/**
 * The fitted line carried on without the change, with an interval for single figures: uncertainty
 * of the line and noise of one point, both by REML.
 */
export function counterfactualPath(
  frame: Frame,
  { design, reml }: Fit,
  wanted: AnalysisDesign,
): PathPoint[] {
  const { back } = TRANSFORMS[wanted.transform];
  const beta = reml.coefficients.map(({ value }) => value);
  const t = tQuantile((1 + wanted.level) / 2, reml.df);
  return frame.periods.map(({ period, use, value, time }) => {
    const row = design.terms.map((term) =>
      term === 'intercept' ? 1 : term === 'trend' ? time : 0,
    );
    const variance = dot(
      row,
      reml.covariance.map((line) => dot(line, row)),
    );
    const half = t * Math.sqrt(Math.max(0, variance) + reml.sigma2);
    const line = dot(row, beta);
    return {
      period,
      use,
      observed: value,
      counterfactual: back(line),
      low: back(line - half),
      high: back(line + half),
    };
  });
}
