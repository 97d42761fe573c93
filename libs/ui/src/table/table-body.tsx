import { type Row as TableRow } from '@tanstack/react-table';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type ReactNode } from 'react';
import { type Column } from './column.js';

/** Past this many rows only those in sight are in the page. */
const VIRTUAL_FROM = 200;
const ROW_HEIGHT = 32;

interface Props<Row> {
  readonly rows: readonly TableRow<Row>[];
  readonly columns: ReadonlyMap<string, Column<Row>>;
  /** Null until it is in the page: virtual rows are measured against it. */
  readonly scroller: HTMLDivElement | null;
}

/** Arrow keys go from a row's link or button to that of the next row. */
function moveRow(event: KeyboardEvent<HTMLElement>): void {
  const way = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const row = (event.target as HTMLElement).closest('tr');
  if (!way || !row || (event.target as HTMLElement).matches('input, select')) return;
  const next = way === 1 ? row.nextElementSibling : row.previousElementSibling;
  const target = next?.querySelector<HTMLElement>('a, button');
  if (!target) return;
  event.preventDefault();
  target.focus();
}

export function TableBody<Row>({ rows, columns, scroller }: Props<Row>): ReactNode {
  const virtual = rows.length > VIRTUAL_FROM;
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller,
    estimateSize: () => ROW_HEIGHT,
    overscan: 12,
    enabled: virtual,
  });
  const items = virtualizer.getVirtualItems();
  const before = virtual ? (items[0]?.start ?? 0) : 0;
  const after = virtual ? virtualizer.getTotalSize() - (items.at(-1)?.end ?? 0) : 0;
  const shown = virtual
    ? items.map(({ index }) => ({ row: rows[index], index }))
    : rows.map((row, index) => ({ row, index }));
  return (
    <tbody onKeyDown={moveRow}>
      {before > 0 && <tr aria-hidden="true" style={{ height: before }} />}
      {shown.map(
        ({ row, index }) =>
          row && (
            <tr key={row.id} aria-rowindex={index + 2}>
              {row.getVisibleCells().map(({ id, column }) => {
                const own = columns.get(column.id);
                return (
                  <td key={id} className={cellClass(own)} style={own?.style?.(row.original)}>
                    {own && content(own, row.original)}
                  </td>
                );
              })}
            </tr>
          ),
      )}
      {after > 0 && <tr aria-hidden="true" style={{ height: after }} />}
    </tbody>
  );
}

const cellClass = ({ numeric, nowrap }: { numeric?: boolean; nowrap?: boolean } = {}):
  string | undefined =>
  [numeric && 'num', nowrap && 'nowrap'].filter(Boolean).join(' ') || undefined;

function content<Row>(column: Column<Row>, row: Row): ReactNode {
  if (column.cell) return column.cell(row);
  const value = column.value(row);
  return value === null ? <span className="unknown">no figure</span> : value;
}
