import type { SourceFile } from '@chokepoint/supply-application';
import { readCsv, type CsvRow } from '../common/csv.js';

const SEPARATORS = [',', ';', '\t'] as const;
/** Enough of a file to hold its header line. */
const SNIFFED = 16_384;

/** Whether the name is that of a spreadsheet, whose bytes are no text. */
export const isSpreadsheet = (name: string): boolean => /\.xlsx$/i.test(name);

/**
 * The rows of a table, the header among them, whatever kind of file holds it: CSV with comma,
 * semicolon or tab. A spreadsheet's rows would come in by this door.
 */
export async function* tableRows(file: SourceFile): AsyncGenerator<CsvRow> {
  yield* readCsv(file, { delimiter: await separatorOf(file) });
}

/** The separator that stands most often in the header line, outside of quotes; a comma of equals. */
async function separatorOf(file: SourceFile): Promise<string> {
  const line = (await beginning(file)).replace(/"[^"]*"/g, '').split(/\r?\n/)[0] ?? '';
  const count = (separator: string): number => line.split(separator).length - 1;
  return SEPARATORS.reduce<string>((best, one) => (count(one) > count(best) ? one : best), ',');
}

async function beginning(file: SourceFile): Promise<string> {
  let text = '';
  for await (const chunk of file.open() as AsyncIterable<Buffer | string>) {
    text += chunk.toString();
    if (text.length >= SNIFFED) break;
  }
  return text;
}
