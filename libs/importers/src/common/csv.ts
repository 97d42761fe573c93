import { pipeline, Readable } from 'node:stream';
import type { SourceFile } from '@chokepoint/supply-application';
import { parse } from 'csv-parse';
import { isZip } from './xlsx/zip-parts.js';

/** One row of a table. `fault` says why a row could not be taken apart; `fields` are then empty. */
export interface CsvRow {
  /** Number of the line on which the row begins, from 1, as an editor counts. */
  readonly row: number;
  readonly fields: readonly string[];
  readonly fault: string | null;
}

export interface CsvOptions {
  readonly encoding?: 'utf8' | 'latin1';
  /** What stands between two cells; a comma by default. */
  readonly delimiter?: string;
}

/**
 * A file's rows as a stream, the header among them. Takes a byte order mark, both line ends, quoted
 * line breaks and rows of any length; cells lose no-break spaces and spaces around them.
 */
export async function* readCsv(file: SourceFile, options: CsvOptions = {}): AsyncGenerator<CsvRow> {
  const faults: string[] = [];
  const parser = parse({
    bom: true,
    delimiter: options.delimiter ?? ',',
    encoding: options.encoding ?? 'utf8',
    relax_column_count: true,
    relax_quotes: true,
    skip_records_with_error: true,
    on_skip: (error) => {
      faults.push(error?.message ?? 'The row cannot be read as CSV.');
      return undefined;
    },
  });
  // A failure to read the file reaches the loop below, as the parser is destroyed with it.
  pipeline(file.open(), parser, () => undefined);
  let row = 1;
  for await (const record of parser as AsyncIterable<string[]>) {
    yield { row, fields: record.map(clean), fault: null };
    row += 1 + record.reduce((sum, field) => sum + lineBreaks(field), 0);
  }
  // Only a quote that is never closed is left to go wrong, and it swallows the rest of the file.
  for (const fault of faults) yield { row, fields: [], fault };
}

// Not the parser's own count of lines: within quotes it takes CR LF for two.
const lineBreaks = (field: string): number =>
  field.includes('\n') ? field.split('\n').length - 1 : 0;

/** No-break spaces and byte order marks count as spaces; spaces around a cell do not count. */
export const clean = (text: string): string => text.replace(/[\u00a0\u202f\ufeff]/g, ' ').trim();

export const isBlank = (fields: readonly string[]): boolean =>
  fields.every((field) => field === '');

/** What `head` reads at most: a file without line ends may be a whole JSON document. */
const HEAD_BYTES = 1024 * 1024;

/** Stands for a file that is no text, so that a refusal can say what was found instead of a header. */
const ARCHIVE: CsvRow = { row: 1, fields: ['a ZIP archive, such as a workbook'], fault: null };

/** The first rows of a file, as far as they stand in its first MiB; the rest stays unread. */
export async function head(
  file: SourceFile,
  rows: number,
  options?: CsvOptions,
): Promise<CsvRow[]> {
  if (await isZip(file)) return [ARCHIVE];
  const found: CsvRow[] = [];
  for await (const row of readCsv(beginning(file), options)) {
    found.push(row);
    if (found.length >= rows) break;
  }
  return found;
}

const beginning = (file: SourceFile): SourceFile => ({
  name: file.name,
  open: () => Readable.from(firstBytes(file.open(), HEAD_BYTES)),
});

async function* firstBytes(stream: Readable, bytes: number): AsyncGenerator<Buffer> {
  let left = bytes;
  for await (const chunk of stream as AsyncIterable<Buffer | string>) {
    const read = Buffer.from(chunk);
    yield read.subarray(0, left);
    left -= read.length;
    if (left <= 0) return;
  }
}
