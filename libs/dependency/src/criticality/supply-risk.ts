import { gapOf, type Gap } from '../gap.js';
import {
  add,
  carry,
  type Figure,
  hull,
  type Interval,
  multiply,
  point,
  subtract,
} from '../interval.js';

export const SUPPLY_RISK_METHOD = 'supply-risk@1';

/** Of which supply a study takes the concentration. Without it a published value does not come out. */
export type SupplyData = 'global-and-eu' | 'global' | 'eu';

/** The names that the studies print. */
export const SUPPLY_DATA_LABELS: Readonly<Record<SupplyData, string>> = {
  'global-and-eu': 'GS+EU',
  global: 'GS only',
  eu: 'EU only',
};

export interface SupplyRiskInput {
  readonly supplyData: SupplyData;
  /** HHI of global supply and of EU sourcing, weighted by governance and t; null: not known. */
  readonly hhiGlobal: Figure | null;
  readonly hhiEu: Figure | null;
  /** IR, EoL-RIR and SI of supply risk, each 0-1; null: not known. */
  readonly importReliance: Figure | null;
  readonly eolRecyclingInputRate: Figure | null;
  readonly substitution: Figure | null;
}

export interface SupplyRisk {
  readonly method: typeof SUPPLY_RISK_METHOD;
  readonly supplyData: SupplyData;
  /** SR by the supply data that were chosen; null when an input is missing. */
  readonly supplyRisk: Figure | null;
  /** SR by each of the three choices, as table 19 of the study of 2017 sets them side by side. */
  readonly by: Readonly<Record<SupplyData, Figure | null>>;
  /** The same without recycling and substitution: not the official figure, and to be labelled so. */
  readonly gross: Figure | null;
  readonly gaps: readonly Gap[];
}

/**
 * Supply risk,
 * `SR = [HHI_GS * IR/2 + HHI_EU * (1 - IR/2)] * (1 - EoL_RIR) * SI_SR`.
 * Source: Regulation (EU) 2024/1252, Annex II, section 2, point 3; global supply or EU sourcing
 * alone: study of 2017 (doi:10.2873/876644), section 3.4.4.
 */
export function supplyRisk(input: SupplyRiskInput): SupplyRisk {
  const of = (supplyData: SupplyData) => riskBy({ ...input, supplyData });
  const by = { 'global-and-eu': of('global-and-eu'), global: of('global'), eu: of('eu') };
  const missing = needed(input).filter(([, figure]) => figure === null);
  return {
    method: SUPPLY_RISK_METHOD,
    supplyData: input.supplyData,
    supplyRisk: by[input.supplyData],
    by,
    gross: concentrationOf(input),
    gaps: gapOf(
      'input-unknown',
      'Supply risk cannot be worked out without',
      missing.map(([name]) => name),
    ),
  };
}

function needed(input: SupplyRiskInput): readonly (readonly [string, Figure | null])[] {
  const { supplyData, hhiGlobal, hhiEu, importReliance } = input;
  const global = ['the concentration of global supply', hhiGlobal] as const;
  const eu = ['the concentration of EU sourcing', hhiEu] as const;
  return [
    ...(supplyData === 'eu' ? [] : [global]),
    ...(supplyData === 'global' ? [] : [eu]),
    ...(supplyData === 'global-and-eu' ? [['import reliance', importReliance] as const] : []),
    ['the recycling input rate', input.eolRecyclingInputRate],
    ['the substitution index', input.substitution],
  ];
}

function riskBy(input: SupplyRiskInput): Figure | null {
  const { eolRecyclingInputRate, substitution } = input;
  const concentration = concentrationOf(input);
  if (!concentration || !eolRecyclingInputRate || !substitution) return null;
  return carry([concentration, eolRecyclingInputRate, substitution], (hhi, eol, si) =>
    multiply(hhi, subtract(point(1), eol), si),
  );
}

function concentrationOf(input: SupplyRiskInput): Figure | null {
  const { supplyData, hhiGlobal, hhiEu, importReliance } = input;
  if (supplyData === 'global') return hhiGlobal;
  if (supplyData === 'eu') return hhiEu;
  if (!hhiGlobal || !hhiEu || !importReliance) return null;
  return carry([hhiGlobal, hhiEu, importReliance], mix);
}

/** The mix is linear in import reliance, so its bounds lie at the ends of it. */
function mix(global: Interval, eu: Interval, reliance: Interval): Interval | null {
  const at = (ir: number) => add(multiply(global, point(ir / 2)), multiply(eu, point(1 - ir / 2)));
  return hull([at(reliance.low), at(reliance.high)]);
}
