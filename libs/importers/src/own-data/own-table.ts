import { ok, refuse, type Result } from '@chokepoint/kernel';
import type { SourceFile } from '@chokepoint/supply-application';
import type { CsvRow } from '../common/csv.js';
import { isSpreadsheet, tableRows } from './table-file.js';
import { xlsxNotRead } from './xlsx-not-read.js';

/** A table as its file holds it, the header apart. */
export interface OwnTable {
  readonly header: readonly string[];
  readonly headerRow: number;
  readonly rows: readonly CsvRow[];
}

/** Reads a whole table of bounded size. Refuses 'xlsx-not-read', 'no-table'. */
export async function readOwnTable(file: SourceFile): Promise<Result<OwnTable>> {
  if (isSpreadsheet(file.name)) return xlsxNotRead(file.name);
  if (await isBinary(file)) {
    return refuse('no-table', `${file.name} is no text: bring a table as CSV in UTF-8.`);
  }
  const rows: CsvRow[] = [];
  for await (const row of tableRows(file)) rows.push(row);
  const [header, ...below] = rows;
  if (header === undefined || header.fields.every((name) => name === '')) {
    return refuse('no-table', `${file.name} has no header line.`);
  }
  return ok({ header: header.fields, headerRow: header.row, rows: below });
}

/** A file of text holds no zero bytes, whatever it is called. */
async function isBinary(file: SourceFile): Promise<boolean> {
  for await (const chunk of file.open() as AsyncIterable<Buffer | string>) {
    if (chunk.includes('\0')) return true;
  }
  return false;
}
