import type { Cell, Table } from './table.js';

/**
 * A table as CSV by RFC 4180: header line, CRLF, UTF-8. A value that is not known is an empty
 * field. Text that a spreadsheet would run as a formula gets a leading apostrophe.
 */
export function toCsv({ columns, rows }: Table): string {
  return [columns, ...rows].map((row) => `${row.map(field).join(',')}\r\n`).join('');
}

function field(value: Cell): string {
  if (value === null) return '';
  if (typeof value !== 'string') return String(value);
  const text = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

// Text that begins with apostrophes before it gets one more, so that it can be read back.
const FORMULA = /^'*([=+@\t\r]|-\D)/;

/** The text of a cell that `toCsv` wrote, without the apostrophe that kept it from being a formula. */
export const fromCsvCell = (cell: string): string =>
  cell.startsWith("'") && FORMULA.test(cell) ? cell.slice(1) : cell;
