import { sql } from 'kysely';
import { Migrator, type Migration } from 'kysely/migration';
import { asSchemaOwner } from './as-schema-owner.js';
import type { Database } from './database.js';
import { databaseNewer, isNotPermitted, migrationsPending } from './migration-refused.js';
import { migrationState, MIGRATION_TABLE } from './migration-state.js';

/** Migrations by name; they run in the order of their names ('0001-log', '0002-…'). */
export type Migrations = Readonly<Record<string, Migration>>;

/**
 * Brings the schema `name` up to date; where that is done already it only reads, so no right to
 * change anything is needed. Safe to call from several processes at once: one migrates, the others
 * wait and then find nothing to do. All pending migrations succeed or none does.
 * @returns the names of the migrations that were pending.
 * @throws MigrationRefusedError when the database is of a newer version, or its user may not read
 * or migrate it; else the error of the migration that failed.
 */
export async function runMigrations(
  database: Database,
  name: string,
  migrations: Migrations,
): Promise<readonly string[]> {
  const { pending, unknown } = await migrationState(database, name, migrations);
  if (unknown.length > 0) throw databaseNewer(name, unknown);
  if (pending.length === 0) return pending;
  try {
    await migrate(database, name, migrations);
  } catch (error) {
    throw isNotPermitted(error) ? migrationsPending(name, pending, error) : error;
  }
  return pending;
}

async function migrate(database: Database, name: string, migrations: Migrations): Promise<void> {
  await database
    .as<unknown>()
    .connection()
    .execute(async (connection) => {
      const key = sql`hashtextextended(${`chokepoint migrations ${name}`}, 0)`;
      await sql`select pg_advisory_lock(${key})`.execute(connection);
      try {
        const migrator = new Migrator({
          db: connection,
          provider: { getMigrations: async () => migrations },
          migrationTableSchema: name,
          migrationTableName: MIGRATION_TABLE,
          migrationLockTableName: 'migration_lock',
        });
        const { error } = await asSchemaOwner(connection, name, () => migrator.migrateToLatest());
        if (error !== undefined) throw error;
      } finally {
        await sql`select pg_advisory_unlock(${key})`.execute(connection);
      }
    });
}

/** A migration made of SQL statements, one text each (the embedded driver takes one at a time). */
export function sqlMigration(statements: readonly string[]): Migration {
  return {
    async up(db) {
      for (const statement of statements) await sql.raw(statement).execute(db);
    },
  };
}
