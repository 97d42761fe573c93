import type { IsoDate } from '@chokepoint/kernel';
import type { StoredShare } from '@chokepoint/read-schema';
import { type Series, SeriesBook } from '../concentration/series-book.js';
import { latestSharesQuery } from '../concentration/series.query.js';
import type { ReadDb, ResolvedKnowledge } from '../knowledge/resolved-knowledge.js';
import { type AssessmentRow, assessmentsQuery } from './assessments.query.js';
import { firstReportedQuery } from './first-reported.query.js';

/** What the releases say of some minerals. */
export interface MineralFigures {
  readonly book: SeriesBook;
  readonly sharesOf: (series: Series) => readonly StoredShare[];
  /** Day of the first release that reports it, of those known of at the position. */
  readonly firstReported: (mineral: string) => IsoDate | null;
  readonly assessmentsOf: (mineral: string) => readonly AssessmentRow[];
}

export async function readMineralFigures(
  db: ReadDb,
  minerals: readonly string[],
  knowledge: ResolvedKnowledge,
): Promise<MineralFigures> {
  const book = await SeriesBook.read(db, minerals, knowledge);
  const sharesOf = await latestShares(db, minerals, knowledge);
  const assessments = await assessmentsQuery(db, minerals, knowledge).execute();
  const reported = await firstReportedQuery(db, minerals, knowledge).execute();
  const since = new Map(reported.map(({ mineral, published }) => [mineral, published]));
  return {
    book,
    sharesOf,
    firstReported: (mineral) => since.get(mineral) ?? null,
    assessmentsOf: (mineral) => assessments.filter((row) => row.mineral === mineral),
  };
}

/** The shares of the latest period of each series of some minerals. */
export async function latestShares(
  db: ReadDb,
  minerals: readonly string[],
  knowledge: ResolvedKnowledge,
): Promise<MineralFigures['sharesOf']> {
  const latest = await latestSharesQuery(db, minerals, knowledge).execute();
  const shares = new Map(latest.map((row) => [seriesText(row), row.shares]));
  return ({ key, source }) => shares.get(seriesText({ ...key, source })) ?? [];
}

interface SeriesOfSource {
  readonly mineral: string;
  readonly stage: string;
  readonly basis: string;
  readonly measure: string;
  readonly source: string;
}
const seriesText = ({ mineral, stage, basis, measure, source }: SeriesOfSource): string =>
  [mineral, stage, basis, measure, source].join('|');
