import { pipeline, type Readable } from 'node:stream';
import { parse } from 'csv-parse';
import { clean, type CsvRow } from './csv-row.js';

/** Where a table goes on that was begun elsewhere. */
export interface Onward {
  /** Number of the line that comes next. */
  readonly row: number;
  /** How lines end, where that is known; a byte order mark is then past. */
  readonly lineEnd: string | undefined;
  readonly encoding: 'utf8' | 'latin1';
  readonly delimiter: string;
}

/** Rows of a table with everything that CSV allows: quotes, and line breaks and commas in them. */
export async function* quotedRows(
  stream: Readable,
  { row: first, lineEnd, encoding, delimiter }: Onward,
): AsyncGenerator<CsvRow> {
  const faults: string[] = [];
  const parser = parse({
    bom: first === 1,
    encoding,
    delimiter,
    ...(lineEnd === undefined ? {} : { record_delimiter: lineEnd }),
    relax_column_count: true,
    relax_quotes: true,
    skip_records_with_error: true,
    on_skip: (error) => {
      faults.push(error?.message ?? 'The row cannot be read as CSV.');
      return undefined;
    },
  });
  // Faults name the line by this count.
  Object.assign(parser.info, { lines: first });
  // A failure to read the file reaches the loop below, as the parser is destroyed with it.
  pipeline(stream, parser, () => undefined);
  let row = first;
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
