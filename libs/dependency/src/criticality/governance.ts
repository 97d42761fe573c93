import { gapOf, type Gap } from '../gap.js';
import { add, around, type Figure, point, scale, subtract } from '../interval.js';

export const GOVERNANCE_METHOD = 'scaled-governance@1';

/** Six dimensions of the Worldwide Governance Indicators, under the publisher's codes. */
export const WGI_DIMENSIONS = ['va', 'pv', 'ge', 'rq', 'rl', 'cc'] as const;

/** Estimates lie between -2.5 and 2.5, high is good; the scaled index between 0 and 10, high is bad. */
const BEST = 2.5;

export interface GovernanceEstimate {
  readonly dimension: (typeof WGI_DIMENSIONS)[number];
  readonly year: string;
  /** In standard normal units; null where the publisher gives none. */
  readonly estimate: number | null;
}

export interface ScaledGovernance {
  readonly method: typeof GOVERNANCE_METHOD;
  /** 0-10, high is bad. Without a value where an estimate is missing: then it is bounded. */
  readonly figure: Figure;
  readonly gaps: readonly Gap[];
}

/**
 * One country's governance as supply risk takes it: `(2.5 - mean) * 2`, the mean of the six
 * dimensions over the years of the study. A missing estimate may be anything from -2.5 to 2.5.
 * Source of the scaling (secondary): public code that follows the studies; what the study of 2017
 * prints of Nigeria is in line with it. Where it enters: Regulation (EU) 2024/1252, Annex II,
 * section 2, point 5.
 * @throws RangeError when no year is asked for.
 */
export function scaledGovernance(
  estimates: readonly GovernanceEstimate[],
  years: readonly string[],
): ScaledGovernance {
  const known = new Map(
    estimates.map(({ dimension, year, estimate }) => [`${dimension} ${year}`, estimate]),
  );
  const wanted = years.flatMap((year) => WGI_DIMENSIONS.map((dimension) => `${dimension} ${year}`));
  if (wanted.length === 0) throw new RangeError('Governance is asked for no year.');
  const missing = wanted.filter((key) => (known.get(key) ?? null) === null);
  const found = wanted.map((key) => known.get(key) ?? null);
  return {
    method: GOVERNANCE_METHOD,
    figure: scaled(found),
    gaps: gapOf('governance-incomplete', 'No estimate of governance for', missing),
  };
}

function scaled(estimates: readonly (number | null)[]): Figure {
  const sum = add(
    ...estimates.map((one) => (one === null ? { low: -BEST, high: BEST } : point(one))),
  );
  const bounds = scale(subtract(point(BEST), scale(sum, 1 / estimates.length)), 2);
  return around(estimates.includes(null) ? null : bounds.low, bounds);
}
