import { type Table } from '@tanstack/react-table';
import { type ReactNode } from 'react';
import { type Column } from './column.js';

interface Props<Row> {
  readonly table: Table<Row>;
  readonly columns: ReadonlyMap<string, Column<Row>>;
}

const ARIA = { asc: 'ascending', desc: 'descending' } as const;

export function TableHead<Row>({ table, columns }: Props<Row>): ReactNode {
  return (
    <thead>
      {table.getHeaderGroups().map((group) => (
        <tr key={group.id}>
          {group.headers.map(({ id, column }) => {
            const sorted = column.getIsSorted();
            const own = columns.get(id);
            return (
              <th
                key={id}
                scope="col"
                title={own?.title}
                className={own?.numeric ? 'num' : undefined}
                aria-sort={sorted ? ARIA[sorted] : 'none'}
              >
                <button type="button" className="sort" onClick={column.getToggleSortingHandler()}>
                  {own?.label}
                  <span aria-hidden="true" className="sort-mark">
                    {sorted === 'asc' ? '▲' : sorted === 'desc' ? '▼' : ''}
                  </span>
                </button>
              </th>
            );
          })}
        </tr>
      ))}
    </thead>
  );
}
