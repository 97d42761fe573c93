import { CompiledQuery, Kysely, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import type { Database } from './database.js';
import { PostgresListener } from './listen-postgres.js';
import { SESSION_SETTINGS } from './session.js';
import { valueParsers } from './value-parsers.js';

export interface ServerOptions {
  /** `postgres://user:password@host:port/database` */
  readonly url: string;
  /** Connections at most, 10 by default; one more is used for `listen`. */
  readonly poolSize?: number;
  /** Told when a connection breaks, idle or in use; the pool replaces it by itself. */
  readonly onFault?: (error: Error) => void;
}

/** Connects to a PostgreSQL server. @throws the driver's error when it cannot be reached. */
export async function openServer(options: ServerOptions): Promise<Database> {
  const { url, poolSize = 10, onFault = () => undefined } = options;
  const pool = new pg.Pool({ connectionString: url, max: poolSize, types: valueParsers });
  // Unheard, a connection that breaks under a query would end the process; the query fails anyway.
  pool.on('connect', (client) => void client.on('error', onFault));
  // The pool repeats what an idle connection has said.
  pool.on('error', () => undefined);
  const kysely = new Kysely<unknown>({
    dialect: new PostgresDialect({
      pool,
      onCreateConnection: async (connection) => {
        await connection.executeQuery(CompiledQuery.raw(SESSION_SETTINGS));
      },
    }),
  });
  try {
    await sql`select 1`.execute(kysely);
  } catch (error) {
    await kysely.destroy();
    throw error;
  }
  const listener = new PostgresListener(url, onFault);
  return {
    kind: 'postgres',
    as: <Tables>() => kysely as unknown as Kysely<Tables>,
    listen: (channel, onNotify) => listener.listen(channel, onNotify),
    async close() {
      await listener.close();
      await kysely.destroy();
    },
  };
}
