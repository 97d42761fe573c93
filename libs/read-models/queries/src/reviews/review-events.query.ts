import type { ReadDb, ResolvedKnowledge } from '../knowledge/resolved-knowledge.js';

/** Events of notes or of sign-offs that were said by the day and recorded by the position, in log order. */
export function reviewEventsQuery(
  db: ReadDb,
  category: 'note' | 'sign-off',
  { knownAt, publishedBy }: ResolvedKnowledge,
) {
  const query = db
    .selectFrom('read.review_event as event')
    .selectAll('event')
    .where('event.stream', 'like', `${category}-%`)
    .where('event.position', '<=', knownAt)
    .orderBy('event.position');
  return publishedBy === null ? query : query.where('event.on_date', '<=', publishedBy);
}

export type ReviewEventRow = Awaited<
  ReturnType<ReturnType<typeof reviewEventsQuery>['execute']>
>[number];

/** The events of each stream, its first event first; a stream whose first is not known has none. */
export function byStream(
  rows: readonly ReviewEventRow[],
  firstType: string,
): readonly (readonly [id: string, first: ReviewEventRow, later: ReviewEventRow | null])[] {
  const streams = new Map<string, ReviewEventRow[]>();
  for (const row of rows) streams.set(row.stream, [...(streams.get(row.stream) ?? []), row]);
  return [...streams].flatMap(([stream, [first, later = null]]) =>
    first?.type === firstType ? [[idOf(stream, firstType), first, later] as const] : [],
  );
}

const idOf = (stream: string, firstType: string): string =>
  stream.slice(firstType === 'NoteAttached' ? 'note-'.length : 'sign-off-'.length);

export const recordedIn = ({ position, event_id, recorded_at, actor }: ReviewEventRow) => ({
  position,
  eventId: event_id,
  recordedAt: recorded_at,
  actor,
});
