import { parquetWriteBuffer } from 'hyparquet-writer';
import { type Provenance, provenanceLines } from './provenance.js';
import type { Cell, Table } from './table.js';

/**
 * A table as Parquet: numbers as DOUBLE, truths as BOOLEAN, all else as text; what is not known is
 * null. The metadata of the file say where it comes from.
 */
export function toParquet({ columns, rows }: Table, provenance: Provenance): Uint8Array {
  const buffer = parquetWriteBuffer({
    columnData: columns.map((name, at) =>
      columnOf(
        name,
        rows.map((row) => row[at] ?? null),
      ),
    ),
    kvMetadata: provenanceLines(provenance).map(([key, value]) => ({ key, value })),
    createdBy: 'chokepoint',
  });
  return new Uint8Array(buffer);
}

type Column = Parameters<typeof parquetWriteBuffer>[0]['columnData'][number];

function columnOf(name: string, data: readonly Cell[]): Column {
  const known = data.filter((cell) => cell !== null);
  const all = (type: string): boolean =>
    known.length > 0 && known.every((cell) => typeof cell === type);
  if (all('number')) return { name, data: [...data], type: 'DOUBLE' };
  if (all('boolean')) return { name, data: [...data], type: 'BOOLEAN' };
  return { name, data: data.map((cell) => (cell === null ? null : String(cell))), type: 'STRING' };
}
