import type { EventOf } from '../run/read-event.js';
import type { RowBuffer } from '../run/row-buffer.js';
import { standing } from './standing.js';

/** Stocks, each with the event that says it. */
export function addStockpiles(buffer: RowBuffer, event: EventOf<'StockpileReported'>): void {
  for (const [index, row] of event.data.rows.entries()) {
    buffer.add('read.stockpile', {
      ...standing(event, row, index),
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
    });
  }
}
