import { carry, type Figure, multiply } from '../interval.js';

export const GEOMETRIC_RISK_METHOD = 'geometric-risk@1';

/** Each 0-1. How they are worked out is the business of who gives them: it was not read at the source. */
export interface RiskFactors {
  readonly disruptionPotential: Figure;
  readonly tradeExposure: Figure;
  readonly economicVulnerability: Figure;
}

export interface GeometricRisk {
  readonly method: typeof GEOMETRIC_RISK_METHOD;
  /** 0-1; zero where one factor is. */
  readonly risk: Figure;
}

/**
 * Supply risk as the United States Geological Survey combines it: the geometric mean of disruption
 * potential, trade exposure and economic vulnerability. Source (secondary): Nassar and others,
 * Science Advances 6 (2020), eaay8647.
 * @throws RangeError when a factor leaves 0-1.
 */
export function geometricRisk(factors: RiskFactors): GeometricRisk {
  const { disruptionPotential, tradeExposure, economicVulnerability } = factors;
  const all = [disruptionPotential, tradeExposure, economicVulnerability] as const;
  for (const { low, high } of all) {
    if (!(low >= 0 && high <= 1))
      throw new RangeError(`Not a factor from 0 to 1: ${low} to ${high}`);
  }
  const risk = carry([...all], (...three) => {
    const { low, high } = multiply(...three);
    return { low: Math.cbrt(low), high: Math.cbrt(high) };
  });
  if (risk === null) throw new Error('A product of figures has bounds.');
  return { method: GEOMETRIC_RISK_METHOD, risk };
}
