import type { StatementType } from '@chokepoint/supply';
import { type EventOf, idOfStream } from '../run/read-event.js';
import type { RowBuffer } from '../run/row-buffer.js';

/** A statement with its facts. */
export function addStatement(
  buffer: RowBuffer,
  event: EventOf<StatementType>,
  source: string,
): void {
  const { mineral, stage, form, basis, measure, unit, file, rows } = event.data;
  const { position } = event;
  buffer.addStatement({
    position,
    event_id: event.id,
    content_hash: event.contentHash,
    release_id: idOfStream(event.stream),
    source,
    file,
    mineral,
    stage,
    form,
    basis,
    measure,
    unit,
    facts: JSON.stringify(rows),
  });
}
