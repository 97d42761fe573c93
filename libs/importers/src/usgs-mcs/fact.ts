import {
  convert,
  mineral,
  parseUnit,
  type Measure,
  type UnitId,
  type UsgsSeries,
} from '@chokepoint/catalogue';
import type { FactFlag } from '@chokepoint/supply';
import type { ImportedFact } from '@chokepoint/supply-application';
import type { CellValue } from './cell.js';

/** The mineral's own unit and what a printed number is multiplied with to be in it. */
export interface Scale {
  readonly unit: UnitId;
  readonly factor: number;
}

/** How figures printed in `unit` ('thousand metric tons, W content') come to the mineral's unit. */
export function scaleOf(mineralId: string, unit: string): Scale | undefined {
  const target = mineral(mineralId)?.massUnit;
  const parsed = parseUnit(unit) ?? parseUnit(unit.split(',')[0] ?? '');
  if (!target || !parsed) return undefined;
  const factor = convert(parsed.factor, parsed.unit, target);
  return factor === undefined ? undefined : { unit: target, factor };
}

export interface Figure {
  readonly series: UsgsSeries;
  readonly measure: Measure;
  readonly scale: Scale;
  readonly area: string;
  readonly year: number;
  readonly cell: CellValue;
  readonly flags: readonly FactFlag[];
  readonly row: number;
  /** As printed; kept where it is not simply the number. */
  readonly printed: string;
}

export function factOf(figure: Figure): ImportedFact {
  const { series, measure, scale, cell, printed } = figure;
  return {
    mineral: series.mineral,
    stage: series.stage,
    form: series.form,
    basis: 'world-production',
    measure,
    unit: scale.unit,
    fact: {
      area: figure.area,
      partner: null,
      period: String(figure.year),
      value: cell.value,
      flags: [...new Set([...cell.flags, ...figure.flags])],
      sourceRow: figure.row,
      raw: printed === String(cell.value) ? null : printed,
      low: cell.low,
      high: cell.high,
    },
  };
}
