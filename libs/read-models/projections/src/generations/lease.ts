import type { Layout, ReadDatabase } from '@chokepoint/read-schema';
import { sql, type Kysely } from 'kysely';

/** 'advance': to write the active generation; 'build': to make and fill the next one. */
export type LeaseKind = 'advance' | 'build';

export type Leased<T> = { readonly held: false } | { readonly held: true; readonly value: T };

/**
 * Does a piece of work that only one may do at a time for a projection and version. On a server
 * an advisory lock keeps the others out, in this process or any other; it belongs to the one
 * connection that also does the work, so it is gone with whoever held it.
 * @returns `held: false` at once when another is at it
 */
export function withLease<T>(
  database: Kysely<ReadDatabase>,
  layout: Layout,
  kind: LeaseKind,
  work: (db: Kysely<ReadDatabase>) => Promise<T>,
): Promise<Leased<T>> {
  const key = `chokepoint ${kind} ${layout.projection} ${layout.version}`;
  const { supportsMultipleConnections } = database.getExecutor().adapter;
  return supportsMultipleConnections === false
    ? inThisProcess(database, key, work)
    : onOneConnection(database, key, work);
}

function onOneConnection<T>(
  database: Kysely<ReadDatabase>,
  key: string,
  work: (db: Kysely<ReadDatabase>) => Promise<T>,
): Promise<Leased<T>> {
  return database.connection().execute(async (connection) => {
    const lock = sql`hashtextextended(${key}, 0)`;
    const { rows } = await sql<{ held: boolean }>`
      select pg_try_advisory_lock(${lock}) as held`.execute(connection);
    if (rows[0]?.held !== true) return { held: false };
    const release = () => sql`select pg_advisory_unlock(${lock})`.execute(connection);
    try {
      const value = await work(connection);
      await release();
      return { held: true, value };
    } catch (error) {
      // A connection that broke has let go of its locks; what broke it is the error to tell of.
      await release().catch(() => undefined);
      throw error;
    }
  });
}

// An embedded database has one process and one connection, which everybody shares: to keep that
// one for the whole work would keep every answer waiting.
const keysInUse = new WeakMap<Kysely<ReadDatabase>, Set<string>>();

async function inThisProcess<T>(
  database: Kysely<ReadDatabase>,
  key: string,
  work: (db: Kysely<ReadDatabase>) => Promise<T>,
): Promise<Leased<T>> {
  const keys = keysInUse.get(database) ?? new Set();
  keysInUse.set(database, keys);
  if (keys.has(key)) return { held: false };
  keys.add(key);
  try {
    return { held: true, value: await work(database) };
  } finally {
    keys.delete(key);
  }
}
