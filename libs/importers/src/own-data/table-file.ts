import { ok, refuse, type Result } from '@chokepoint/kernel';
import type { SourceFile } from '@chokepoint/supply-application';
import { readCsv, type CsvRow } from '../common/csv.js';
import { columnName, textAt, type SheetRow } from '../common/xlsx/cell.js';
import { isBlank } from '../common/xlsx/sheet-pages.js';
import { openWorkbook, type Sheet, type Workbook } from '../common/xlsx/workbook.js';
import { faultsAsRefusals } from '../common/xlsx/workbook-fault.js';

const SEPARATORS = [',', ';', '\t'] as const;
/** Enough of a file to hold its header line. */
const SNIFFED = 16_384;

/**
 * The rows of a table, the header among them, whatever kind of file holds it: CSV with comma,
 * semicolon or tab, or the one sheet of a workbook that `checkTable` found sound.
 */
export async function* tableRows(file: SourceFile): AsyncGenerator<CsvRow> {
  const workbook = await openWorkbook(file);
  if (workbook) yield* sheetRows(workbook);
  else yield* readCsv(file, { delimiter: await separatorOf(file) });
}

/**
 * Whether a file's rows can be read as one table. Refuses 'unreadable-workbook',
 * 'workbook-too-large', 'several-sheets', and 'no-table' for what is neither text nor a workbook.
 */
export const checkTable = (file: SourceFile): Promise<Result<null>> =>
  faultsAsRefusals(file.name, async () => {
    const workbook = await openWorkbook(file);
    if (workbook) return checkSheets(file, workbook);
    return (await isBinary(file))
      ? refuse('no-table', `${file.name} is no text: bring a table as XLSX, or as CSV in UTF-8.`)
      : ok(null);
  });

/** Reads every sheet to its end, so that nothing is taken of a workbook that is damaged further on. */
async function checkSheets(file: SourceFile, workbook: Workbook): Promise<Result<null>> {
  const filled: string[] = [];
  for (const sheet of workbook.sheets) {
    let rows = 0;
    for await (const row of sheet.rows()) rows += isBlank(row) ? 0 : 1;
    if (rows > 0 && !sheet.hidden) filled.push(sheet.name);
  }
  if (filled.length === 1) return ok(null);
  return filled.length === 0
    ? refuse('no-table', `${file.name} has no sheet with anything on it.`, { file: file.name })
    : refuse(
        'several-sheets',
        `${file.name} has tables on several sheets (${filled.join(', ')}): bring one sheet at a time, or hide the others.`,
        { file: file.name, sheets: filled },
      );
}

async function* sheetRows({ sheets }: Workbook): AsyncGenerator<CsvRow> {
  for (const sheet of sheets.filter(({ hidden }) => !hidden)) yield* rowsOf(sheet);
}

async function* rowsOf(sheet: Sheet): AsyncGenerator<CsvRow> {
  for await (const row of sheet.rows()) {
    if (isBlank(row)) continue;
    const width = Math.max(...row.cells.keys()) + 1;
    const fields = Array.from({ length: width }, (_, column) => textAt(row, column));
    yield { row: row.row, fields, fault: cellFault(row) };
  }
}

/** A formula's result is what some program last worked out, and an error is no figure at all. */
function cellFault({ row, cells }: SheetRow): string | null {
  for (const [column, { kind, formula, text }] of cells) {
    const place = `${columnName(column)}${row}`;
    if (formula) return `The cell ${place} holds a formula: paste its value in its place.`;
    if (kind === 'error') return `The cell ${place} holds an error, ${text}.`;
  }
  return null;
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

/** A file of text holds no zero bytes, whatever it is called. */
async function isBinary(file: SourceFile): Promise<boolean> {
  for await (const chunk of file.open() as AsyncIterable<Buffer | string>) {
    if (chunk.includes('\0')) return true;
  }
  return false;
}
