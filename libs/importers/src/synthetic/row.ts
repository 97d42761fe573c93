import {
  area as knownArea,
  BASES,
  MEASURES,
  mineral as knownMineral,
  STAGES,
  UNITS,
  type Basis,
  type Measure,
  type Stage,
  type UnitId,
} from '@chokepoint/catalogue';
import { parsePeriod } from '@chokepoint/kernel';
import type { FactFlag } from '@chokepoint/supply';
import type { RowOutcome, Series } from '@chokepoint/supply-application';

export const SYNTHETIC_COLUMNS = [
  'mineral',
  'stage',
  'form',
  'basis',
  'measure',
  'unit',
  'area',
  'partner',
  'period',
  'value',
] as const;
export const SYNTHETIC_HEADER = SYNTHETIC_COLUMNS.join(',');

/** Cells of a line that name its series; the other four are the figure's own. */
const SERIES_CELLS = 6;
const NO_FLAGS: readonly FactFlag[] = [];

const stages: ReadonlySet<string> = new Set(STAGES);
const bases: ReadonlySet<string> = new Set(BASES);
const measures: ReadonlySet<string> = new Set(MEASURES);
const units: ReadonlySet<string> = new Set(UNITS);

const CHECKS: readonly ((cell: string) => boolean)[] = [
  (cell) => knownMineral(cell) !== undefined,
  (cell) => stages.has(cell),
  (cell) => /^[a-z0-9-]+$/.test(cell),
  (cell) => bases.has(cell),
  (cell) => measures.has(cell),
  (cell) => units.has(cell),
  isArea,
  (cell) => cell === '' || isArea(cell),
  (cell) => parsePeriod(cell).ok,
  isValue,
];

/** Reads the lines of the synthetic layout; every cell is checked. */
export class SyntheticRows {
  /** The last series with the text that names it, comma included: the next line mostly repeats it. */
  private known: { readonly text: string; readonly series: Series } | null = null;
  /** The few periods of a file are checked once each. */
  private readonly periods = new Set<string>();

  read(line: string, row: number): RowOutcome {
    const text = line.endsWith('\r') ? line.slice(0, -1) : line;
    return this.repeated(text, row) ?? this.readWhole(text, row);
  }

  /** The row when its series is the last one's and nothing is wrong with it. */
  private repeated(text: string, row: number): RowOutcome | undefined {
    if (this.known === null || !text.startsWith(this.known.text)) return undefined;
    const { series } = this.known;
    const [area = '', partner = '', period = '', value = '', ...more] = text
      .slice(this.known.text.length)
      .split(',');
    const sound =
      more.length === 0 &&
      isArea(area) &&
      (partner === '' || isArea(partner)) &&
      this.periods.has(period) &&
      isValue(value);
    return sound ? imported(series, area, partner, period, value, row) : undefined;
  }

  private readWhole(text: string, row: number): RowOutcome {
    if (text === '') return { kind: 'skipped', row, rule: 'blank row' };
    const cells = text.split(',');
    if (cells.length !== SYNTHETIC_COLUMNS.length) {
      return { kind: 'rejected', row, field: null, raw: text, reason: 'Ten cells are expected.' };
    }
    const fault = cells.findIndex((cell, index) => !CHECKS[index]?.(cell));
    if (fault >= 0) return faulty(SYNTHETIC_COLUMNS[fault] ?? null, cells[fault] ?? '', row);
    const series = seriesOf(cells);
    this.known = { text: `${cells.slice(0, SERIES_CELLS).join(',')},`, series };
    const [area = '', partner = '', period = '', value = ''] = cells.slice(SERIES_CELLS);
    if (this.periods.size < 10_000) this.periods.add(period);
    return imported(series, area, partner, period, value, row);
  }
}

function isArea(cell: string): boolean {
  return knownArea(cell) !== undefined;
}

function isValue(cell: string): boolean {
  return /^\d+(\.\d+)?$/.test(cell);
}

const faulty = (field: string | null, raw: string, row: number): RowOutcome => ({
  kind: 'rejected',
  row,
  field,
  raw,
  reason: `Not a valid ${field}.`,
});

function seriesOf(cells: readonly string[]): Series {
  const [mineral = '', stage, form = '', basis, measure, unit] = cells;
  return {
    mineral,
    stage: stage as Stage,
    form,
    basis: basis as Basis,
    measure: measure as Measure,
    unit: unit as UnitId,
  };
}

function imported(
  series: Series,
  area: string,
  partner: string,
  period: string,
  value: string,
  row: number,
): RowOutcome {
  const fact = {
    area,
    partner: partner === '' ? null : partner,
    period,
    value: Number(value),
    flags: NO_FLAGS,
    sourceRow: row,
    raw: null,
    low: null,
    high: null,
  };
  return { kind: 'imported', row, facts: [{ ...series, fact }] };
}
