import type { Provenance } from './provenance.js';
import type { Table } from './table.js';

/** A table as JSON, with where it comes from beside it. */
export const toJson = ({ columns, rows }: Table, provenance: Provenance): string =>
  `${JSON.stringify({ provenance, columns, rows }, null, 2)}\n`;
