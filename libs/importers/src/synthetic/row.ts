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
import type { RowOutcome } from '@chokepoint/supply-application';

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

/** Ten cells, in the order of the header. */
type SyntheticCells = readonly [
  string,
  string,
  string,
  string,
  string,
  string,
  string,
  string,
  string,
  string,
];

const stages: ReadonlySet<string> = new Set(STAGES);
const bases: ReadonlySet<string> = new Set(BASES);
const measures: ReadonlySet<string> = new Set(MEASURES);
const units: ReadonlySet<string> = new Set(UNITS);
const periods = new Map<string, boolean>();

/** Reads one line of the synthetic layout; every cell is checked. */
export function readSyntheticRow(line: string, row: number): RowOutcome {
  const text = line.endsWith('\r') ? line.slice(0, -1) : line;
  const cells = text.split(',');
  if (text === '') return { kind: 'skipped', row, rule: 'blank row' };
  if (!isComplete(cells)) {
    return { kind: 'rejected', row, field: null, raw: text, reason: 'Ten cells are expected.' };
  }
  const fault = cells.findIndex((cell, index) => !CHECKS[index]?.(cell));
  if (fault >= 0) {
    const field = SYNTHETIC_COLUMNS[fault] ?? null;
    return {
      kind: 'rejected',
      row,
      field,
      raw: cells[fault] ?? '',
      reason: `Not a valid ${field}.`,
    };
  }
  return imported(cells, row);
}

const isComplete = (cells: readonly string[]): cells is SyntheticCells =>
  cells.length === SYNTHETIC_COLUMNS.length;

const CHECKS: readonly ((cell: string) => boolean)[] = [
  (cell) => knownMineral(cell) !== undefined,
  (cell) => stages.has(cell),
  (cell) => /^[a-z0-9-]+$/.test(cell),
  (cell) => bases.has(cell),
  (cell) => measures.has(cell),
  (cell) => units.has(cell),
  (cell) => knownArea(cell) !== undefined,
  (cell) => cell === '' || knownArea(cell) !== undefined,
  isPeriod,
  (cell) => /^\d+(\.\d+)?$/.test(cell),
];

/** The few periods of a file are checked once each. */
function isPeriod(text: string): boolean {
  const known = periods.get(text);
  if (known !== undefined) return known;
  const valid = parsePeriod(text).ok;
  if (periods.size < 10_000) periods.set(text, valid);
  return valid;
}

function imported(cells: SyntheticCells, row: number): RowOutcome {
  const [mineral, stage, form, basis, measure, unit, area, partner, period, value] = cells;
  return {
    kind: 'imported',
    row,
    facts: [
      {
        mineral,
        stage: stage as Stage,
        form,
        basis: basis as Basis,
        measure: measure as Measure,
        unit: unit as UnitId,
        fact: {
          area,
          partner: partner === '' ? null : partner,
          period,
          value: Number(value),
          flags: [],
          sourceRow: row,
          raw: null,
          low: null,
          high: null,
        },
      },
    ],
  };
}
