import type { ReviewEvent } from '../run/read-event.js';
import type { RowBuffer } from '../run/row-buffer.js';

/** Where a note or a sign-off stands depends on the knowledge asked for: it is folded when read. */
export function addReviewEvent(buffer: RowBuffer, event: ReviewEvent): void {
  buffer.add('read.review_event', {
    position: event.position,
    stream: event.stream,
    type: event.type,
    on_date: event.data.on,
    recorded_at: event.recordedAt,
    actor: event.metadata.actor,
    event_id: event.id,
    data: JSON.stringify(shownOf(event)),
  });
}

/** The page of a frozen view stays in the ledger: lists would carry it along for nothing. */
function shownOf({ type, data }: ReviewEvent): object {
  if (type !== 'ViewFrozen') return data;
  const { sha256, bytes } = data.page;
  return { ...data, page: { sha256, bytes } };
}
