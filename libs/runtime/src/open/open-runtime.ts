import { ok, refuse, type Result } from '@chokepoint/kernel';
import {
  DataFolderInUseError,
  type Database,
  migrateLedger,
  openDatabase,
  runMigrations,
} from '@chokepoint/ledger-postgres';
import { READ_MIGRATIONS } from '@chokepoint/read-schema';
import type { Config } from '../config/config.js';
import type { Runtime } from '../runtime.js';
import { OpenedRuntime, type RuntimeOptions } from './opened-runtime.js';

/**
 * Opens the database that the configuration names and brings its schemas up to date. Refuses with
 * `data-folder-in-use` when another process holds the embedded database, and with
 * `database-unreachable` when the server does not let us in.
 */
export async function openRuntime(
  config: Config,
  options: RuntimeOptions = {},
): Promise<Result<Runtime>> {
  const opened = await open(config, options);
  if (!opened.ok) return opened;
  const database = opened.value;
  try {
    await migrateLedger(database);
    await runMigrations(database, 'read', READ_MIGRATIONS);
  } catch (error) {
    await database.close();
    throw error;
  }
  return ok(new OpenedRuntime(config, database, options));
}

async function open(config: Config, options: RuntimeOptions): Promise<Result<Database>> {
  const { databaseUrl, dataDir } = config;
  try {
    const url = databaseUrl ?? undefined;
    return ok(await openDatabase({ url, dataDir, onFault: options.onFault }));
  } catch (error) {
    if (error instanceof DataFolderInUseError) return { ok: false, error: error.refusal };
    const why = databaseUrl === null ? null : serverRefusal(error);
    if (why === null) throw error;
    return refuse('database-unreachable', `The PostgreSQL server of DATABASE_URL: ${why}`);
  }
}

const SERVER_REFUSALS: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'nothing listens at that address.',
  ENOTFOUND: 'there is no such host.',
  ETIMEDOUT: 'the host does not answer.',
  '28P01': 'it refuses the password.',
  '28000': 'it refuses the user.',
  '3D000': 'there is no such database.',
};

function serverRefusal(error: unknown): string | null {
  if (!(error instanceof Error) || !('code' in error)) return null;
  return SERVER_REFUSALS[String(error.code)] ?? null;
}
