import { sql } from 'kysely';
import type { Database } from './database.js';
import { isNotPermitted, notPermitted } from './migration-refused.js';

/** Table of a schema that says which of its migrations ran. */
export const MIGRATION_TABLE = 'migration';

/** How a schema of the database stands to what this version of the product knows. */
export interface MigrationState {
  /** Known here and not run yet, in order. */
  readonly pending: readonly string[];
  /** Run by a newer version of the product. */
  readonly unknown: readonly string[];
}

/**
 * Compares by reading alone, so any user who may read the schema can ask.
 * @throws MigrationRefusedError (code 'database-not-permitted') when the user may not.
 */
export async function migrationState(
  database: Database,
  name: string,
  migrations: Readonly<Record<string, unknown>>,
): Promise<MigrationState> {
  const known = Object.keys(migrations).toSorted();
  const done = await executed(database, name);
  return {
    pending: known.filter((migration) => !done.includes(migration)),
    unknown: done.filter((migration) => !known.includes(migration)),
  };
}

async function executed(database: Database, name: string): Promise<readonly string[]> {
  const db = database.as<unknown>();
  // The catalogue is everybody's to read; naming a table of a closed schema would be an error.
  const table = await sql`
    select 1 from pg_catalog.pg_class c join pg_catalog.pg_namespace n on n.oid = c.relnamespace
     where n.nspname = ${name} and c.relname = ${MIGRATION_TABLE}`.execute(db);
  if (table.rows.length === 0) return [];
  try {
    const { rows } = await sql<{ name: string }>`
      select name from ${sql.table(`${name}.${MIGRATION_TABLE}`)} order by name collate "C"`.execute(
      db,
    );
    return rows.map((row) => row.name);
  } catch (error) {
    throw isNotPermitted(error) ? notPermitted(name, error) : error;
  }
}
