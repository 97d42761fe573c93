import { isPrivate, PRIVATE_SOURCES } from '@chokepoint/catalogue';
import { concentrationsAt, type Frequency } from '../knowledge/slices-at.query.js';
import type { ReadDb, ResolvedKnowledge } from '../knowledge/resolved-knowledge.js';

/** What one concentration is asked of. */
export interface SeriesKey {
  readonly mineral: string;
  readonly stage: string;
  readonly basis: string;
  readonly measure: string;
  /** Years unless months are asked for. */
  readonly frequency?: Frequency | undefined;
}

/** Sources that answer the question at this knowledge. */
export const sourcesQuery = (db: ReadDb, key: SeriesKey, knowledge: ResolvedKnowledge) =>
  concentrationsAt(db, knowledge, key.frequency)
    .where('slice.mineral', '=', key.mineral)
    .where('slice.stage', '=', key.stage)
    .where('slice.basis', '=', key.basis)
    .where('slice.measure', '=', key.measure)
    .select('slice.source')
    .distinct()
    .orderBy('slice.source');

/** One source's concentration, a row a period, oldest first. */
export const concentrationQuery = (
  db: ReadDb,
  key: SeriesKey,
  source: string,
  knowledge: ResolvedKnowledge,
) =>
  concentrationsAt(db, knowledge, key.frequency)
    .where('slice.mineral', '=', key.mineral)
    .where('slice.stage', '=', key.stage)
    .where('slice.basis', '=', key.basis)
    .where('slice.measure', '=', key.measure)
    .where('slice.source', '=', source)
    .selectAll('figure')
    .orderBy('slice.period');

/**
 * Since when the question is answered, by the releases known of at a position. What a private
 * source says counts only where that source is asked.
 */
export function firstPublishedQuery(
  db: ReadDb,
  key: SeriesKey,
  { knownAt }: ResolvedKnowledge,
  source?: string,
) {
  const query = db
    .selectFrom('read.slice as slice')
    .where('slice.mineral', '=', key.mineral)
    .where('slice.stage', '=', key.stage)
    .where('slice.basis', '=', key.basis)
    .where('slice.measure', '=', key.measure)
    .where('slice.known_from', '<=', knownAt)
    .select((eb) => eb.fn.min('slice.published_from').as('published'));
  return source !== undefined && isPrivate(source)
    ? query.where('slice.source', '=', source)
    : query.where('slice.source', 'not in', PRIVATE_SOURCES);
}
