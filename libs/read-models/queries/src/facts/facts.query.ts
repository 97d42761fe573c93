import { PRIVATE_SOURCES } from '@chokepoint/catalogue';
import { APPLIED, ofFact } from '../corrections/applied-correction.js';
import type { ReadDb, ResolvedKnowledge } from '../knowledge/resolved-knowledge.js';
import { factsAt, ofFrequency, type Frequency } from '../knowledge/slices-at.query.js';

export interface FactFilter {
  readonly mineral: string;
  readonly stage?: string | undefined;
  readonly basis?: string | undefined;
  readonly measure?: string | undefined;
  /** Without one, every public source; a private one must be named. */
  readonly source?: string | undefined;
  readonly period?: string | undefined;
  /** Years and months alike when left out. */
  readonly frequency?: Frequency | undefined;
  /** Matches the area or the partner. */
  readonly area?: string | undefined;
}

/** A place in the log, by statement and row. */
export interface RowPlace {
  readonly position: string;
  readonly row: number;
}

/** Facts of a mineral that hold at a knowledge, in log order, after a place. */
export function factsQuery(
  db: ReadDb,
  filter: FactFilter,
  knowledge: ResolvedKnowledge,
  page: { readonly after: RowPlace | null; readonly limit: number },
) {
  let query = factsAt(db, knowledge)
    .innerJoin('read.release as release', 'release.release_id', 'statement.release_id')
    .leftJoin('read.correction as correction', ofFact)
    .where('slice.mineral', '=', filter.mineral)
    .where('statement.mineral', '=', filter.mineral);
  const { stage, basis, measure, source, period, frequency, area } = filter;
  if (stage !== undefined) query = query.where('statement.stage', '=', stage);
  if (basis !== undefined) query = query.where('statement.basis', '=', basis);
  if (measure !== undefined) query = query.where('statement.measure', '=', measure);
  query =
    source === undefined
      ? query.where('statement.source', 'not in', PRIVATE_SOURCES)
      : query.where('statement.source', '=', source);
  if (period !== undefined) query = query.where('fact.period', '=', period);
  if (frequency !== undefined) query = query.where(...ofFrequency(frequency));
  if (area !== undefined) {
    query = query.where((eb) => eb.or([eb('fact.area', '=', area), eb('fact.partner', '=', area)]));
  }
  const { after } = page;
  if (after !== null) {
    query = query
      .where('statement.position', '>=', after.position)
      .where((eb) =>
        eb.or([eb('fact.position', '>', after.position), eb('fact.row_no', '>', after.row)]),
      );
  }
  return query
    .select(['statement.mineral', 'statement.stage', 'statement.form', 'statement.basis'])
    .select(['statement.measure', 'statement.unit', 'statement.source', 'statement.file'])
    .select(['statement.event_id', 'statement.content_hash', 'statement.release_id'])
    .select(['fact.position', 'fact.row_no', 'fact.period', 'fact.area', 'fact.partner'])
    .select(['fact.value', 'fact.low', 'fact.high', 'fact.flags', 'fact.raw', 'fact.source_row'])
    .select('release.published_on')
    .select([...APPLIED])
    .orderBy('fact.position')
    .orderBy('fact.row_no')
    .limit(page.limit);
}
