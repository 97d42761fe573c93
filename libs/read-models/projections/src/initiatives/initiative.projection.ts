import { idOfStream, type InitiativeEvent } from '../run/read-event.js';
import type { RowBuffer } from '../run/row-buffer.js';

/**
 * The register keeps its events: what an initiative's state is depends on the day and on the
 * knowledge asked for, so it is folded when it is read.
 */
export function addInitiativeEvent(buffer: RowBuffer, event: InitiativeEvent): void {
  buffer.add('read.initiative_event', {
    position: event.position,
    initiative_id: idOfStream(event.stream),
    revision: event.revision,
    type: event.type,
    on_date: event.data.on,
    data: JSON.stringify(event.data),
    recorded_at: event.recordedAt,
    actor: event.metadata.actor,
  });
}
