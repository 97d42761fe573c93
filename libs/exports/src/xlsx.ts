import { unzipSync, zipSync } from 'fflate';
import writeXlsxFile, { type Cell as XlsxCell } from 'write-excel-file/universal';
import { type Provenance, provenanceLines } from './provenance.js';
import type { Cell, Table } from './table.js';

/** What a cell of a workbook may hold, in characters. */
const LONGEST = 32_767;
/** In characters. */
const WIDEST = 60;
/** The first day that a ZIP can name: the same table gives the same bytes on any day. */
const NO_DAY = '1980-01-01';

/**
 * A table as a workbook (Office Open XML): the first sheet holds it, the second says where it comes
 * from. What is not known is an empty cell, and text is never a formula.
 * @throws RangeError when a text is longer than a cell can hold
 */
export async function toXlsx(table: Table, provenance: Provenance): Promise<Uint8Array> {
  const head = table.columns.map((name) => ({ value: name, fontWeight: 'bold' as const }));
  const about = provenanceLines(provenance);
  const written = writeXlsxFile([
    {
      sheet: 'Table',
      data: [head, ...table.rows.map((row) => row.map(cellOf))],
      columns: widthsOf(table),
      stickyRowsCount: 1,
    },
    {
      sheet: 'About',
      data: about.map((line) => [...line]),
      columns: [{ width: 26 }, { width: 90 }],
    },
  ]);
  const bytes = new Uint8Array(await (await written.toBlob()).arrayBuffer());
  return zipSync(unzipSync(bytes), { mtime: `${NO_DAY}T12:00:00` });
}

function cellOf(cell: Cell): XlsxCell {
  if (typeof cell !== 'string') return cell;
  if (cell.length > LONGEST) {
    throw new RangeError(
      `A text of ${cell.length} characters fits no cell of a workbook: take CSV.`,
    );
  }
  return { value: cell, type: String };
}

const widthsOf = ({ columns, rows }: Table): { width: number }[] =>
  columns.map((name, at) => {
    const lengths = rows.slice(0, 100).map((row) => String(row[at] ?? '').length);
    return { width: Math.min(WIDEST, Math.max(name.length, ...lengths) + 2) };
  });
