import { writeFile } from 'node:fs/promises';
import { extname } from 'node:path';
import {
  type Answered,
  TABLE_FORMAT_NAMES,
  tableFile,
  type TableFormatName,
} from '@chokepoint/runtime';
import { orRefuse, RefusedError } from '../terminal/refused.js';
import type { Terminal } from '../terminal/terminal.js';

/** The format that a file's ending names. @throws RefusedError 'unsupported-format' */
export function formatOfFile(file: string): TableFormatName {
  const ending = extname(file).slice(1).toLowerCase();
  const format = TABLE_FORMAT_NAMES.find((name) => name === ending);
  if (format !== undefined) return format;
  const message = `Name a file that ends in .${TABLE_FORMAT_NAMES.join(', .')}, not ${file}.`;
  throw new RefusedError({ code: 'unsupported-format', message });
}

/** Writes the table of an answer to a file. @throws RefusedError as `tableFile` refuses */
export async function writeTable(
  { stdout }: Terminal,
  answered: Answered,
  { file, format }: { readonly file: string; readonly format: TableFormatName },
): Promise<void> {
  await writeFile(file, orRefuse(await tableFile(answered, format)));
  stdout.write(`${answered.table?.rows.length ?? 0} rows are written to ${file}.\n`);
}

/** Prints the table of an answer as CSV, as HTTP gives it. @throws RefusedError as `tableFile` refuses */
export async function printCsv({ stdout }: Terminal, answered: Answered): Promise<void> {
  stdout.write(String(orRefuse(await tableFile(answered, 'csv'))));
}
