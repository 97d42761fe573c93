import {
  exactly,
  type Figure,
  type Governance,
  type GovernanceEstimate,
  printedFigure,
  RENORMALISED,
  rounded,
  roundedWithin,
  scaledGovernance,
  type SupplyRiskFactors,
  type SupplyShare,
} from '@chokepoint/dependency';
import type { Ledger } from '@chokepoint/ledger';
import type { RestrictionReported } from '@chokepoint/supply';
import { governanceBy } from '../importers/governance.js';
import { importGenuine, type Told, toldBy } from '../importers/genuine.js';
import type { StudyInputs } from './study-of-2023.js';

/** The years that the study of 2023 averages. */
const YEARS = ['2016', '2017', '2018', '2019', '2020'];

/** Scaled governance of every country, by an update of the publisher's own indicators. */
export async function genuineGovernance(ledger: Ledger, update: string): Promise<Governance> {
  await importGenuine(ledger, `worldbank/wgidataset_${update}update.xlsx`);
  const byArea = Map.groupBy(
    await governanceBy(ledger, `worldbank-wgi-${update}`),
    ({ area }) => area,
  );
  const scaled = [...byArea].map(
    ([area, rows]) =>
      [area, scaledGovernance(rows as readonly GovernanceEstimate[], YEARS).figure] as const,
  );
  return { vintage: `WGI ${update}`, scaled: new Map(scaled) };
}

/** Shares and trade parameters of the study of 2023, as the importer records them. */
export interface GenuineShares {
  readonly told: readonly Told[];
  readonly trade: ReadonlyMap<string, number>;
}

export async function genuineShares(ledger: Ledger): Promise<GenuineShares> {
  await importGenuine(ledger, 'ec-criticality/2023');
  const events = await ledger.readStream('release-ec-criticality-2023', { limit: 10_000 });
  const trade = events
    .filter(({ type }) => type === 'RestrictionReported')
    .map(({ data }) => data as RestrictionReported)
    .flatMap(({ file, rows }) => rows.map((row) => [`${file} ${row.sourceRow}`, row.t] as const));
  return { told: await toldBy(ledger, 'ec-criticality-2023'), trade: new Map(trade) };
}

/** One mix of the study, each share as exact as it is printed. */
export function sharesOf(
  { told, trade }: GenuineShares,
  mineral: string,
  stage: string,
  basis: string,
): readonly SupplyShare[] {
  return told
    .filter(({ about }) => about.mineral === mineral && about.stage === stage)
    .filter(({ about }) => about.basis === basis && about.measure === 'share')
    .map((fact) => {
      const t = trade.get(`${fact.about.file} ${fact.sourceRow}`);
      return {
        area: fact.area,
        share: shareFigure(fact),
        trade: t === undefined ? null : exactly(t),
      };
    });
}

function shareFigure({ raw, value, low, high }: Told): Figure {
  const printed = printedFigure(raw ?? '');
  if (value === null) return { value, low: low ?? 0, high: high ?? 1 };
  return raw?.endsWith('%') && printed ? printed : rounded(value, 2);
}

export function factorsOf(
  shares: GenuineShares,
  governance: Governance,
  inputs: StudyInputs,
): SupplyRiskFactors {
  const { mineral, stage, supplyData } = inputs;
  return {
    supplyData,
    global: sharesOf(shares, mineral, stage, 'world-production'),
    eu: sharesOf(shares, mineral, stage, 'eu-sourcing'),
    governance,
    renormalise: RENORMALISED,
    tradeRange: null,
    importReliance: roundedWithin(inputs.importReliance / 100, 2, 0, 1),
    eolRecyclingInputRate: roundedWithin(inputs.eolRecyclingInputRate / 100, 2, 0, 1),
    substitution: roundedWithin(inputs.substitution, 2, 0, 1),
  };
}
