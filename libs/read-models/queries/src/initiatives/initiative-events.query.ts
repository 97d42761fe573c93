import type { ReadDb, ResolvedKnowledge } from '../knowledge/resolved-knowledge.js';

/**
 * Events of the register that had happened by the published day and were recorded by the
 * position, in log order. What the world could know of an initiative began on the day itself.
 */
export function initiativeEventsQuery(db: ReadDb, { knownAt, publishedBy }: ResolvedKnowledge) {
  const query = db
    .selectFrom('read.initiative_event as event')
    .select(['event.initiative_id', 'event.revision', 'event.type', 'event.data'])
    .where('event.position', '<=', knownAt)
    .orderBy('event.position');
  return publishedBy === null ? query : query.where('event.on_date', '<=', publishedBy);
}

/** The same, with when and by whom each was recorded. */
export const initiativeRecordQuery = (db: ReadDb, knowledge: ResolvedKnowledge) =>
  initiativeEventsQuery(db, knowledge).select([
    'event.position',
    'event.recorded_at',
    'event.actor',
  ]);

/** The record of one initiative. */
export const initiativeHistoryQuery = (db: ReadDb, id: string, knowledge: ResolvedKnowledge) =>
  initiativeRecordQuery(db, knowledge).where('event.initiative_id', '=', id);
