import type { Period } from '@chokepoint/kernel';
import { segmentedDesign } from '../design/design-matrix.js';
import { type Coefficient, coefficient } from '../estimators/estimate.js';
import { glsParts, CAUTIOUS_RHO } from '../estimators/gls.js';
import { remlRho } from '../estimators/reml-ar1.js';
import { type Frame, HEADLINE_PRE } from './frame.js';

export const MEAN_DIFFERENCE_METHOD = 'mean-difference@1';

export interface SideMean {
  readonly mean: number;
  readonly periods: readonly Period[];
}

/** Mean after less mean of the last five before, in the unit of the series. */
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
 * choice): ten points alone would say too little. A trend before the date enters the noise, so the
 * interval is then wide; the trend-adjusted level stands beside it.
 */
export function meanDifference(frame: Frame, level: number): MeanDifference {
  const { times, values, pre } = frame;
  const design = segmentedDesign('mean-shift', times, 0);
  const df = times.length - 2;
  const first = Math.max(0, pre - HEADLINE_PRE);
  const weights = times.map((_, i) =>
    i < first ? 0 : i < pre ? -1 / (pre - first) : 1 / (times.length - pre),
  );
  const difference = values.reduce((sum, value, i) => sum + value * (weights[i] ?? 0), 0);
  const around = (rho: number): Coefficient => {
    const { sigma2 } = glsParts(design, values, rho);
    const se = Math.sqrt(sigma2 * contrastVariance(weights, times, rho));
    return coefficient(difference, se, df, level);
  };
  return {
    method: MEAN_DIFFERENCE_METHOD,
    before: sideMean(frame, first, pre),
    after: sideMean(frame, pre, times.length),
    difference,
    df,
    reml: around(remlRho(design, values)),
    cautious: around(CAUTIOUS_RHO),
  };
}

function contrastVariance(
  weights: readonly number[],
  times: readonly number[],
  rho: number,
): number {
  let sum = 0;
  weights.forEach((a, i) => {
    weights.forEach((b, j) => {
      sum += a * b * Math.pow(rho, Math.abs((times[i] ?? 0) - (times[j] ?? 0)));
    });
  });
  return Math.max(0, sum);
}

function sideMean({ periods, values }: Frame, from: number, to: number): SideMean {
  const names = periods.filter(({ y }) => y !== null).map(({ period }) => period);
  const side = values.slice(from, to);
  return {
    mean: side.reduce((sum, value) => sum + value, 0) / side.length,
    periods: names.slice(from, to),
  };
}
