export type Cell = string | number | boolean | null;

/** An answer as a table: for CSV, and for a person on a terminal. */
export interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/** How each column is read from a row, in the order of the columns. */
export type Columns<Row> = Readonly<Record<string, (row: Row) => Cell>>;

/** Lays rows out as a table. */
export function tableOf<Row>(rows: readonly Row[], columns: Columns<Row>): Table {
  const cells = Object.values(columns);
  return { columns: Object.keys(columns), rows: rows.map((row) => cells.map((cell) => cell(row))) };
}

/** Several values in one cell; a semicolon, since names contain commas. */
export const joined = (values: readonly string[]): string => values.join('; ');
