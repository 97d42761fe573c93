import { ok, type Result } from '@chokepoint/kernel';
import {
  type Database,
  grantPrivileges,
  migrateLedger,
  MigrationRefusedError,
  runMigrations,
} from '@chokepoint/ledger-postgres';
import { NOTARY_MIGRATIONS } from '@chokepoint/notary';
import { READ_CONTROL, READ_CONTROL_MIGRATIONS } from '@chokepoint/read-schema';
import type { Config } from '../config/config.js';
import { reachDatabase } from './reach-database.js';

type Migrate = (database: Database) => Promise<readonly string[]>;

const SCHEMAS: Readonly<Record<string, Migrate>> = {
  es: migrateLedger,
  notary: (database) => runMigrations(database, 'notary', NOTARY_MIGRATIONS),
  [READ_CONTROL]: (database) => runMigrations(database, READ_CONTROL, READ_CONTROL_MIGRATIONS),
};

/**
 * Brings the schemas of an open database up to date; where they are, it only reads. Answers which
 * migrations ran, `es 0001-log`. Refuses with `migrations-pending` when some are and the database's
 * user may not run them, with `database-newer` when a newer version of the product ran more, and
 * with `database-not-permitted` when the user may not even look.
 */
export async function migrateSchemas(database: Database): Promise<Result<readonly string[]>> {
  const ran: string[] = [];
  try {
    for (const [schema, migrate] of Object.entries(SCHEMAS)) {
      ran.push(...(await migrate(database)).map((name) => `${schema} ${name}`));
    }
  } catch (error) {
    if (error instanceof MigrationRefusedError) return { ok: false, error: error.refusal };
    throw error;
  }
  if (ran.length > 0) await grantPrivileges(database);
  return ok(ran);
}

/** Brings the configured database up to date and grants its roles theirs; refuses as above. */
export async function migrateDatabase(config: Config): Promise<Result<readonly string[]>> {
  const opened = await reachDatabase(config);
  if (!opened.ok) return opened;
  const database = opened.value;
  try {
    const migrated = await migrateSchemas(database);
    // The roles may have been set up after the last migration ran.
    if (migrated.ok) await grantPrivileges(database);
    return migrated;
  } finally {
    await database.close();
  }
}
