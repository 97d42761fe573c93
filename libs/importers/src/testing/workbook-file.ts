import { crc32, deflateRawSync } from 'node:zlib';
import type { SourceFile } from '@chokepoint/supply-application';
import { textFile } from '../common/source-files.js';
import { columnName } from '../common/xlsx/cell.js';

/** A cell of a workbook for specs: a number, a text, nothing, or what a sheet's XML says of it. */
export type SpecCell = number | string | null | { readonly xml: string };

export interface SpecSheet {
  readonly name: string;
  readonly state?: 'hidden' | 'veryHidden';
  /** Rows from number 1; null is a row that is not there. */
  readonly rows: readonly (readonly SpecCell[] | null)[];
}

export type Part = readonly [name: string, content: string | Buffer];

/** A workbook as a file. Texts stand in their cells; `parts` are added to the archive or replace one. */
export const workbookFile = (
  name: string,
  sheets: readonly SpecSheet[],
  parts: readonly Part[] = [],
): SourceFile => textFile(name, workbookBytes(sheets, parts));

export function workbookBytes(sheets: readonly SpecSheet[], parts: readonly Part[] = []): Buffer {
  const all = new Map<string, string | Buffer>([
    ['_rels/.rels', relationships([['rId1', 'officeDocument', 'xl/workbook.xml']])],
    ['xl/workbook.xml', workbookXml(sheets)],
    [
      'xl/_rels/workbook.xml.rels',
      relationships([
        ...sheets.map((_, index) => [`rId${index + 1}`, 'worksheet', sheetPart(index)] as const),
        ['rIdStrings', 'sharedStrings', 'sharedStrings.xml'],
        ['rIdStyles', 'styles', 'styles.xml'],
      ]),
    ],
    ...sheets.map(({ rows }, index) => [`xl/${sheetPart(index)}`, sheetXml(rows)] as const),
    ...parts,
  ]);
  return zipOf([...all]);
}

const sheetPart = (index: number): string => `worksheets/sheet${index + 1}.xml`;

const TYPES = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

const relationships = (
  all: readonly (readonly [id: string, type: string, target: string])[],
): string =>
  `<Relationships>${all.map(([id, type, target]) => `<Relationship Id="${id}" Type="${TYPES}/${type}" Target="${target}"/>`).join('')}</Relationships>`;

const workbookXml = (sheets: readonly SpecSheet[]): string =>
  `<workbook xmlns="${MAIN}" xmlns:r="${TYPES}"><sheets>${sheets
    .map(
      ({ name, state = 'visible' }, index) =>
        `<sheet name="${escaped(name)}" sheetId="${index + 1}" state="${state}" r:id="rId${index + 1}"/>`,
    )
    .join('')}</sheets></workbook>`;

export const sheetXml = (rows: SpecSheet['rows']): string =>
  `<worksheet xmlns="${MAIN}"><sheetData>${rows.map((row, index) => (row ? rowXml(row, index + 1) : '')).join('')}</sheetData></worksheet>`;

const rowXml = (row: readonly SpecCell[], number: number): string =>
  `<row r="${number}">${row.map((cell, column) => cellXml(cell, `${columnName(column)}${number}`)).join('')}</row>`;

function cellXml(cell: SpecCell, place: string): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return `<c r="${place}"><v>${cell}</v></c>`;
  if (typeof cell === 'object') return cell.xml.replaceAll('@', place);
  return `<c r="${place}" t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`;
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** A ZIP archive of parts, each packed. */
export function zipOf(parts: readonly Part[]): Buffer {
  const local: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of parts) {
    const bytes = Buffer.from(content);
    const packed = deflateRawSync(bytes);
    const common = headerOf(bytes, packed, Buffer.byteLength(name));
    const start = Buffer.concat([Buffer.from('PK\u0003\u0004'), common, Buffer.from(name), packed]);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    central.push(
      Buffer.concat([Buffer.from('PK\u0001\u0002\u0014\0'), common, place, Buffer.from(name)]),
    );
    local.push(start);
    offset += start.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(parts.length, 4);
  end.writeUInt16LE(parts.length, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...local, directory, Buffer.from('PK\u0005\u0006'), end]);
}

/** What the local and the central header have in common, from the version needed on. */
function headerOf(bytes: Buffer, packed: Buffer, nameLength: number): Buffer {
  const header = Buffer.alloc(26);
  header.writeUInt16LE(20, 0);
  header.writeUInt16LE(8, 4);
  header.writeUInt32LE(crc32(bytes), 10);
  header.writeUInt32LE(packed.length, 14);
  header.writeUInt32LE(bytes.length, 18);
  header.writeUInt16LE(nameLength, 22);
  return header;
}
