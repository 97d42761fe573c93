import type { ReadDatabase } from '@chokepoint/read-schema';
import { sql, type Insertable } from 'kysely';
import type { ReadTransaction } from './read-transaction.js';

type ColumnType =
  | 'bigint'
  | 'boolean'
  | 'date'
  | 'double precision'
  | 'integer'
  | 'json'
  | 'jsonb'
  | 'text'
  | 'text[]'
  | 'timestamptz'
  | 'uuid';

/** Columns of a table with their types in SQL. */
export type Columns<Table extends keyof ReadDatabase> = {
  readonly [Column in keyof Insertable<ReadDatabase[Table]>]-?: ColumnType;
};

/** Rows in one statement: few round trips, yet bounded memory on both sides. */
const CHUNK = 10_000;

/**
 * Collects rows of one table and inserts them through one array a column, several times as fast as
 * a parameter a cell. Cells are kept as the text of an array's element from the start, so that a
 * large batch holds no objects.
 */
export class TableInsert<Table extends keyof ReadDatabase> {
  private readonly names: readonly string[];
  private readonly types: readonly ColumnType[];
  private cells: string[][];

  constructor(
    private readonly table: Table,
    columns: Columns<Table>,
  ) {
    this.names = Object.keys(columns);
    this.types = Object.values(columns);
    this.cells = this.names.map(() => []);
  }

  add(row: Insertable<ReadDatabase[Table]>): void {
    for (const [index, name] of this.names.entries()) {
      this.cells[index]?.push(element(Reflect.get(row, name), this.types[index]));
    }
  }

  async flush(db: ReadTransaction): Promise<void> {
    const { cells } = this;
    this.cells = this.names.map(() => []);
    for (let from = 0; from < (cells[0]?.length ?? 0); from += CHUNK) {
      await this.insert(
        db,
        cells.map((column) => `{${column.slice(from, from + CHUNK).join(',')}}`),
      );
    }
  }

  private async insert(db: ReadTransaction, arrays: readonly string[]): Promise<void> {
    const names = sql.join(this.names.map((name) => sql.ref(name)));
    const values = sql.join(this.names.map((name, index) => fromElement(name, this.types[index])));
    const given = sql.join(
      arrays.map((array, index) => sql`${array}::${sql.raw(elementType(this.types[index]))}[]`),
    );
    await sql`insert into ${sql.table(this.table)} (${names})
      select ${values} from unnest(${given}) as given (${names})`.execute(db);
  }
}

/** An array of arrays must not be ragged, so a list of words travels as one text. */
const elementType = (type: ColumnType = 'text'): string => (type === 'text[]' ? 'text' : type);

function fromElement(name: string, type: ColumnType | undefined) {
  const column = sql.ref(name);
  return type === 'text[]' ? sql`string_to_array(${column}, ',')` : column;
}

function element(cell: unknown, type: ColumnType | undefined): string {
  if (cell === null || cell === undefined) return 'NULL';
  if (typeof cell === 'number' || typeof cell === 'boolean') return String(cell);
  const text = type === 'text[]' && Array.isArray(cell) ? cell.join(',') : String(cell);
  return `"${/["\\]/.test(text) ? text.replaceAll(/["\\]/g, String.raw`\$&`) : text}"`;
}

/** Inserts rows that are at hand. */
export async function insertRows<Table extends keyof ReadDatabase>(
  db: ReadTransaction,
  table: Table,
  columns: Columns<Table>,
  rows: readonly Insertable<ReadDatabase[Table]>[],
): Promise<void> {
  const insert = new TableInsert(table, columns);
  for (const row of rows) insert.add(row);
  await insert.flush(db);
}
