import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { startPostgres, type PostgresServer } from './postgres-server.js';

/** Where test processes ask for the run's one PostgreSQL server. */
export const SHARED_POSTGRES = 'CHOKEPOINT_TEST_SHARED_POSTGRES';

/**
 * Runs once in vitest's own process. One PostgreSQL server serves the whole run, and it is started
 * by the first test that asks, so a run of unit tests starts none.
 */
export default async function setup(): Promise<() => Promise<void>> {
  // Several vitest projects share this file; the first one serves them all.
  if (process.env[SHARED_POSTGRES]) return async () => undefined;
  let server: Promise<PostgresServer> | undefined;
  const desk = createServer((_, response) => {
    (server ??= startPostgres()).then(
      ({ url }) => response.end(url),
      (error: unknown) => response.writeHead(500).end(String(error)),
    );
  });
  await new Promise<void>((resolve) => desk.listen(0, '127.0.0.1', resolve));
  process.env[SHARED_POSTGRES] = `http://127.0.0.1:${(desk.address() as AddressInfo).port}`;
  return async () => {
    process.env[SHARED_POSTGRES] = '';
    desk.close();
    desk.closeAllConnections();
    const started = await server?.catch(() => undefined);
    await started?.stop();
  };
}
