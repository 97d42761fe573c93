import type { RowOutcome, SourceFile } from '@chokepoint/supply-application';
import { isBlank, readCsv, readCsvLots, type CsvOptions, type CsvRow } from './csv.js';

const PAGE = 500;

/** Names the cells of a row by the header. */
export type RowReader = (cells: Cells, row: CsvRow) => RowOutcome;

/** The cells of one row by column name, case and spaces in the name aside; '' where there is none. */
export class Cells {
  constructor(
    private readonly columns: ReadonlyMap<string, number>,
    readonly fields: readonly string[],
  ) {}

  get(column: string): string {
    return this.fields[this.columns.get(column) ?? -1] ?? '';
  }
}

const plain = (name: string): string => name.toLowerCase().replace(/\s+/g, '');

export const columnsOf = (header: readonly string[]): ReadonlyMap<string, number> =>
  new Map(header.map((name, index) => [plain(name), index]));

/** Reads a file's rows below its header; blank rows and unreadable ones are dealt with here. */
export const rowPages = (
  file: SourceFile,
  reader: (header: readonly string[]) => RowReader,
  options?: CsvOptions,
): AsyncGenerator<readonly RowOutcome[]> =>
  tablePages(file, (header) => forHeader(header, reader(header)), options);

/** The rows of a file below its header by the names of their cells; unreadable ones are left out. */
export async function* namedRows(
  file: SourceFile,
  options?: CsvOptions,
): AsyncGenerator<readonly [cells: Cells, row: CsvRow]> {
  let columns: ReadonlyMap<string, number> | undefined;
  for await (const row of readCsv(file, options)) {
    if (!columns) columns = columnsOf(row.fields);
    else if (row.fault === null) yield [new Cells(columns, row.fields), row];
  }
}

/** Outcomes of rows that are at hand, page by page. */
export function* pagesOf(
  rows: Iterable<CsvRow>,
  header: readonly string[],
  reader: RowReader,
): Generator<readonly RowOutcome[]> {
  const read = forHeader(header, reader);
  let page: RowOutcome[] = [];
  for (const row of rows) {
    page.push(outcome(row, read));
    if (page.length < PAGE) continue;
    yield page;
    page = [];
  }
  if (page.length > 0) yield page;
}

/** Why a row does not stand under its header: cells are missing, or surplus ones are not blank. */
export function misfit(row: CsvRow, width: number): RowOutcome | undefined {
  const surplus = row.fields.slice(width).some((field) => field !== '');
  if (row.fields.length >= width && !surplus) return undefined;
  return rejected(row, null, `${width} cells are expected, ${row.fields.length} are there.`);
}

/** The same for a layout that goes by the place of its columns, and minds doubled headings itself. */
export async function* tablePages(
  file: SourceFile,
  readerOf: (header: readonly string[]) => (row: CsvRow) => RowOutcome,
  options?: CsvOptions,
): AsyncGenerator<readonly RowOutcome[]> {
  let page: RowOutcome[] = [];
  let read: ((row: CsvRow) => RowOutcome) | undefined;
  for await (const lot of readCsvLots(file, options)) {
    for (const row of lot) {
      if (!read) {
        read = readerOf(row.fields);
        continue;
      }
      page.push(outcome(row, read));
      if (page.length >= PAGE) {
        yield page;
        page = [];
      }
    }
  }
  if (page.length > 0) yield page;
}

function forHeader(header: readonly string[], reader: RowReader): (row: CsvRow) => RowOutcome {
  const columns = columnsOf(header);
  const twice = doubledName(header);
  if (twice !== undefined) {
    const reason = `The column '${twice}' is there twice: which one is meant cannot be told.`;
    return (row) => rejected(row, null, reason);
  }
  return (row) => reader(new Cells(columns, row.fields), row);
}

/** A heading that stands over two columns; blank ones, as spreadsheets leave them, do not count. */
function doubledName(header: readonly string[]): string | undefined {
  const names = header.map(plain);
  return header.find((_, index) => {
    const name = names[index] ?? '';
    return name !== '' && names.indexOf(name) !== index;
  });
}

function outcome(row: CsvRow, read: (row: CsvRow) => RowOutcome): RowOutcome {
  if (row.fault !== null) return rejected(row, null, row.fault);
  return isBlank(row.fields) ? skipped(row, 'blank row') : read(row);
}

/** A row that becomes no fact, and why. `raw` is the cell, or the whole row when `field` is null. */
export function rejected(
  row: CsvRow,
  field: string | null,
  reason: string,
  raw: string = row.fields.join(',').replace(/,+$/, ''),
): RowOutcome {
  return { kind: 'rejected', row: row.row, field, raw: raw.slice(0, 500), reason };
}

export const skipped = (row: CsvRow, rule: string): RowOutcome => ({
  kind: 'skipped',
  row: row.row,
  rule,
});

/** Every row of a file left out by one rule, still counted. */
export const skipAll = (
  file: SourceFile,
  rule: string,
  options?: CsvOptions,
): AsyncGenerator<readonly RowOutcome[]> =>
  tablePages(file, () => (row) => skipped(row, rule), options);

/** Every row of a file refused for one reason, still counted. */
export const rejectAll = (
  file: SourceFile,
  reason: string,
  options?: CsvOptions,
): AsyncGenerator<readonly RowOutcome[]> =>
  tablePages(file, () => (row) => rejected(row, null, reason), options);
