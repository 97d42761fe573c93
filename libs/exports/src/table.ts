export type Cell = string | number | boolean | null;

/** Records in rows, as they go into a file. Null is what is not known, and never a zero. */
export interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}
