import type { Scenario, SupplyPart, WeightedMix } from '@chokepoint/api-contract';
import { areaName } from '@chokepoint/catalogue';
import {
  assessSupplyRisk,
  type SupplyRiskFactors,
  type WeightedHhi,
  type WeightedPart,
  withGovernance,
  withTradeParameter,
} from '@chokepoint/dependency';
import type { KnownGovernance } from './governance.js';
import type { AssumedT } from './parameters.js';
import type { ShareRow } from './shares.query.js';
import type { SupplyStudy } from './supply-study.js';

export interface ScenarioInputs {
  readonly study: SupplyStudy;
  readonly factors: SupplyRiskFactors;
  readonly recorded: KnownGovernance;
  /** Null where no other governance is asked for. */
  readonly frozen: KnownGovernance | null;
  readonly assumedT: readonly AssumedT[];
}

/** The official formula as recorded, then with one thing changed at a time, as far as it is asked for. */
export function scenariosOf(inputs: ScenarioInputs): Scenario[] {
  const { study, factors, recorded, frozen, assumedT } = inputs;
  const toScenario = (
    id: Scenario['id'],
    changed: SupplyRiskFactors,
    { used }: KnownGovernance,
    assumed: readonly AssumedT[] = [],
  ): Scenario => {
    const { method, global, eu, supplyRisk, gaps } = assessSupplyRisk(changed);
    return {
      id,
      method,
      governance: used,
      assumedT: assumed.map((one) => ({ ...one, name: areaName(one.area) })),
      global: global && toMix(global, study.global),
      eu: eu && toMix(eu, study.eu),
      supplyRisk,
      gaps: gaps.map((one) => ({ ...one })),
    };
  };
  const restricted = assumedT.reduce((so, { area, t }) => withTradeParameter(so, area, t), factors);
  return [
    toScenario('recorded', factors, recorded),
    ...(frozen
      ? [toScenario('governance', withGovernance(factors, frozen.governance), frozen)]
      : []),
    ...(assumedT.length > 0 ? [toScenario('trade', restricted, recorded, assumedT)] : []),
  ];
}

function toMix(mix: WeightedHhi, rows: readonly ShareRow[]): WeightedMix {
  const { method, hhi, rawSum, renormalised, covered, parts, gaps } = mix;
  return {
    method,
    hhi,
    rawSum: { ...rawSum },
    renormalised,
    covered,
    parts: parts.flatMap((part) => toPart(part, rows)),
    gaps: gaps.map((one) => ({ ...one })),
  };
}

function toPart(
  { area, share, governance, trade, part }: WeightedPart,
  rows: readonly ShareRow[],
): SupplyPart[] {
  const row = rows.find((one) => one.area === area);
  if (!row) return [];
  const { flags, source_row: sourceRow, file } = row;
  return [
    { area, name: areaName(area), share, governance, t: trade, part, flags, row: sourceRow, file },
  ];
}
