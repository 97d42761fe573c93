import {
  type Design,
  MIN_POST_FOR_SLOPE,
  type Model,
  segmentedDesign,
} from '../design/design-matrix.js';
import { MDE_METHOD, minimumDetectableEffect } from '../detectability/minimum-detectable-effect.js';
import { CAUTIOUS_RHO, glsParts } from '../estimators/gls.js';
import { inUnits, TRANSFORMS } from '../transform/transform.js';
import type { AnalysisDesign } from './analysis-design.js';
import { type Frame, HEADLINE_PRE } from './frame.js';

/** The smallest jump that shows with 80 % power at two-sided 5 %. */
export interface SmallestEffect {
  readonly method: typeof MDE_METHOD;
  readonly model: Model;
  readonly pre: number;
  readonly post: number;
  readonly rho: number;
  /** In standard deviations of one point. */
  readonly inSd: number;
  /** Standard deviation of one point around the fit, on the transformed scale. */
  readonly sd: number;
  /** In the unit of the series: the smallest rise and the smallest fall from the level before. */
  readonly rise: number;
  readonly fall: number;
}

/** Spread of the points before the date, on the transformed scale. */
export interface PreSpread {
  readonly points: number;
  readonly mean: number;
  /** Around the mean, n - 1; null with fewer than 2 points. */
  readonly sd: number | null;
  /** Around a straight line, n - 2; null with fewer than 3 points. */
  readonly sdAroundTrend: number | null;
}

export function preSpread({ y, times, pre }: Frame): PreSpread | null {
  if (pre === 0) return null;
  const before = y.slice(0, pre);
  const mean = before.reduce((sum, value) => sum + value, 0) / pre;
  const sdOf = (model: Model) => {
    const design = preDesign(model, times.slice(0, pre));
    return pre > design.terms.length ? Math.sqrt(glsParts(design, before, 0).sigma2) : null;
  };
  return { points: pre, mean, sd: sdOf('mean-shift'), sdAroundTrend: sdOf('trend-level') };
}

/** From a fitted model: its design and the cautious spread of one point around it. */
export const smallestEffect = (
  frame: Frame,
  design: Design,
  sigma2: number,
  { transform }: AnalysisDesign,
  rho = CAUTIOUS_RHO,
): SmallestEffect => toSmallest(frame, design, Math.sqrt(sigma2), transform, rho);

/**
 * What could be seen if there were that many points after the date, one a period, judged by the
 * spread before it; null when the points before are too few to say.
 */
export function prospect(
  frame: Frame,
  wanted: AnalysisDesign,
  post: number,
): SmallestEffect | null {
  const { y, times, pre } = frame;
  const before = times.slice(0, pre);
  const model =
    post < MIN_POST_FOR_SLOPE && wanted.model === 'trend-level-slope'
      ? 'trend-level'
      : wanted.model;
  const shape = preDesign(model, before);
  if (pre <= shape.terms.length) return null;
  const { sigma2 } = glsParts(shape, y.slice(0, pre), CAUTIOUS_RHO);
  const after = Array.from({ length: post }, (_, i) => i);
  const design = segmentedDesign(model, [...before, ...after], 0, wanted.coding);
  return toSmallest(frame, design, Math.sqrt(sigma2), wanted.transform, CAUTIOUS_RHO);
}

function toSmallest(
  frame: Frame,
  design: Design,
  sd: number,
  transformId: AnalysisDesign['transform'],
  rho: number,
): SmallestEffect {
  const inSd = minimumDetectableEffect(design, rho);
  const transform = TRANSFORMS[transformId];
  const level = referenceLevel(frame);
  return {
    method: MDE_METHOD,
    model: design.model,
    pre: design.pre,
    post: design.post,
    rho,
    inSd,
    sd,
    rise: inUnits(transform, level, inSd * sd),
    fall: -inUnits(transform, level, -inSd * sd),
  };
}

/** Mean of the headline's points before, from which effects are turned into units of the series. */
export function referenceLevel({ y, pre, frequency }: Frame): number {
  const last = y.slice(Math.max(0, pre - HEADLINE_PRE[frequency]), pre);
  return last.reduce((sum, value) => sum + value, 0) / Math.max(1, last.length);
}

/** The model without what only points after the date can tell. */
function preDesign(model: Model, times: readonly number[]): Design {
  const design = segmentedDesign(model === 'mean-shift' ? model : 'trend-level', times, Infinity);
  return {
    ...design,
    terms: design.terms.slice(0, -1),
    rows: design.rows.map((row) => row.slice(0, -1)),
  };
}
