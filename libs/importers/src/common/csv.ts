import { Readable } from 'node:stream';
import type { SourceFile } from '@chokepoint/supply-application';
import type { CsvRow } from './csv-row.js';
import { LOT, PlainLines } from './plain-lines.js';
import { quotedRows } from './quoted-rows.js';
import { isZip } from './xlsx/zip-parts.js';

export * from './csv-row.js';

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
  for await (const lot of readCsvLots(file, options)) yield* lot;
}

/** The same in lots of any length: a wait for each row costs more than to take it apart. */
export async function* readCsvLots(
  file: SourceFile,
  { encoding = 'utf8', delimiter = ',' }: CsvOptions = {},
): AsyncGenerator<readonly CsvRow[]> {
  if (encoding !== 'utf8' || delimiter !== ',') {
    const whole = { row: 1, lineEnd: undefined, encoding, delimiter };
    yield* lotsOf(quotedRows(file.open(), whole));
    return;
  }
  const plain = new PlainLines();
  const chunks = (file.open() as AsyncIterable<Buffer | string>)[Symbol.asyncIterator]();
  try {
    for (let next = await chunks.next(); next.done !== true; next = await chunks.next()) {
      yield* plain.take(typeof next.value === 'string' ? Buffer.from(next.value) : next.value);
      if (plain.stopped) break;
    }
    const last = plain.end();
    if (last.length > 0) yield last;
    if (!plain.stopped) return;
    const { row, lineEnd, left } = plain;
    yield* lotsOf(
      quotedRows(Readable.from(onward(left, chunks)), { row, lineEnd, encoding, delimiter }),
    );
  } finally {
    await chunks.return?.();
  }
}

async function* onward(
  left: Buffer,
  chunks: AsyncIterator<Buffer | string>,
): AsyncGenerator<Buffer | string> {
  yield left;
  for (let next = await chunks.next(); next.done !== true; next = await chunks.next()) {
    yield next.value;
  }
}

async function* lotsOf(rows: AsyncIterable<CsvRow>): AsyncGenerator<readonly CsvRow[]> {
  let lot: CsvRow[] = [];
  for await (const row of rows) {
    lot.push(row);
    if (lot.length < LOT) continue;
    yield lot;
    lot = [];
  }
  if (lot.length > 0) yield lot;
}

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
