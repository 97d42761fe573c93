import type { UnchangedAnswer, UnchangedOutcome, UnchangedRow } from '@chokepoint/api-contract';
import { CRITICAL_LIST, mineral as mineralOf, MINERALS } from '@chokepoint/catalogue';
import {
  COMPARED_PERIODS_METHOD,
  EQUIVALENCE_METHOD,
  LATEST_AGAINST_FIRST_METHOD,
  MEAN_CHANGE_METHOD,
} from '@chokepoint/impact';
import { ok } from '@chokepoint/kernel';
import { type Series, SeriesBook } from '../concentration/series-book.js';
import { readRegister } from '../initiatives/register.js';
import type { Find } from '../knowledge/resolved-knowledge.js';
import { unknownMineral } from '../minerals/unknown-mineral.js';
import { readImportReliance } from './import-reliance.js';
import { meetingsOf } from './meetings.js';
import { type OutcomeReader, READERS, seriesOn } from './outcome.js';
import { readPositiveControl } from './positive-control.js';
import { readShares } from './read-shares.js';
import { readSince } from './since.js';
import { summarise } from './summarise.js';
import { type Asked, type SharesOf, toUnchangedRow } from './to-unchanged-row.js';
import { rowWithoutSeries } from './without-series.js';

export interface UnchangedParams {
  /** A day or an initiative; the first trilateral conference when nothing is said. */
  readonly since?: string | undefined;
  /** Largest change that still counts as unchanged, 0-1, over 0. */
  readonly margin: number;
  readonly outcome?: UnchangedOutcome | undefined;
  readonly mineral?: string | undefined;
}

/**
 * Did concentration and dependency stay largely unchanged since a day? For every mineral, stage and
 * basis the first and the latest figure, the path between them and two rules of judgement; then
 * how many moved which way. It says nothing of why. Refuses 'unknown-mineral',
 * 'unknown-initiative' and 'bad-since'.
 */
export const findUnchanged: Find<UnchangedParams, UnchangedAnswer> = async (
  db,
  { since: wanted, margin, outcome, mineral },
  knowledge,
) => {
  if (mineral !== undefined && mineralOf(mineral) === undefined) return unknownMineral(mineral);
  const register = await readRegister(db, knowledge);
  const since = readSince(wanted, register);
  if (!since.ok) return since;
  const minerals = mineral === undefined ? ALL : [mineral];
  const book = await SeriesBook.read(db, ALL, knowledge);
  const sharesOf = await readShares(db, bookSeries(minerals, book), since.value.day, knowledge);
  const asked = { day: since.value.day, margin };
  const found = READERS.map((reader) => {
    const rows = rowsOf(reader, minerals, book, asked, sharesOf);
    return { reader, rows, summary: summarise(reader, rows, since.value, margin) };
  });
  return ok({
    ...knowledge,
    since: since.value,
    margin,
    rows: found.flatMap(({ reader, rows }) =>
      outcome === undefined || outcome === reader.outcome ? rows : [],
    ),
    summaries: found.map(({ summary }) => summary),
    importReliance: await readImportReliance(db, knowledge),
    positiveControl: await readPositiveControl(db, register, knowledge),
    meetings: meetingsOf(register),
    methods: METHODS,
  });
};

const ALL = MINERALS.map(({ id }) => id);
const LISTED: ReadonlySet<string> = new Set(CRITICAL_LIST.map((entry) => entry.mineral));
const METHODS = [
  COMPARED_PERIODS_METHOD,
  LATEST_AGAINST_FIRST_METHOD,
  MEAN_CHANGE_METHOD,
  EQUIVALENCE_METHOD,
];

const bookSeries = (minerals: readonly string[], book: SeriesBook): Series[] =>
  minerals.flatMap((id) =>
    READERS.filter(({ index }) => index === 'top1').flatMap(({ basis }) =>
      seriesOn(id, basis, book),
    ),
  );

/** One row a series; one for each listed mineral, or the one asked for, that has none. */
function rowsOf(
  reader: OutcomeReader,
  minerals: readonly string[],
  book: SeriesBook,
  asked: Asked,
  sharesOf: SharesOf,
): UnchangedRow[] {
  const has = (id: string) => seriesOn(id, reader.basis, book).length > 0;
  const reported = new Set(ALL.filter(has));
  return minerals.flatMap((id) => {
    const all = seriesOn(id, reader.basis, book);
    if (all.length > 0) return all.map((one) => toUnchangedRow(one, reader, asked, sharesOf));
    const shown = minerals.length === 1 || LISTED.has(id);
    return shown ? [rowWithoutSeries(id, reader, reported)] : [];
  });
}
