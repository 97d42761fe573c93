import { type Cell } from '@chokepoint/charts';
import {
  getCoreRowModel,
  getFilteredRowModel,
  getSortedRowModel,
  useReactTable,
  type ColumnDef,
  type Table,
} from '@tanstack/react-table';
import { useMemo, useState } from 'react';
import { type Column } from './column.js';
import { compareCells, formatSort, parseSort } from './sort.js';

export interface TableState {
  readonly sort: string | undefined;
  readonly filter: string;
  readonly onSort: (sort: string | undefined) => void;
}

const missing = (cell: Cell): undefined | Cell => (cell === null ? undefined : cell);

/** Sorted and filtered rows of a table whose sort and filter live outside (in the address). */
export function useDataTable<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  { sort, filter, onSort }: TableState,
): Table<Row> {
  const definitions = useMemo(
    () =>
      columns.map((column): ColumnDef<Row> => ({
        id: column.id,
        header: column.label,
        accessorFn: (row) => missing(column.value(row)),
        sortingFn: (a, b, id) => compareCells(a.getValue<Cell>(id), b.getValue<Cell>(id)),
        sortUndefined: 'last',
        sortDescFirst: column.numeric ?? false,
      })),
    [columns],
  );
  const [columnVisibility, setColumnVisibility] = useState(() =>
    Object.fromEntries(columns.filter(({ hidden }) => hidden).map(({ id }) => [id, false])),
  );
  const sorting = useMemo(() => parseSort(sort), [sort]);
  const data = useMemo(() => [...rows], [rows]);
  return useReactTable({
    data,
    columns: definitions,
    state: { sorting, globalFilter: filter, columnVisibility },
    onSortingChange: (update) =>
      onSort(formatSort(typeof update === 'function' ? update(sorting) : update)),
    onColumnVisibilityChange: setColumnVisibility,
    globalFilterFn: 'includesString',
    getColumnCanGlobalFilter: () => true,
    getCoreRowModel: getCoreRowModel(),
    getSortedRowModel: getSortedRowModel(),
    getFilteredRowModel: getFilteredRowModel(),
  });
}
