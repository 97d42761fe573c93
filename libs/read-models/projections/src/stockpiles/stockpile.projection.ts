import { type EventOf, idOfStream } from '../run/read-event.js';
import type { RowBuffer } from '../run/row-buffer.js';

/** Stocks, each with the event that says it. */
export function addStockpiles(buffer: RowBuffer, event: EventOf<'StockpileReported'>): void {
  const { file, rows } = event.data;
  for (const [index, row] of rows.entries()) {
    buffer.add('read.stockpile', {
      position: event.position,
      row_no: index + 1,
      release_id: idOfStream(event.stream),
      event_id: event.id,
      content_hash: event.contentHash,
      file,
      mineral: row.mineral,
      holder: row.holder,
      holder_kind: row.holderKind,
      area: row.area,
      form: row.form,
      purity: row.purity,
      stood_at: row.at,
      quantity: row.quantity,
      low: row.low,
      high: row.high,
      unit: row.unit,
      release_rule: row.releaseRule,
      confidentiality: row.confidentiality,
      flags: [...row.flags],
      source_row: row.sourceRow,
      raw: row.raw,
    });
  }
}
