/** One statement as a file brings it; of its parts nothing is checked but that they can be read. */
export interface CarriedRow {
  /** Of a table the line on which it begins, else its number among the statements; from 1. */
  readonly row: number;
  readonly initiative: string;
  readonly revision: number;
  readonly type: string;
  /** Null: the newest version of its type. */
  readonly schemaVersion: number | null;
  readonly data: Readonly<Record<string, unknown>>;
  /** What the file calls a field of `data`. */
  readonly nameOf: (field: string) => string;
}
