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
  const text = /^[=+@\t\r]/.test(value) || /^-\D/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
