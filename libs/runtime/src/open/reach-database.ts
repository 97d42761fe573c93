import { ok, refuse, type Result } from '@chokepoint/kernel';
import { DataFolderInUseError, type Database, openDatabase } from '@chokepoint/ledger-postgres';
import type { Config } from '../config/config.js';
import { serverRefusal } from './server-refusal.js';

/** The configured database, open. Refuses with `data-folder-in-use` or `database-unreachable`. */
export async function reachDatabase(
  { databaseUrl, dataDir }: Config,
  onFault?: (error: Error) => void,
): Promise<Result<Database>> {
  try {
    const url = databaseUrl ?? undefined;
    return ok(await openDatabase({ url, dataDir, onFault }));
  } catch (error) {
    if (error instanceof DataFolderInUseError) return { ok: false, error: error.refusal };
    const why = databaseUrl === null ? null : serverRefusal(error);
    if (why === null) throw error;
    return refuse('database-unreachable', `The PostgreSQL server of DATABASE_URL: ${why}`);
  }
}
