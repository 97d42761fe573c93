import { PRIVATE_SOURCES } from '@chokepoint/catalogue';
import { sql } from 'kysely';
import type { ReadDb, ResolvedKnowledge } from '../knowledge/resolved-knowledge.js';
import { slicesAt } from '../knowledge/slices-at.query.js';
import { APPLIED } from './applied-correction.js';

export interface CorrectionFilter {
  readonly mineral?: string | undefined;
  readonly release?: string | undefined;
  readonly source?: string | undefined;
}

/** Corrections that were made by then, the latest recorded first. `edition`: the one that holds. */
export function correctionsQuery(
  db: ReadDb,
  { mineral, release, source }: CorrectionFilter,
  knowledge: ResolvedKnowledge,
) {
  const { knownAt, publishedBy } = knowledge;
  let query = db
    .selectFrom('read.correction as correction')
    .where('correction.position', '<=', knownAt);
  if (publishedBy !== null) query = query.where('correction.corrected_on', '<=', publishedBy);
  if (mineral !== undefined) query = query.where('correction.mineral', '=', mineral);
  if (release !== undefined) query = query.where('correction.release_id', '=', release);
  query =
    source === undefined
      ? query.where('correction.source', 'not in', PRIVATE_SOURCES)
      : query.where('correction.source', '=', source);
  return query
    .select(['correction.release_id', 'correction.source', 'correction.mineral'])
    .select(['correction.stage', 'correction.basis', 'correction.measure', 'correction.period'])
    .select(['correction.recorded_at', 'correction.removed_position'])
    .select(['correction.removed_reason', 'correction.removed_on'])
    .select([...APPLIED])
    .select(
      slicesAt(db, knowledge)
        .innerJoin('read.release as edition', 'edition.release_id', 'slice.release_id')
        .where(
          sql<boolean>`(slice.source, slice.mineral, slice.stage, slice.basis, slice.measure, slice.period)
                     = (correction.source, correction.mineral, correction.stage, correction.basis,
                        correction.measure, correction.period)`,
        )
        .where(sql<boolean>`correction.correction_id = any(edition.corrections)`)
        .select('edition.release_id')
        .as('edition'),
    )
    .orderBy('correction.position', 'desc');
}
