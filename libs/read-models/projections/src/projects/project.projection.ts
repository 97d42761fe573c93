import { idOfStream, type ProjectEvent } from '../run/read-event.js';
import type { RowBuffer } from '../run/row-buffer.js';

/**
 * The register keeps its events: how a project stands depends on the day and on the knowledge asked
 * for, so it is folded when it is read.
 */
export function addProjectEvent(buffer: RowBuffer, event: ProjectEvent): void {
  buffer.add('read.project_event', {
    position: event.position,
    project_id: idOfStream(event.stream),
    revision: event.revision,
    type: event.type,
    on_date: event.data.on,
    recorded_at: event.recordedAt,
    actor: event.metadata.actor,
    data: JSON.stringify(event.data),
  });
}
