import { toCsv } from './csv.js';
import { toJson } from './json.js';
import { type Provenance, withProvenanceColumns } from './provenance.js';
import type { Table } from './table.js';

export interface TableFormat {
  /** As it stands on a button. */
  readonly label: string;
  readonly mediaType: string;
  write(table: Table, provenance: Provenance): Promise<string | Uint8Array>;
}

/**
 * What a table can be handed out as, by the ending of its file. Workbooks and Parquet are loaded when
 * somebody first asks for one.
 */
export const TABLE_FORMATS = {
  csv: {
    label: 'CSV',
    mediaType: 'text/csv',
    write: async (table, provenance) => toCsv(withProvenanceColumns(table, provenance)),
  },
  xlsx: {
    label: 'XLSX',
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    write: async (table, provenance) => (await import('./xlsx.js')).toXlsx(table, provenance),
  },
  parquet: {
    label: 'Parquet',
    mediaType: 'application/vnd.apache.parquet',
    write: async (table, provenance) => (await import('./parquet.js')).toParquet(table, provenance),
  },
  json: {
    label: 'JSON',
    // An answer of the API is JSON as well, and another one.
    mediaType: 'application/vnd.chokepoint.table+json',
    write: async (table, provenance) => toJson(table, provenance),
  },
} as const satisfies Readonly<Record<string, TableFormat>>;

export type TableFormatName = keyof typeof TABLE_FORMATS;

export const TABLE_FORMAT_NAMES = Object.keys(TABLE_FORMATS) as readonly TableFormatName[];
