import { type EventOf, idOfStream } from '../run/read-event.js';
import type { RowBuffer } from '../run/row-buffer.js';

export function addRejects(buffer: RowBuffer, event: EventOf<'RowsRejected'>): void {
  for (const [index, { file, row, field, raw, reason }] of event.data.rows.entries()) {
    buffer.add('read.reject', {
      position: event.position,
      row_no: index + 1,
      release_id: idOfStream(event.stream),
      file,
      source_row: row,
      field,
      raw,
      reason,
    });
  }
}
