import type { EventOf } from '../run/read-event.js';
import type { RowBuffer } from '../run/row-buffer.js';
import { standing } from './standing.js';

/** Offtake contracts, each with the event that says it. */
export function addContracts(buffer: RowBuffer, event: EventOf<'ContractReported'>): void {
  for (const [index, row] of event.data.rows.entries()) {
    buffer.add('read.contract', {
      ...standing(event, row, index),
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
    });
  }
}
