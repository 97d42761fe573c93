import { startPostgres } from '@chokepoint/testing';
import { Client, type QueryResult } from 'pg';

/** A PostgreSQL server with the disk settings of a real one, and databases on it. */
export interface BenchServer {
  readonly version: string;
  /** Makes a database, empty or a copy of another that nobody uses just now; answers its URL. */
  create(name: string, template?: string): Promise<string>;
  drop(name: string): Promise<void>;
  /** Makes a checkpoint, which otherwise begins in the middle of whatever comes next. */
  settle(): Promise<void>;
  stop(): Promise<void>;
}

/** @throws Error when the server does not wait for its disk: nothing measured there would count. */
export async function startServer(): Promise<BenchServer> {
  const server = await startPostgres({ durable: true });
  const client = new Client({ connectionString: server.url });
  await client.connect();
  const show = async (setting: string): Promise<string> => {
    const { rows }: QueryResult<Record<string, string>> = await client.query(`show ${setting}`);
    return rows[0]?.[setting] ?? '';
  };
  for (const setting of ['fsync', 'synchronous_commit', 'full_page_writes']) {
    if ((await show(setting)) !== 'on') throw new Error(`${setting} is not on`);
  }
  return {
    version: await show('server_version'),
    async create(name, template = 'template1') {
      await client.query(`create database ${name} template ${template}`);
      const url = new URL(server.url);
      url.pathname = `/${name}`;
      return url.href;
    },
    async drop(name) {
      await client.query(`drop database ${name} with (force)`);
    },
    async settle() {
      await client.query('checkpoint');
    },
    async stop() {
      await client.end();
      await server.stop();
    },
  };
}
