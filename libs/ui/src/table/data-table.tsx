import { formatCount } from '@chokepoint/charts';
import { useMemo, useState, type ReactNode } from 'react';
import { type Column } from './column.js';
import { ColumnChoice } from './column-choice.js';
import { TableBody } from './table-body.js';
import { TableFiles } from './table-files.js';
import { TableHead } from './table-head.js';
import { useDataTable } from './use-data-table.js';

export interface DataTableProps<Row> {
  readonly caption: string;
  /** Of its files, without their ending. */
  readonly name: string;
  readonly rows: readonly Row[];
  /** Keep it stable between renders. */
  readonly columns: readonly Column<Row>[];
  readonly sort: string | undefined;
  readonly onSort: (sort: string | undefined) => void;
  readonly filter: string;
  readonly onFilter: (filter: string) => void;
  readonly empty: string;
  readonly tools?: ReactNode;
}

/** A table of records: sticky head, sort, filter, column choice, files, keyboard; virtual past 200 rows. */
export function DataTable<Row>(props: DataTableProps<Row>): ReactNode {
  const { caption, name, rows, columns, sort, onSort, filter, onFilter, empty, tools } = props;
  const [scroller, setScroller] = useState<HTMLDivElement | null>(null);
  const table = useDataTable(rows, columns, { sort, filter, onSort });
  const byId = useMemo(() => new Map(columns.map((column) => [column.id, column])), [columns]);
  const shown = table.getRowModel().rows;
  return (
    <div className="data-table">
      <div className="table-tools">
        <label className="field">
          <span className="field-label">Filter</span>
          <input type="search" value={filter} onChange={(event) => onFilter(event.target.value)} />
        </label>
        {tools}
        <span className="muted grow" role="status">
          {formatCount(shown.length)} of {formatCount(rows.length)} rows
        </span>
        <ColumnChoice table={table} columns={byId} />
        <TableFiles {...{ caption, name, table, columns }} />
      </div>
      <div
        className="table-scroll"
        ref={setScroller}
        role="group"
        aria-label={caption}
        tabIndex={0}
      >
        <table className="table" aria-rowcount={shown.length + 1}>
          <caption className="visually-hidden">{caption}</caption>
          <TableHead table={table} columns={byId} />
          <TableBody rows={shown} columns={byId} scroller={scroller} />
        </table>
        {shown.length === 0 && (
          <p className="empty">{rows.length === 0 ? empty : 'No row fits the filter.'}</p>
        )}
      </div>
    </div>
  );
}
