import { type Design, type Model, segmentedDesign } from '../design/design-matrix.js';
import type { Coefficient, Estimate } from '../estimators/estimate.js';
import { gls } from '../estimators/gls.js';
import { MIN_POINTS_FOR_NEWEY_WEST, neweyWest } from '../estimators/newey-west.js';
import { ols } from '../estimators/ols.js';
import { remlAr1 } from '../estimators/reml-ar1.js';
import type { AnalysisDesign } from './analysis-design.js';
import type { Frame } from './frame.js';

/** One model by the leading and the cautious estimator. */
export interface Fit {
  readonly design: Design;
  readonly reml: Estimate;
  readonly cautious: Estimate;
}

/** One row of the table of estimators, on the transformed scale. */
export interface EstimatorRow {
  readonly model: Model;
  readonly method: string;
  readonly effect: Coefficient;
  readonly df: number;
  readonly rho: number | null;
  readonly sigma2: number;
  readonly assumptions: readonly string[];
}

export function fitModel(frame: Frame, model: Model, { coding, level }: AnalysisDesign): Fit {
  const design = segmentedDesign(model, frame.times, 0, coding);
  return {
    design,
    reml: remlAr1(design, frame.y, level),
    cautious: gls(design, frame.y, { level }),
  };
}

/** Both intervals of the effect leave zero out. */
export const detectable = ({ reml, cautious }: Fit): boolean =>
  excludesZero(reml.effect) && excludesZero(cautious.effect);

export const excludesZero = ({ low, high }: { low: number; high: number }): boolean =>
  low > 0 || high < 0;

/**
 * All estimators of a model; plain least squares is shown and never leads, Newey-West only from
 * fifty points on.
 */
export function estimatorRows(frame: Frame, fit: Fit, level: number): EstimatorRow[] {
  const many = frame.y.length >= MIN_POINTS_FOR_NEWEY_WEST;
  return [
    fit.reml,
    fit.cautious,
    ols(fit.design, frame.y, level),
    ...(many ? [neweyWest(fit.design, frame.y, { level })] : []),
  ].map(({ model, method, effect, df, rho, sigma2, assumptions }) => ({
    model,
    method,
    effect,
    df,
    rho,
    sigma2,
    assumptions,
  }));
}
