import { formatExact, type ChartTable } from '@chokepoint/charts';
import { type ReactNode } from 'react';

/** The figures of a chart as a plain table. */
export function ChartFigures({
  table,
  caption,
}: {
  readonly table: ChartTable;
  readonly caption: string;
}): ReactNode {
  return (
    <div className="table-scroll" role="group" aria-label={caption} tabIndex={0}>
      <table className="table">
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {table.columns.map(({ label, numeric }) => (
              <th key={label} scope="col" className={numeric ? 'num' : undefined}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row, index) => (
            <tr key={index}>
              {row.map((cell, column) => (
                <td key={column} className={table.columns[column]?.numeric ? 'num' : undefined}>
                  {cell === null ? (
                    <span className="unknown">no figure</span>
                  ) : typeof cell === 'number' ? (
                    formatExact(cell)
                  ) : (
                    cell
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
