import { ok, refuse, type Result } from '@chokepoint/kernel';
import type { SourceFile } from '@chokepoint/supply-application';
import type { CsvRow } from '../common/csv.js';
import { checkTable, tableRows } from './table-file.js';

/** A table as its file holds it, the header apart. */
export interface OwnTable {
  readonly header: readonly string[];
  readonly headerRow: number;
  readonly rows: readonly CsvRow[];
}

/** Reads a whole table of bounded size. Refuses 'no-table', and as `checkTable` does. */
export async function readOwnTable(file: SourceFile): Promise<Result<OwnTable>> {
  const sound = await checkTable(file);
  if (!sound.ok) return sound;
  const rows: CsvRow[] = [];
  for await (const row of tableRows(file)) rows.push(row);
  const [header, ...below] = rows;
  if (header === undefined || header.fields.every((name) => name === '')) {
    return refuse('no-table', `${file.name} has no header line.`);
  }
  return ok({ header: header.fields, headerRow: header.row, rows: below });
}
