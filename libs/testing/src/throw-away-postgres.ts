import { randomUUID } from 'node:crypto';
import { openDatabase, type Database } from '@chokepoint/ledger-postgres';
import { sql } from 'kysely';
import { startPostgres } from './postgres-server.js';
import { SHARED_POSTGRES } from './shared-postgres.setup.js';

/** A database for one test or suite; `close` removes it. */
export interface TestDatabase extends Database {
  /** Where to connect to it once more; null when it is embedded. */
  readonly url: string | null;
}

/**
 * An empty database on a real PostgreSQL: on `TEST_DATABASE_URL` when that is set, else on the test
 * run's own server.
 */
export async function throwAwayPostgres({ poolSize = 10 } = {}): Promise<TestDatabase> {
  const server = await findServer();
  const name = `chokepoint_test_${randomUUID().replaceAll('-', '')}`;
  await administer(server.url, sql`create database ${sql.id(name)}`);
  const url = withDatabase(server.url, name);
  const database = await openDatabase({ url, poolSize });
  return {
    ...database,
    url,
    async close() {
      await database.close();
      await administer(server.url, sql`drop database ${sql.id(name)} with (force)`);
      await server.stop();
    },
  };
}

interface Server {
  readonly url: string;
  stop(): Promise<void>;
}

async function findServer(): Promise<Server> {
  const given = process.env['TEST_DATABASE_URL'];
  if (given) return { url: given, stop: async () => undefined };
  const desk = process.env[SHARED_POSTGRES];
  if (!desk) return startPostgres();
  const response = await fetch(desk);
  const answer = await response.text();
  if (!response.ok) throw new Error(answer);
  return { url: answer, stop: async () => undefined };
}

async function administer(url: string, statement: ReturnType<typeof sql>): Promise<void> {
  const database = await openDatabase({ url, poolSize: 1 });
  try {
    await statement.execute(database.as<unknown>());
  } finally {
    await database.close();
  }
}

function withDatabase(url: string, name: string): string {
  const changed = new URL(url);
  changed.pathname = `/${name}`;
  return changed.href;
}
