import { requireAmount, requireFraction } from './checks.js';

export const RISK_ADJUSTED_COST_METHOD = 'risk-adjusted-cost@1';

export interface DisruptionRisk {
  /** In a year, 0-1. */
  readonly probability: number;
  /** Share of the supply that is gone, 0-1. */
  readonly severity: number;
  /** What the buyer loses on each kilogram that it does not get, EUR/kg. */
  readonly marginLost: number;
}

/**
 * What a kilogram costs with the loss that is to be expected, `landed cost + probability * severity *
 * margin lost`, EUR/kg. It stands beside the landed cost, never in place of it.
 * @throws RangeError on a probability or severity outside 0 to 1, or a negative margin.
 */
export function riskAdjustedCost(landedCost: number, risk: DisruptionRisk): number {
  const { probability, severity, marginLost } = risk;
  requireFraction('The probability', probability);
  requireFraction('The severity', severity);
  requireAmount('The margin lost', marginLost);
  return landedCost + probability * severity * marginLost;
}
