import { openFolder, openInMemory } from '../pglite/open-pglite.js';
import type { Database } from './database.js';
import { openServer } from './open-postgres.js';

export interface DatabaseOptions {
  /** A PostgreSQL server; without it the embedded database is used. */
  readonly url?: string | undefined;
  /** Folder of the embedded database, `.data` by default; 'memory' for one that is not kept. */
  readonly dataDir?: string | undefined;
  /** Connections to the server at most, 10 by default. */
  readonly poolSize?: number | undefined;
  /** Told when a connection to the server breaks, idle or in use; it is replaced without help. */
  readonly onFault?: ((error: Error) => void) | undefined;
}

/**
 * Opens the database that holds ledger and read models.
 * @throws DataFolderInUseError (code 'data-folder-in-use') when the folder is another process's;
 * the driver's error when the server cannot be reached.
 */
export function openDatabase(options: DatabaseOptions = {}): Promise<Database> {
  const { url, dataDir = '.data', poolSize, onFault } = options;
  if (url) {
    return openServer({ url, ...(poolSize && { poolSize }), ...(onFault && { onFault }) });
  }
  return dataDir === 'memory' ? openInMemory() : openFolder(dataDir);
}
