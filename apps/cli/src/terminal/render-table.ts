import type { Cell, Table } from '@chokepoint/runtime';

const WIDEST = 60;

/** A table in columns for a terminal: numbers to the right, unknown values as '–'. */
export function renderTable({ columns, rows }: Table): string {
  const lines = [columns, ...rows.map((row) => row.map(text))];
  const widths = columns.map((_, at) => Math.max(...lines.map((line) => line[at]?.length ?? 0)));
  const numeric = columns.map((_, at) =>
    rows.every((row) => row[at] === null || typeof row[at] === 'number'),
  );
  return lines
    .map((line) =>
      line
        .map((cell, at) =>
          numeric[at] ? cell.padStart(widths[at] ?? 0) : cell.padEnd(widths[at] ?? 0),
        )
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function text(cell: Cell): string {
  if (cell === null) return '–';
  const full = String(cell);
  return full.length > WIDEST ? `${full.slice(0, WIDEST - 1)}…` : full;
}
