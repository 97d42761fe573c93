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
    data: JSON.stringify(event.data),
  });
}
