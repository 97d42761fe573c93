import type { Criticality, GovernanceUsed } from '@chokepoint/api-contract';
import {
  type Governance,
  GOVERNANCE_METHOD,
  type GovernanceEstimate,
  scaledGovernance,
} from '@chokepoint/dependency';
import { lastYear, ok, type Period, refuse, type Result } from '@chokepoint/kernel';
import type { ReadDb } from '../knowledge/resolved-knowledge.js';
import { grouped } from './grouped.js';
import { governanceQuery, type VintageRow } from './governance.query.js';
import type { AskedGovernance, YearSpan } from './parameters.js';

/** Governance with what it rests on; `used` is null where no update is on record. */
export interface KnownGovernance {
  readonly governance: Governance;
  readonly used: GovernanceUsed | null;
}

export type Vintage = Criticality['vintages'][number];

export const toVintage = (row: VintageRow): Vintage => ({
  edition: row.edition,
  release: row.release_id,
  publishedOn: row.published_on,
  from: Number(row.from_year),
  until: Number(row.until_year),
});

/** A study averages five years; governance is that of the five that end with its supply data. */
const STUDY_YEARS = 5;

export const studyYears = (period: Period): YearSpan => {
  const until = lastYear(period);
  return { from: until - STUDY_YEARS + 1, until };
};

const covers = ({ from, until }: Vintage, years: YearSpan): boolean =>
  from <= years.from && until >= years.until;

/**
 * The update that stands for a study's own: of those on record that cover its years the one published
 * first, which is nearest to the one that the study used. Our choice; null where none covers them.
 */
export const standardVintage = (vintages: readonly Vintage[], years: YearSpan): Vintage | null =>
  vintages.find((one) => covers(one, years)) ?? null;

/** The update that a reader names. Refuses 'unknown-governance' and 'governance-years-not-covered'. */
export function chosenVintage(
  vintages: readonly Vintage[],
  { vintage, years }: AskedGovernance,
): Result<Vintage> {
  const found = vintages.find(({ edition }) => edition === vintage);
  if (!found) {
    const known = vintages.map(({ edition }) => edition).join(', ') || 'none';
    const message = `No update '${vintage}' of the governance indicators counts at this knowledge; there is: ${known}.`;
    return refuse('unknown-governance', message);
  }
  if (years && !covers(found, years)) {
    const message = `The update '${vintage}' spans ${found.from} to ${found.until}.`;
    return refuse('governance-years-not-covered', message);
  }
  return ok(found);
}

/** Scaled governance of some countries, by one update and over some years. */
export async function readGovernance(
  db: ReadDb,
  vintage: Vintage | null,
  years: YearSpan,
  areas: readonly string[],
): Promise<KnownGovernance> {
  const { from, until } = years;
  if (!vintage || areas.length === 0) {
    return { used: null, governance: { vintage: 'none on record', scaled: new Map() } };
  }
  const wanted = Array.from({ length: until - from + 1 }, (_, index) => String(from + index));
  const rows = await governanceQuery(db, vintage.release, areas, wanted).execute();
  const scaled = grouped(rows, ({ area }) => area).flatMap((own) => {
    const known = own.some(({ estimate }) => estimate !== null);
    if (!own[0] || !known) return [];
    const { figure } = scaledGovernance(own as readonly GovernanceEstimate[], wanted);
    return [[own[0].area, figure] as const];
  });
  const name = `WGI ${vintage.edition}, ${from}-${until}`;
  return {
    used: {
      method: GOVERNANCE_METHOD,
      vintage: vintage.edition,
      release: vintage.release,
      from,
      until,
    },
    governance: { vintage: name, scaled: new Map(scaled) },
  };
}
