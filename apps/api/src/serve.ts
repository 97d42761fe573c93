import { createServer } from 'node:net';
import { refuse, ok, type Result } from '@chokepoint/kernel';
import {
  type Config,
  openRuntime,
  progressDisplay,
  readConfig,
  type Runtime,
} from '@chokepoint/runtime';
import { createApp } from './create-app.js';

type Terminal = Pick<NodeJS.Process, 'stdout' | 'stderr'>;

/**
 * Opens the product, fills an empty ledger, serves until the process is told to stop, and closes
 * everything in order.
 * @returns the exit code: 0 after a stop, 1 when it could not start
 */
export async function serve(
  environment: Readonly<Record<string, string | undefined>>,
  terminal: Terminal,
): Promise<number> {
  const opened = await open(environment);
  if (!opened.ok) {
    terminal.stderr.write(`${opened.error.message}\n`);
    return 1;
  }
  const runtime = opened.value;
  const stopped = stopSignal();
  try {
    await prepare(runtime, terminal);
    const app = await createApp(runtime);
    await app.listen(runtime.config.port, runtime.config.host);
    if (runtime.config.projections) runtime.follow();
    terminal.stdout.write(`Chokepoint is ready at ${await app.getUrl()}\n`);
    await stopped;
    await app.close();
  } finally {
    await runtime.close();
  }
  return 0;
}

async function open(
  environment: Readonly<Record<string, string | undefined>>,
): Promise<Result<Runtime>> {
  const config = readConfig(environment);
  if (!config.ok) return config;
  const free = await portFree(config.value);
  // The data folder's own refusal says more, when both are taken by a running server.
  const runtime = await openRuntime(config.value);
  if (!runtime.ok || free.ok) return runtime;
  await runtime.value.close();
  return free;
}

async function prepare(runtime: Runtime, { stdout, stderr }: Terminal): Promise<void> {
  const display = progressDisplay(stdout);
  try {
    const shipped = runtime.config.loadShippedFacts;
    const refused = shipped ? await runtime.ensureShippedFacts(display.show) : [];
    if (runtime.config.projections) await runtime.catchUp(display.show);
    for (const { message } of refused) stderr.write(`Not taken from the register: ${message}\n`);
  } finally {
    display.stop();
  }
}

/** Found out before the facts are loaded, which takes a while. */
function portFree({ host, port }: Config): Promise<Result<null>> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EADDRINUSE') reject(error);
      const message = `Port ${port} of ${host} is in use. Stop what uses it, or set CHOKEPOINT_PORT.`;
      resolve(refuse('port-in-use', message));
    });
    probe.listen(port, host, () => probe.close(() => resolve(ok(null))));
  });
}

function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    process.once('SIGINT', () => resolve());
    process.once('SIGTERM', () => resolve());
  });
}
