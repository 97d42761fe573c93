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

/** What official assessments were worked out from. */
export function addCriticalityInputs(
  buffer: RowBuffer,
  event: EventOf<'CriticalityInputsReported'>,
): void {
  const { file, rows } = event.data;
  for (const [index, row] of rows.entries()) {
    buffer.add('read.criticality_input', {
      position: event.position,
      row_no: index + 1,
      release_id: idOfStream(event.stream),
      file,
      mineral: row.mineral,
      material: row.material,
      year: row.year,
      stage: row.stage,
      supply_data: row.supplyData,
      import_reliance: row.importReliance,
      eol_recycling_input_rate: row.eolRecyclingInputRate,
      substitution_sr: row.substitutionSR,
      substitution_ei: row.substitutionEI,
      hhi_wgi_global: row.hhiWgiGlobal,
      hhi_wgi_eu: row.hhiWgiEu,
      supply_risk_global: row.supplyRiskGlobal,
      supply_risk_eu: row.supplyRiskEu,
      supply_risk_both: row.supplyRiskBoth,
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
