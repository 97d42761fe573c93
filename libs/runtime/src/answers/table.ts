import type { Cell, Table } from '@chokepoint/exports';

export type { Cell, Table };

/** How each column is read from a row, in the order of the columns. */
export type Columns<Row> = Readonly<Record<string, (row: Row) => Cell>>;

/** Lays rows out as a table. */
export function tableOf<Row>(rows: readonly Row[], columns: Columns<Row>): Table {
  const cells = Object.values(columns);
  return { columns: Object.keys(columns), rows: rows.map((row) => cells.map((cell) => cell(row))) };
}

/** Several values in one cell; a semicolon, since names contain commas. */
export const joined = (values: readonly string[]): string => values.join('; ');
