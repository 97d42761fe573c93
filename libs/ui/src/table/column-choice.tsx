import { type Table } from '@tanstack/react-table';
import { type ReactNode } from 'react';
import { type Column } from './column.js';

interface Props<Row> {
  readonly table: Table<Row>;
  readonly columns: ReadonlyMap<string, Column<Row>>;
}

/** Which columns are shown. */
export function ColumnChoice<Row>({ table, columns }: Props<Row>): ReactNode {
  return (
    <details className="choice">
      <summary>Columns</summary>
      <div className="choice-list">
        {table.getAllLeafColumns().map((column) => (
          <label key={column.id}>
            <input
              type="checkbox"
              checked={column.getIsVisible()}
              onChange={column.getToggleVisibilityHandler()}
            />
            {columns.get(column.id)?.label}
          </label>
        ))}
      </div>
    </details>
  );
}
