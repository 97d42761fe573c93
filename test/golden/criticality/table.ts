import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { GENUINE } from '../importers/genuine.js';

export type TableRow = Readonly<Record<string, string>>;

/** A table of the Commission's studies as it is printed, cell by cell, without any reading. */
export function studyTable(name: string): readonly TableRow[] {
  const text = readFileSync(join(GENUINE, 'ec-criticality', name), 'latin1');
  return parse(text, { columns: true, bom: true, trim: true, relax_column_count: true });
}
