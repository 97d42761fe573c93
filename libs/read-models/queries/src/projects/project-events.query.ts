import type { ReadDb, ResolvedKnowledge } from '../knowledge/resolved-knowledge.js';

/**
 * Statements about projects that had happened by the published day and were recorded by the
 * position, in log order: of one project or of all.
 */
export function projectEventsQuery(
  db: ReadDb,
  { knownAt, publishedBy }: ResolvedKnowledge,
  project?: string,
) {
  let query = db
    .selectFrom('read.project_event as event')
    .select(['event.project_id', 'event.position', 'event.revision', 'event.type'])
    .select(['event.recorded_at', 'event.actor', 'event.data'])
    .where('event.position', '<=', knownAt)
    .orderBy('event.position');
  if (project !== undefined) query = query.where('event.project_id', '=', project);
  return publishedBy === null ? query : query.where('event.on_date', '<=', publishedBy);
}

export type ProjectEventRow = Awaited<
  ReturnType<ReturnType<typeof projectEventsQuery>['execute']>
>[number];
