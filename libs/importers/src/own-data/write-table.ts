import type { TableLayout } from './template.js';

/** Rows of a template as CSV by RFC 4180, header first; a column that a row lacks is empty. */
export function writeTable(
  { columns }: Pick<TableLayout, 'columns'>,
  rows: readonly Readonly<Record<string, string>>[],
): string {
  const names = columns.map(({ name }) => name);
  return [names, ...rows.map((row) => names.map((name) => row[name] ?? ''))].map(line).join('');
}

/** A template to fill in: its header and one example row. */
export const templateCsv = (template: Pick<TableLayout, 'columns'>): string =>
  writeTable(template, [
    Object.fromEntries(template.columns.map(({ name, example }) => [name, example])),
  ]);

const line = (cells: readonly string[]): string => `${cells.map(cell).join(',')}\r\n`;

const cell = (text: string): string =>
  /[",\r\n;\t]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
