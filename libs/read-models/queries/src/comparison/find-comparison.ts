import type { Comparison, ComparisonQuery } from '@chokepoint/api-contract';
import { areaName, mineral as mineralOf, qualityOf } from '@chokepoint/catalogue';
import { ok } from '@chokepoint/kernel';
import type { Find } from '../knowledge/resolved-knowledge.js';
import { unknownMineral } from '../minerals/unknown-mineral.js';
import { Precedence } from '../precedence/precedence.js';
import { comparisonQuery, type ComparisonRow } from './comparison.query.js';

export interface ComparisonParams extends Omit<ComparisonQuery, 'publishedBy' | 'knownAt'> {
  readonly mineral: string;
}

type Period = Comparison['periods'][number];
type Area = Period['areas'][number];

/**
 * What the sources say of one question side by side, so that a conflict is seen and none is hidden
 * in a mean. Refuses 'unknown-mineral'.
 */
export const findComparison: Find<ComparisonParams, Comparison> = async (db, params, knowledge) => {
  const { mineral, stage, basis, frequency = 'annual' } = params;
  if (mineralOf(mineral) === undefined) return unknownMineral(mineral);
  const key = { mineral, stage, basis, frequency };
  const rows = await comparisonQuery(db, key, knowledge).execute();
  const precedence = await Precedence.read(db, knowledge);
  const rank = ({ source, measure }: ComparisonRow): number => {
    const place = precedence.rule({ mineral, basis, measure })?.sources.indexOf(source) ?? -1;
    return place < 0 ? Number.MAX_SAFE_INTEGER : place;
  };
  const ordered = [...rows].sort((a, b) => rank(a) - rank(b));
  const periods = byPeriod(ordered).filter(ofSeveralSources);
  const compared = periods.flat();
  return ok({
    ...key,
    ...knowledge,
    series: distinct(ordered.filter((row) => compared.includes(row))),
    periods: periods.map(toPeriod),
  });
};

/** Rows of one period together, the latest period first. */
function byPeriod(rows: readonly ComparisonRow[]): ComparisonRow[][] {
  const periods = [...new Set(rows.map(({ period }) => period))].sort().reverse();
  return periods.map((period) => rows.filter((row) => row.period === period));
}

const ofSeveralSources = (rows: readonly ComparisonRow[]): boolean =>
  new Set(rows.map(({ source }) => source)).size > 1;

function distinct(rows: readonly ComparisonRow[]): Comparison['series'] {
  const seen = new Map(
    rows.map(({ source, measure, unit }) => [`${source} ${measure}`, { source, measure, unit }]),
  );
  return [...seen.values()];
}

function toPeriod(rows: readonly ComparisonRow[]): Period {
  const codes = [...new Set(rows.flatMap(({ shares }) => shares.map(({ area }) => area)))];
  const areas = codes.map((code) => toArea(code, rows));
  areas.sort((a, b) => (b.spread ?? -1) - (a.spread ?? -1) || (a.area < b.area ? -1 : 1));
  return { period: rows[0]?.period ?? '', areas };
}

function toArea(code: string, rows: readonly ComparisonRow[]): Area {
  const shares = rows.flatMap(({ source, measure, unit, release_id: release, shares: all }) => {
    const said = all.find(({ area }) => area === code);
    if (said === undefined) return [];
    const { share, value } = said;
    return { source, measure, share, value, unit, quality: qualityOf(source, said), release };
  });
  const known = shares.flatMap(({ share }) => share ?? []);
  const spread = known.length < 2 ? null : Math.max(...known) - Math.min(...known);
  return { area: code, name: areaName(code), spread, shares };
}
