import type { NestExpressApplication } from '@nestjs/platform-express';
import { openRuntime, readConfig, type Runtime } from '@chokepoint/runtime';
import { createApp } from '../create-app.js';
import { SAMPLE } from './sample-events.js';

export interface SampleServer {
  readonly url: string;
  readonly runtime: Runtime;
  readonly app: NestExpressApplication;
  /** Asks below `/api/v1/`. */
  get(path: string, headers?: Record<string, string>): Promise<Response>;
  /** Sends JSON below `/api/v1/`; a text goes as it is. */
  post(path: string, body: unknown, headers?: Record<string, string>): Promise<Response>;
  close(): Promise<void>;
}

/** The API over a database in memory that holds the sample, on a free port. */
export async function sampleServer(
  environment: Record<string, string> = {},
  webPage?: string,
): Promise<SampleServer> {
  return serverOver(await openSample(environment), webPage);
}

/** The API over an opened product, on a free port. */
export async function serverOver(runtime: Runtime, webPage?: string): Promise<SampleServer> {
  const app = await createApp(runtime, webPage === undefined ? {} : { webPage });
  await app.listen(0, '127.0.0.1');
  const url = await app.getUrl();
  return {
    url,
    runtime,
    app,
    get: (path, headers = {}) => fetch(`${url}/api/v1/${path}`, { headers }),
    post: (path, body, headers = {}) =>
      fetch(`${url}/api/v1/${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: typeof body === 'string' ? body : JSON.stringify(body),
      }),
    async close() {
      await app.close();
      await runtime.close();
    },
  };
}

async function openSample(environment: Record<string, string>): Promise<Runtime> {
  const runtime = await openInMemory(environment);
  for (const append of SAMPLE) await runtime.ledger.append(append);
  await runtime.catchUp();
  await runtime.notarise();
  return runtime;
}

/** The product over an empty database in memory, on a day that does not move. */
export async function openInMemory(environment: Record<string, string> = {}): Promise<Runtime> {
  const settings = { CHOKEPOINT_DATA_DIR: 'memory', LOG_LEVEL: 'silent', ...environment };
  const config = readConfig(settings);
  if (!config.ok) throw new Error(config.error.message);
  const runtime = await openRuntime(config.value, { today: () => '2026-06-30' });
  if (!runtime.ok) throw new Error(runtime.error.message);
  return runtime.value;
}
