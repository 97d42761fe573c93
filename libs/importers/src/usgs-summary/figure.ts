import type { SummaryPlace, UnitId } from '@chokepoint/catalogue';
import type { FactFlag } from '@chokepoint/supply';
import type { ImportedFact } from '@chokepoint/supply-application';
import type { CellValue } from '../usgs-mcs/cell.js';

/** A figure of a summary table, before it is one of the ledger's. */
export interface Figure {
  readonly mineral: string;
  readonly place: SummaryPlace;
  readonly measure: 'production' | 'consumption' | 'net-import-reliance';
  readonly unit: UnitId;
  readonly basis: 'national' | 'world-production';
  readonly area: string;
  readonly period: string;
  readonly cell: CellValue;
  readonly flags: readonly FactFlag[];
  readonly row: number;
  readonly printed: string;
  /** What the publisher notes beside the figure about what it counts; '' without. */
  readonly note: string;
}

export function factOf(figure: Figure): ImportedFact {
  const { mineral, place, basis, measure, unit, cell, printed, note } = figure;
  const raw = note === '' ? printed : `${printed} (${note})`;
  return {
    mineral,
    stage: place.stage,
    form: place.form,
    basis,
    measure,
    unit,
    fact: {
      area: figure.area,
      partner: null,
      period: figure.period,
      value: cell.value,
      flags: [...new Set([...cell.flags, ...figure.flags])],
      sourceRow: figure.row,
      raw: raw === String(cell.value) ? null : raw,
      low: cell.low,
      high: cell.high,
    },
  };
}

/** An estimate of a number that is not given is none. */
export const estimatedIf = (estimated: boolean, cell: CellValue): readonly FactFlag[] =>
  estimated && (cell.value !== null || cell.low !== null || cell.high !== null)
    ? ['estimated']
    : [];
