import { mineralByAlias, type MineralId, type Stage } from '@chokepoint/catalogue';
import type { SupplyData } from '@chokepoint/supply';
import type { RowOutcome } from '@chokepoint/supply-application';
import type { CsvRow } from '../../common/csv.js';
import { parseNumber, tidy } from '../../common/numbers.js';
import { misfit, rejected, skipped, type Cells } from '../../common/row-pages.js';
import type { FigureColumn, StudyTable } from './tables.js';

/** A cell with a figure; null where none is printed. */
export interface PrintedFigure {
  readonly value: number | null;
  readonly text: string;
}

/** One row of a table, read. */
export interface StudyRow {
  readonly kind: 'read';
  readonly mineral: MineralId;
  readonly material: string;
  readonly stage: Stage | null;
  readonly supplyData: SupplyData | null;
  readonly figures: ReadonlyMap<FigureColumn, PrintedFigure>;
  /** The cells as printed. */
  readonly raw: string;
}

const STAGES: Readonly<Record<string, Stage>> = {
  Extraction: 'extraction',
  Processing: 'processing',
};
const SUPPLY_DATA: Readonly<Record<string, SupplyData>> = {
  'GS + EUS': 'global-and-eu',
  'GS only': 'global',
  'EUS only': 'eu',
};
const LARGEST = { percent: 100, index: 1, score: 15 } as const;

/** Reads a row of a table, or says how it ends. */
export function studyRow(table: StudyTable, cells: Cells, row: CsvRow): StudyRow | RowOutcome {
  const { header } = table;
  const unfit = misfit(row, header.length);
  if (unfit) return unfit;
  const cell = (column: string): string => cells.get(column.toLowerCase());
  const material = cell('material');
  const known = mineralByAlias(material);
  if (!known) return skipped(row, 'outside the catalogue');
  const stage = table.stage === null ? null : STAGES[cell(table.stage)];
  if (stage === undefined) {
    return rejected(row, table.stage, 'Neither Extraction nor Processing.', cell('stage'));
  }
  const supplyData = table.supplyData === null ? null : SUPPLY_DATA[cell(table.supplyData)];
  if (supplyData === undefined) {
    const reason = "None of 'GS + EUS', 'GS only' and 'EUS only'.";
    return rejected(row, table.supplyData, reason, cell('supply_data_used'));
  }
  const figures = new Map<FigureColumn, PrintedFigure>();
  for (const column of table.figures) {
    const text = cell(column.column);
    const value = figureOf(text, column.scale);
    if (value === undefined) {
      const reason = `Not a number from 0 to ${LARGEST[column.scale]}.`;
      return rejected(row, column.column, reason, text);
    }
    figures.set(column, { value, text });
  }
  const raw = row.fields.slice(0, header.length).join(',').slice(0, 500);
  return { kind: 'read', mineral: known.id, material, stage, supplyData, figures, raw };
}

/** '-', 'N/A' and a blank cell are no figure, null; undefined is neither that nor in its range. */
function figureOf(text: string, scale: FigureColumn['scale']): number | null | undefined {
  if (text === '-' || text === 'N/A' || text === '') return null;
  const value = parseNumber(text);
  if (value === null || value < 0 || value > LARGEST[scale]) return undefined;
  return scale === 'percent' ? tidy(value / 100) : value;
}
