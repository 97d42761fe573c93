import type { ReadDb, ResolvedKnowledge } from '../knowledge/resolved-knowledge.js';

/** Events of one kind of review that were said by the day and recorded by the position, in log order. */
export function reviewEventsQuery(
  db: ReadDb,
  category: ReviewCategory,
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

/** How streams of each kind begin. */
const FIRST = { note: 'NoteAttached', 'sign-off': 'ViewSignedOff', frozen: 'ViewFrozen' } as const;
export type ReviewCategory = keyof typeof FIRST;

export type ReviewEventRow = Awaited<
  ReturnType<ReturnType<typeof reviewEventsQuery>['execute']>
>[number];

/** The events of each stream, its first event first; a stream whose first is not known has none. */
export function byStream(
  rows: readonly ReviewEventRow[],
  category: ReviewCategory,
): readonly (readonly [id: string, first: ReviewEventRow, later: ReviewEventRow | null])[] {
  const streams = new Map<string, ReviewEventRow[]>();
  for (const row of rows) streams.set(row.stream, [...(streams.get(row.stream) ?? []), row]);
  return [...streams].flatMap(([stream, [first, later = null]]) =>
    first?.type === FIRST[category]
      ? [[stream.slice(category.length + 1), first, later] as const]
      : [],
  );
}

export const recordedIn = ({ position, event_id, recorded_at, actor }: ReviewEventRow) => ({
  position,
  eventId: event_id,
  recordedAt: recorded_at,
  actor,
});
