import { readFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Kysely, sql } from 'kysely';
import { checkChannel, type Database } from '../database/database.js';
import { lockFolder, type FolderLock } from './folder-lock.js';
import { PgliteClient } from './pglite-client.js';
import { pgliteDialect } from './pglite-dialect.js';

/** The embedded database, and what only it can do. */
export interface PgliteDatabase extends Database {
  readonly kind: 'pglite';
  /** Its data folder as a tar archive, to open others from. */
  dump(): Promise<Blob>;
}

/** Version of the embedded database: a snapshot of one is not to be opened by another. */
export function embeddedVersion(): string {
  const entry = createRequire(import.meta.url).resolve('@electric-sql/pglite');
  const manifest = readFileSync(join(dirname(entry), '..', 'package.json'), 'utf8');
  return (JSON.parse(manifest) as { version: string }).version;
}

/** A database that lives as long as this process, or as `close` allows. */
export async function openInMemory(snapshot?: Blob): Promise<PgliteDatabase> {
  const client = await PgliteClient.open({ folder: undefined, snapshot });
  return pgliteDatabase(client, async () => undefined);
}

/**
 * Opens or creates the database of a data folder. A second process on one folder would corrupt it
 * unnoticed, so the folder is locked first.
 * @throws DataFolderInUseError when another process, or this one, holds the folder.
 */
export async function openFolder(dataDir: string): Promise<PgliteDatabase> {
  await mkdir(dataDir, { recursive: true });
  let client: PgliteClient | undefined;
  const lock = await lockFolder(dataDir, (error) => void client?.abort(error));
  try {
    client = await PgliteClient.open({ folder: join(dataDir, 'postgres'), snapshot: undefined });
  } catch (error) {
    await lock.release();
    throw error;
  }
  return pgliteDatabase(client, lock.release);
}

function pgliteDatabase(client: PgliteClient, release: FolderLock['release']): PgliteDatabase {
  const kysely = new Kysely<unknown>({ dialect: pgliteDialect(client) });
  const listeners = new Map<string, Set<(payload: string) => void>>();
  client.onNotify((channel, payload) => {
    for (const onNotify of listeners.get(channel) ?? []) onNotify(payload);
  });
  return {
    kind: 'pglite',
    as: <Tables>() => kysely as unknown as Kysely<Tables>,
    dump: () => client.dump(),
    async listen(channel, onNotify) {
      checkChannel(channel);
      const others = listeners.get(channel) ?? new Set();
      listeners.set(channel, others.add(onNotify));
      await sql`listen ${sql.id(channel)}`.execute(kysely);
      return async () => void others.delete(onNotify);
    },
    async close() {
      await kysely.destroy();
      // kysely closes a driver only once it was used.
      await client.close();
      await release();
    },
  };
}
