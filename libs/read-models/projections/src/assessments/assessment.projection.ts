import { type EventOf, idOfStream } from '../run/read-event.js';
import type { RowBuffer } from '../run/row-buffer.js';

/** Official supply risk and economic importance. */
export function addAssessments(buffer: RowBuffer, event: EventOf<'CriticalityAssessed'>): void {
  for (const [index, row] of event.data.rows.entries()) {
    buffer.add('read.assessment', {
      position: event.position,
      row_no: index + 1,
      release_id: idOfStream(event.stream),
      mineral: row.mineral,
      material: row.material,
      year: row.year,
      supply_risk: row.supplyRisk,
      economic_importance: row.economicImportance,
      source_row: row.sourceRow,
      raw: row.raw,
    });
  }
}

/** Export restriction parameters t. */
export function addTradeParameters(buffer: RowBuffer, event: EventOf<'RestrictionReported'>): void {
  const { period, rows } = event.data;
  for (const [index, { mineral, stage, area, t, sourceRow }] of rows.entries()) {
    buffer.add('read.trade_parameter', {
      position: event.position,
      row_no: index + 1,
      release_id: idOfStream(event.stream),
      mineral,
      stage,
      area,
      period,
      t,
      source_row: sourceRow,
    });
  }
}
