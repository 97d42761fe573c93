import type { SourceFile } from '@chokepoint/supply-application';
import { LIMITS, type WorkbookLimits } from './limits.js';
import type { SheetRow } from './cell.js';
import { readDateStyles } from './number-formats.js';
import { relationshipsOf } from './relationships.js';
import { readSharedStrings } from './shared-strings.js';
import { SheetParser, type SheetContext } from './sheet-parser.js';
import { tooLarge, unreadable } from './workbook-fault.js';
import { listenTo, readXml } from './xml.js';
import { isZip, openZip, type ZipParts } from './zip-parts.js';

/** A sheet of a workbook, hidden ones too. Charts that fill a sheet have no rows. */
export interface Sheet {
  readonly name: string;
  readonly hidden: boolean;
  /** The rows that are there, in order; gaps between their numbers are rows without any content. */
  rows(): AsyncGenerator<SheetRow>;
}

export interface Workbook {
  readonly sheets: readonly Sheet[];
}

/**
 * Opens an XLSX workbook (ECMA-376) by its content, whatever it is called; undefined when the file
 * is none. Sheets are unpacked as they are read, so a row of them is in memory at a time, with the
 * archive and the texts that cells refer to.
 * @throws WorkbookFault when it is damaged or larger than the limits
 */
export async function openWorkbook(
  file: SourceFile,
  limits: WorkbookLimits = LIMITS,
): Promise<Workbook | undefined> {
  if (!(await isZip(file))) return undefined;
  const parts = await openZip(file, limits);
  const root = await relationshipsOf(parts, '');
  const document = root.find(({ type }) => type === 'officeDocument')?.part;
  if (document === undefined || !parts.has(document)) return undefined;
  const listed = await readSheetList(parts, document);
  if (!listed.isWorkbook) return undefined;
  if (listed.sheets.length > limits.sheets) {
    throw tooLarge(`the workbook has more than ${limits.sheets} sheets.`);
  }
  return { sheets: await openSheets(parts, document, listed, limits) };
}

interface ListedSheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly relationship: string;
}
interface SheetList {
  isWorkbook: boolean;
  date1904: boolean;
  readonly sheets: ListedSheet[];
}

async function readSheetList(parts: ZipParts, document: string): Promise<SheetList> {
  const list: SheetList = { isWorkbook: false, date1904: false, sheets: [] };
  let depth = 0;
  await listenTo(document, parts.read(document), {
    open(tag, attributes) {
      depth += 1;
      if (depth === 1 && tag === 'workbook') list.isWorkbook = true;
      if (tag === 'workbookPr') list.date1904 = /^(1|true)$/.test(attributes['date1904'] ?? '');
      if (tag !== 'sheet') return;
      const { name = '', state = 'visible' } = attributes;
      const id = Object.keys(attributes).find((key) => /:id$/.test(key)) ?? '';
      list.sheets.push({ name, hidden: state !== 'visible', relationship: attributes[id] ?? '' });
    },
    close() {
      depth -= 1;
    },
  });
  const names = list.sheets.map(({ name }) => name.toLowerCase());
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) throw unreadable(`two of its sheets are called '${twice}'.`);
  return list;
}

async function openSheets(
  parts: ZipParts,
  document: string,
  { sheets, date1904 }: SheetList,
  limits: WorkbookLimits,
): Promise<readonly Sheet[]> {
  const targets = await relationshipsOf(parts, document);
  const partOf = (wanted: string): string | undefined =>
    targets.find(({ type, part }) => type === wanted && parts.has(part))?.part;
  const [texts, styles] = [partOf('sharedStrings'), partOf('styles')];
  const common = {
    strings: texts === undefined ? [] : await readSharedStrings(texts, parts.read(texts), limits),
    dateStyles:
      styles === undefined ? new Set<number>() : await readDateStyles(styles, parts.read(styles)),
    date1904,
    limits,
  };
  return sheets.map(({ name, hidden, relationship }) => {
    const target = targets.find(({ id }) => id === relationship);
    if (!target) throw unreadable(`the sheet '${name}' is not there.`);
    const context = { ...common, sheet: name };
    const rows = () =>
      target.type === 'worksheet' ? readRows(parts, target.part, context) : none();
    return { name, hidden, rows };
  });
}

async function* readRows(
  parts: ZipParts,
  part: string,
  context: SheetContext,
): AsyncGenerator<SheetRow> {
  const parser = new SheetParser(context);
  for await (const rows of readXml(part, parts.read(part), parser)) yield* rows;
}

async function* none(): AsyncGenerator<SheetRow> {}

/** The first rows of a sheet; the rest stays packed. */
export async function firstRows(sheet: Sheet, count: number): Promise<readonly SheetRow[]> {
  const found: SheetRow[] = [];
  for await (const row of sheet.rows()) {
    found.push(row);
    if (found.length >= count) break;
  }
  return found;
}
