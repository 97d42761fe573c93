/** What a cell holds. 'date' is a number that the workbook shows as a date. */
export type CellKind = 'number' | 'text' | 'boolean' | 'error' | 'date';

export interface Cell {
  readonly kind: CellKind;
  /** The number in its shortest form, the text, 'TRUE', '#N/A', or the date as ISO 8601. */
  readonly text: string;
  /** Whether it is the result of a formula, as the last program that saved the file left it. */
  readonly formula: boolean;
}

/** A row of a sheet. Cells that hold nothing are not there. */
export interface SheetRow {
  /** As the spreadsheet shows it, from 1. */
  readonly row: number;
  /** By column, from 0. */
  readonly cells: ReadonlyMap<number, Cell>;
}

/** A cell's content for people, no-break spaces and spaces around it aside; '' where there is none. */
export const textAt = ({ cells }: SheetRow, column: number): string => shown(cells.get(column));

export const shown = (cell: Cell | undefined): string =>
  (cell?.text ?? '').replace(/[\s\u00a0\u202f\ufeff]+/g, ' ').trim();

/** A whole row as text, its blank cells too, for a refusal. */
export function rowText(row: SheetRow): string {
  const last = Math.max(-1, ...row.cells.keys());
  return Array.from({ length: last + 1 }, (_, column) => textAt(row, column)).join(',');
}

/** 0 is 'A', 26 is 'AA'. */
export function columnName(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : columnName(Math.floor(column / 26) - 1) + letter;
}

/** Reads the column of 'B12' as 1 and its row as 12; undefined when it is no reference. */
export function parseReference(text: string): { column: number; row: number } | undefined {
  const [, letters, digits] = /^([A-Z]{1,3})(\d{1,7})$/.exec(text) ?? [];
  if (letters === undefined || digits === undefined) return undefined;
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { column, row: Number(digits) };
}
