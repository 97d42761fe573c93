import { pipeline } from 'node:stream';
import type { SourceFile } from '@chokepoint/supply-application';
import { parse, type CsvError } from 'csv-parse';

/** One row of a table. `fault` says why a row could not be taken apart; `fields` are then empty. */
export interface CsvRow {
  /** Number of the line on which the row begins, from 1, as an editor counts. */
  readonly row: number;
  readonly fields: readonly string[];
  readonly fault: string | null;
}

export interface CsvOptions {
  readonly encoding?: 'utf8' | 'latin1';
}

/**
 * A file's rows as a stream, the header among them. Takes a byte order mark, both line ends, quoted
 * line breaks and rows of any length; cells lose no-break spaces and spaces around them.
 */
export async function* readCsv(file: SourceFile, options: CsvOptions = {}): AsyncGenerator<CsvRow> {
  const faults: CsvRow[] = [];
  const parser = parse({
    bom: true,
    encoding: options.encoding ?? 'utf8',
    info: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_records_with_error: true,
    on_skip: (error) => {
      faults.push(faultOf(error));
      return undefined;
    },
  });
  // A failure to read the file reaches the loop below, as the parser is destroyed with it.
  pipeline(file.open(), parser, () => undefined);
  let row = 1;
  for await (const entry of parser as AsyncIterable<{
    record: string[];
    info: { lines: number };
  }>) {
    yield { row, fields: entry.record.map(clean), fault: null };
    row = entry.info.lines + 1;
  }
  yield* faults;
}

const faultOf = (error: CsvError | undefined): CsvRow => ({
  row: typeof error?.['lines'] === 'number' ? error['lines'] : 1,
  fields: [],
  fault: error?.message ?? 'The row cannot be read as CSV.',
});

/** No-break spaces and byte order marks count as spaces; spaces around a cell do not count. */
export const clean = (text: string): string => text.replace(/[\u00a0\u202f\ufeff]/g, ' ').trim();

export const isBlank = (fields: readonly string[]): boolean =>
  fields.every((field) => field === '');

/** The first rows of a file; the rest stays unread. */
export async function head(
  file: SourceFile,
  rows: number,
  options?: CsvOptions,
): Promise<CsvRow[]> {
  const found: CsvRow[] = [];
  for await (const row of readCsv(file, options)) {
    found.push(row);
    if (found.length >= rows) break;
  }
  return found;
}
