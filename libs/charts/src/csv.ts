import { type Cell } from './chart.js';

/** A spreadsheet would run a cell that begins so as a formula. */
const FORMULA = /^[=+@\t\r]/;

function field(cell: Cell): string {
  if (cell === null) return '';
  const text = typeof cell === 'string' && FORMULA.test(cell) ? `'${cell}` : String(cell);
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** RFC 4180: CRLF, quotes doubled; an unknown value is an empty field, a zero is 0. */
export const toCsv = (header: readonly string[], rows: readonly (readonly Cell[])[]): string =>
  [header, ...rows].map((row) => row.map(field).join(',')).join('\r\n') + '\r\n';
