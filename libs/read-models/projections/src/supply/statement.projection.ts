import type { StatementType } from '@chokepoint/supply';
import { type EventOf, idOfStream } from '../run/read-event.js';
import type { RowBuffer } from '../run/row-buffer.js';

/** A statement and its facts, as rows. */
export function addStatement(
  buffer: RowBuffer,
  event: EventOf<StatementType>,
  source: string,
): void {
  const { mineral, stage, form, basis, measure, unit, file, rows } = event.data;
  const { position } = event;
  buffer.add('read.statement', {
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
  });
  for (const [index, tuple] of rows.entries()) {
    const [area, partner, period, value, flags, sourceRow, raw = null, low = null, high = null] =
      tuple;
    buffer.add('read.fact', {
      position,
      row_no: index + 1,
      area,
      partner,
      period,
      value,
      low,
      high,
      flags: [...flags],
      source_row: sourceRow,
      raw,
    });
  }
}
