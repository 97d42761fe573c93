import type { Gap } from '../gap.js';
import type { Figure, Interval } from '../interval.js';
import { supplyRisk, type SupplyData, type SupplyRisk } from './supply-risk.js';
import type { Governance, SupplyShare } from './supply-share.js';
import { weightedHhi, type WeightedHhi } from './weighted-hhi.js';

export const ASSESSMENT_METHOD = 'supply-risk-from-shares@1';

/** Everything that the supply risk of one material at one stage is worked out from. */
export interface SupplyRiskFactors {
  readonly supplyData: SupplyData;
  /** Shares of global supply and of EU sourcing, with t; empty where they are not known. */
  readonly global: readonly SupplyShare[];
  readonly eu: readonly SupplyShare[];
  readonly governance: Governance;
  readonly renormalise: boolean;
  /** Lowest and highest t on record, for countries without one; null: none is assumed. */
  readonly tradeRange: Interval | null;
  readonly importReliance: Figure | null;
  readonly eolRecyclingInputRate: Figure | null;
  readonly substitution: Figure | null;
}

export interface SupplyRiskAssessment extends Omit<SupplyRisk, 'method'> {
  readonly method: typeof ASSESSMENT_METHOD;
  readonly governanceVintage: string;
  readonly global: WeightedHhi | null;
  readonly eu: WeightedHhi | null;
  readonly gaps: readonly Gap[];
}

/**
 * Supply risk from country shares: `weightedHhi` of each supply mix, then `supplyRisk`. Gaps of a mix
 * that the choice of supply data leaves out are not among the gaps; they stand with that mix.
 */
export function assessSupplyRisk(factors: SupplyRiskFactors): SupplyRiskAssessment {
  const global = mix(factors, factors.global);
  const eu = mix(factors, factors.eu);
  const risk = supplyRisk({
    ...factors,
    hhiGlobal: global?.hhi ?? null,
    hhiEu: eu?.hhi ?? null,
  });
  const counting = [
    ...(risk.supplyData === 'eu' ? [] : [global]),
    ...(risk.supplyData === 'global' ? [] : [eu]),
  ];
  return {
    ...risk,
    method: ASSESSMENT_METHOD,
    governanceVintage: factors.governance.vintage,
    global,
    eu,
    gaps: [...counting.flatMap((one) => one?.gaps ?? []), ...risk.gaps],
  };
}

function mix(factors: SupplyRiskFactors, shares: readonly SupplyShare[]): WeightedHhi | null {
  if (shares.length === 0) return null;
  const { governance, renormalise, tradeRange } = factors;
  return weightedHhi({ shares, governance, renormalise, tradeRange });
}
