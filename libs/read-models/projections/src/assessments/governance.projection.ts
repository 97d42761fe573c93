import { type EventOf, idOfStream } from '../run/read-event.js';
import type { RowBuffer } from '../run/row-buffer.js';

/** Governance of countries by year and dimension. */
export function addGovernance(buffer: RowBuffer, event: EventOf<'GovernanceReported'>): void {
  for (const [index, row] of event.data.rows.entries()) {
    buffer.add('read.governance', {
      position: event.position,
      row_no: index + 1,
      release_id: idOfStream(event.stream),
      area: row.area,
      dimension: row.dimension,
      year: row.year,
      estimate: row.estimate,
      standard_error: row.standardError,
      source_row: row.sourceRow,
    });
  }
}
