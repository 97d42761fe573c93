import { type EventOf, idOfStream } from '../run/read-event.js';
import type { RowBuffer } from '../run/row-buffer.js';

/** Offtake contracts, each with the event that says it. */
export function addContracts(buffer: RowBuffer, event: EventOf<'ContractReported'>): void {
  const { file, rows } = event.data;
  for (const [index, row] of rows.entries()) {
    buffer.add('read.contract', {
      position: event.position,
      row_no: index + 1,
      release_id: idOfStream(event.stream),
      event_id: event.id,
      content_hash: event.contentHash,
      file,
      mineral: row.mineral,
      stage: row.stage,
      form: row.form,
      counterparty: row.counterparty,
      counterparty_area: row.counterpartyArea,
      valid_from: row.from,
      valid_until: row.until,
      quantity_per_year: row.quantityPerYear,
      unit: row.unit,
      price_terms: row.priceTerms,
      share_committed: row.shareCommitted,
      confidentiality: row.confidentiality,
      flags: [...row.flags],
      source_row: row.sourceRow,
      raw: row.raw,
    });
  }
}
