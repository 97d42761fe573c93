import type { StatementType } from '@chokepoint/supply';
import { type EventOf, idOfStream } from '../run/read-event.js';
import type { RowBuffer } from '../run/row-buffer.js';

/** A statement with its facts, and its part in its release's sums. */
export function addStatement(
  buffer: RowBuffer,
  event: EventOf<StatementType>,
  source: string,
): void {
  const { mineral, stage, form, basis, measure, unit, file, rows } = event.data;
  const releaseId = idOfStream(event.stream);
  const row = {
    position: event.position,
    event_id: event.id,
    content_hash: event.contentHash,
    release_id: releaseId,
    source,
    file,
    mineral,
    stage,
    form,
    basis,
    measure,
    unit,
    facts: JSON.stringify(rows),
    period: null,
  };
  buffer.addStatement(row, { releaseId, source, statement: event.data });
}
