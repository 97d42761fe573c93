import type { RegisterExport } from '@chokepoint/api-contract';
import type { Cell, Table } from '../answers/table.js';
import { columnOf, FIELDS, STATEMENT_COLUMNS } from './register-columns.js';

/** One row a statement, a column a field; lists and groups of values as JSON in their cell. */
export function registerTable({ entries }: RegisterExport): Table {
  return {
    columns: [...STATEMENT_COLUMNS, ...FIELDS.map(columnOf)],
    rows: entries.flatMap(({ id, statements }) =>
      statements.map(({ revision, type, schemaVersion, data }) => [
        ...[id, revision, type, schemaVersion],
        ...FIELDS.map((field) => toCell(data[field])),
      ]),
    ),
  };
}

function toCell(value: unknown): Cell {
  if (value === null || value === undefined) return null;
  return typeof value === 'string' ? value : JSON.stringify(value);
}
