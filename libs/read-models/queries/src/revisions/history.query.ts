import { APPLIED, ofFact } from '../corrections/applied-correction.js';
import type { ReadDb, ResolvedKnowledge } from '../knowledge/resolved-knowledge.js';

/** One figure, whichever edition gives it. */
export interface FigureKey {
  readonly mineral: string;
  readonly stage: string;
  readonly basis: string;
  readonly measure: string;
  readonly source: string;
  readonly period: string;
  readonly area: string;
  readonly form?: string | undefined;
  readonly partner?: string | undefined;
}

/** Its rows in every edition that counts at a knowledge, by day of publication. */
export function historyQuery(
  db: ReadDb,
  { form, partner, ...key }: FigureKey,
  { knownAt, publishedBy }: ResolvedKnowledge,
) {
  let query = db
    .selectFrom('read.statement as statement')
    .innerJoin('read.fact as fact', (join) =>
      join
        .onRef('fact.position', '=', 'statement.position')
        .onRef('fact.release_id', '=', 'statement.release_id'),
    )
    .innerJoin('read.release as release', 'release.release_id', 'statement.release_id')
    .leftJoin('read.correction as correction', ofFact)
    .where('statement.mineral', '=', key.mineral)
    .where('statement.stage', '=', key.stage)
    .where('statement.basis', '=', key.basis)
    .where('statement.measure', '=', key.measure)
    .where('statement.source', '=', key.source)
    .where('fact.period', '=', key.period)
    .where('fact.area', '=', key.area)
    .where('release.sealed_position', '<=', knownAt)
    .where((eb) =>
      eb.or([
        eb('release.withdrawn_position', 'is', null),
        eb('release.withdrawn_position', '>', knownAt),
      ]),
    );
  if (publishedBy !== null) query = query.where('release.published_on', '<=', publishedBy);
  if (form !== undefined) query = query.where('statement.form', '=', form);
  query =
    partner === undefined
      ? query.where('fact.partner', 'is', null)
      : query.where('fact.partner', '=', partner);
  return query
    .select(['statement.form', 'statement.unit', 'statement.file', 'statement.event_id'])
    .select(['fact.position', 'fact.value', 'fact.flags', 'fact.raw', 'fact.source_row'])
    .select(['release.release_id', 'release.title', 'release.published_on', 'release.corrects'])
    .select([...APPLIED])
    .orderBy('release.published_on')
    .orderBy('release.sealed_position')
    .orderBy('fact.position')
    .orderBy('fact.row_no');
}
