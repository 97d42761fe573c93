import type { Period } from '@chokepoint/kernel';
import { segmentedDesign } from '../design/design-matrix.js';
import type { Coefficient } from '../estimators/estimate.js';
import { CAUTIOUS_RHO } from '../estimators/gls.js';
import { remlRho } from '../estimators/reml-ar1.js';
import { contrastAround, contrastDf } from './contrast.js';
import { type Frame, HEADLINE_PRE } from './frame.js';

export const MEAN_DIFFERENCE_METHOD = 'mean-difference@1';

export interface SideMean {
  readonly mean: number;
  readonly periods: readonly Period[];
}

/** Mean after less mean of the last five years, or twelve months, before; in the unit of the series. */
export interface MeanDifference {
  readonly method: typeof MEAN_DIFFERENCE_METHOD;
  readonly before: SideMean;
  readonly after: SideMean;
  readonly difference: number;
  readonly df: number;
  readonly reml: Coefficient;
  readonly cautious: Coefficient;
}

/**
 * The headline difference with the standard error of that contrast under AR(1) noise. Size and
 * autocorrelation of the noise come from all points of the window around the two means (our
 * choice): ten years alone would say too little. A trend before the date enters the noise, so the
 * interval is then wide; the trend-adjusted level stands beside it.
 */
export function meanDifference(frame: Frame, level: number): MeanDifference {
  const { times, values, pre, frequency } = frame;
  const first = Math.max(0, pre - HEADLINE_PRE[frequency]);
  const weights = times.map((_, i) =>
    i < first ? 0 : i < pre ? -1 / (pre - first) : 1 / (times.length - pre),
  );
  const contrast = { times, values, weights, level };
  const cautious = contrastAround(contrast, CAUTIOUS_RHO);
  return {
    method: MEAN_DIFFERENCE_METHOD,
    before: sideMean(frame, first, pre),
    after: sideMean(frame, pre, times.length),
    difference: cautious.value,
    df: contrastDf(contrast),
    reml: contrastAround(contrast, remlRho(segmentedDesign('mean-shift', times, 0), values)),
    cautious,
  };
}

function sideMean({ periods, values }: Frame, from: number, to: number): SideMean {
  const names = periods.filter(({ y }) => y !== null).map(({ period }) => period);
  const side = values.slice(from, to);
  return {
    mean: side.reduce((sum, value) => sum + value, 0) / side.length,
    periods: names.slice(from, to),
  };
}
