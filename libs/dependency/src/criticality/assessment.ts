import type { Gap } from '../gap.js';
import type { Figure, Interval } from '../interval.js';
import { supplyRisk, type SupplyData, type SupplyRisk } from './supply-risk.js';
import type { Governance, SupplyShare } from './supply-share.js';
import { weightedHhi, type WeightedHhi } from './weighted-hhi.js';

export const ASSESSMENT_METHOD = 'supply-risk-from-shares@1';

export type Renormalised = Readonly<Record<'global' | 'eu', boolean>>;

/**
 * What brings the published values of 2023 out: tables of EU sourcing leave shares under 1 % out and
 * are made to sum to one; those of global supply list them. Our choice.
 */
export const RENORMALISED: Renormalised = { global: false, eu: true };

/** Everything that the supply risk of one material at one stage is worked out from. */
export interface SupplyRiskFactors {
  readonly supplyData: SupplyData;
  /** Shares of global supply and of EU sourcing, with t; empty where they are not known. */
  readonly global: readonly SupplyShare[];
  readonly eu: readonly SupplyShare[];
  readonly governance: Governance;
  /** Of which mix the shares are made to sum to one. */
  readonly renormalise: Renormalised;
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
  const global = mix(factors, 'global');
  const eu = mix(factors, 'eu');
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

function mix(factors: SupplyRiskFactors, which: 'global' | 'eu'): WeightedHhi | null {
  const { governance, tradeRange, [which]: shares } = factors;
  if (shares.length === 0) return null;
  const renormalise = factors.renormalise[which];
  return weightedHhi({ shares, governance, renormalise, tradeRange });
}
