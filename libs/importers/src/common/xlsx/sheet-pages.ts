import { ok, type Result } from '@chokepoint/kernel';
import type { RowOutcome, SourceFile } from '@chokepoint/supply-application';
import { unknownLayout } from '../release.js';
import { columnName, rowText, textAt, type SheetRow } from './cell.js';
import { openWorkbook, type Sheet, type Workbook } from './workbook.js';
import { faultsAsRefusals } from './workbook-fault.js';

const PAGE = 500;

export type SheetReader = (row: SheetRow) => RowOutcome;

/**
 * Reads what it takes to know a workbook's layout. Refuses 'unknown-layout' when the file is no
 * workbook, 'unreadable-workbook' and 'workbook-too-large' when it cannot be read at all, and what
 * `survey` refuses.
 */
export const surveyWorkbook = <T>(
  file: SourceFile,
  expected: readonly string[],
  survey: (workbook: Workbook) => Promise<Result<T>>,
): Promise<Result<T>> =>
  faultsAsRefusals(file.name, async () => {
    const workbook = await openWorkbook(file);
    return workbook ? survey(workbook) : unknownLayout(file.name, expected, ['no XLSX workbook']);
  });

/**
 * Reads every sheet to its end once, so that nothing of a damaged workbook is recorded before the
 * damage shows. @throws WorkbookFault
 */
export async function readThrough(
  workbook: Workbook,
  visit: (sheet: Sheet, row: SheetRow) => void = () => undefined,
): Promise<Result<null>> {
  for (const sheet of workbook.sheets) {
    for await (const row of sheet.rows()) visit(sheet, row);
  }
  return ok(null);
}

/** Rows of all sheets in the workbook's order, each sheet with a reader of its own. */
export async function* sheetPages(
  file: SourceFile,
  readerOf: (sheet: Sheet) => SheetReader,
): AsyncGenerator<readonly RowOutcome[]> {
  const workbook = await openWorkbook(file);
  if (!workbook) throw new Error(`'${file.name}' is not the file that was detected`);
  let page: RowOutcome[] = [];
  for (const sheet of workbook.sheets) {
    const read = sheet.hidden ? skipAll(`hidden sheet '${sheet.name}'`) : readerOf(sheet);
    for await (const row of sheet.rows()) {
      page.push(isBlank(row) ? skippedRow(row, 'blank row') : read(row));
      if (page.length < PAGE) continue;
      yield page;
      page = [];
    }
  }
  if (page.length > 0) yield page;
}

export const isBlank = (row: SheetRow): boolean =>
  [...row.cells].every(([column, { formula }]) => !formula && textAt(row, column) === '');

/** Every row of a sheet left out by one rule, still counted. */
export const skipAll =
  (rule: string): SheetReader =>
  (row) =>
    skippedRow(row, rule);

/** For a sheet that holds nothing that is imported. */
export const otherSheet = ({ name }: Sheet): SheetReader =>
  skipAll(`sheet '${name}': not imported`);

export const skippedRow = ({ row }: SheetRow, rule: string): RowOutcome => ({
  kind: 'skipped',
  row,
  rule,
});

/** A row that becomes no fact. As rows of several sheets have the same number, the sheet is named. */
export const rejectedRow = (sheet: string, row: SheetRow, reason: string): RowOutcome => ({
  kind: 'rejected',
  row: row.row,
  field: null,
  raw: `${sheet}: ${rowText(row)}`.slice(0, 500),
  reason,
});

/** A row refused for one of its cells. `field` is the column's heading with the cell's place. */
export const rejectedCell = (
  sheet: string,
  row: SheetRow,
  column: number,
  heading: string,
  reason: string,
): RowOutcome => ({
  kind: 'rejected',
  row: row.row,
  field: `${heading} (${sheet}!${columnName(column)}${row.row})`,
  raw: textAt(row, column).slice(0, 500),
  reason,
});

/** What a workbook without a known table holds, for a refusal: its sheets with their first words. */
export async function describeSheets(workbook: Workbook): Promise<readonly string[]> {
  const found: string[] = [];
  for (const sheet of workbook.sheets.slice(0, 20)) {
    let first = '';
    for await (const row of sheet.rows()) {
      first = rowText(row).replace(/^,+/, '').slice(0, 60);
      if (first !== '') break;
    }
    found.push(`sheet '${sheet.name}': ${first || 'no text'}`);
  }
  return found;
}
