import type { SourceFile } from '@chokepoint/supply-application';
import type { CsvOptions } from '../../common/csv.js';
import { namedRows } from '../../common/row-pages.js';
import { FirstPrinted } from './first-printed.js';
import { studyRow } from './study-row.js';
import { STUDY_TABLES, type StudyTable } from './tables.js';

/** Finds which table of a release prints each figure first. Each file is read once. */
export async function surveyStudy(
  tables: ReadonlyMap<SourceFile, StudyTable>,
  options: CsvOptions,
): Promise<FirstPrinted> {
  const first = new FirstPrinted();
  const rank = (table: StudyTable): number => STUDY_TABLES.indexOf(table);
  const inOrder = [...tables].sort(([, a], [, b]) => rank(a) - rank(b));
  for (const [file, table] of inOrder) await noteFigures(file, table, first, options);
  return first;
}

async function noteFigures(
  file: SourceFile,
  table: StudyTable,
  first: FirstPrinted,
  options: CsvOptions,
): Promise<void> {
  for await (const [cells, row] of namedRows(file, options)) {
    const read = studyRow(table, cells, row);
    if (read.kind !== 'read') continue;
    for (const [column, { value }] of read.figures) {
      if (value === null) continue;
      first.note(read.material, column, { file: file.name, row: row.row, value });
    }
  }
}
