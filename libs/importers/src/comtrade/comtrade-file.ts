import { ok, type Result } from '@chokepoint/kernel';
import type { RowOutcome, SourceFile } from '@chokepoint/supply-application';
import { head } from '../common/csv.js';
import { looksLikeJson } from '../common/json-file.js';
import { unknownLayout } from '../common/release.js';
import {
  Cells,
  columnsOf,
  namedRows,
  pagesOf,
  rowPages,
  type RowReader,
} from '../common/row-pages.js';
import { ANSWER_EXPECTED, readAnswer } from './answer.js';
import { COLUMNS, isComtrade } from './columns.js';

/** A file of UN Comtrade, as CSV or as an answer of its service; both hold the same columns. */
export interface ComtradeFile {
  /** Number of columns of its header. */
  readonly width: number;
  /** Shows each row that can be taken apart. */
  visit(visitor: (...row: Parameters<RowReader>) => void): Promise<void>;
  pages(reader: RowReader): AsyncIterable<readonly RowOutcome[]>;
}

/** Refuses 'unknown-layout', 'file-too-large', 'incomplete-answer'. */
export async function openComtrade(file: SourceFile): Promise<Result<ComtradeFile>> {
  if (await looksLikeJson(file)) return openAnswer(file);
  const [first] = await head(file, 1);
  const header = first?.fields ?? [];
  if (!isComtrade(header)) {
    const expected = [`columns ${COLUMNS.join(',')}, once each`, ANSWER_EXPECTED];
    return unknownLayout(file.name, expected, header);
  }
  return ok({
    width: header.length,
    async visit(visitor) {
      for await (const row of namedRows(file)) visitor(...row);
    },
    pages: (reader) => rowPages(file, () => reader),
  });
}

/** The answer is read anew for each use, so that no more than one is in memory. */
async function openAnswer(file: SourceFile): Promise<Result<ComtradeFile>> {
  const known = await readAnswer(file);
  if (!known.ok) return known;
  const columns = columnsOf(COLUMNS);
  const rows = async () => {
    const read = await readAnswer(file);
    if (!read.ok) throw new Error(`'${file.name}' is not the file that was detected`);
    return read.value;
  };
  return ok({
    width: COLUMNS.length,
    async visit(visitor) {
      for (const row of await rows()) {
        if (row.fault === null) visitor(new Cells(columns, row.fields), row);
      }
    },
    async *pages(reader) {
      yield* pagesOf(await rows(), COLUMNS, reader);
    },
  });
}
