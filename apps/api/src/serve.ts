import { once } from 'node:events';
import { createServer } from 'node:net';
import { Logger } from '@nestjs/common';
import { refuse, ok, type Result } from '@chokepoint/kernel';
import {
  type Config,
  openRuntime,
  progressDisplay,
  readConfig,
  type Runtime,
} from '@chokepoint/runtime';
import { createApp } from './create-app.js';

const logger = new Logger('Runtime');
const onFault = (error: Error): void => logger.error(error);

type Terminal = Pick<NodeJS.Process, 'stdout' | 'stderr'>;
type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Opens the product, fills an empty ledger, serves until the process is told to stop, and closes
 * everything in order.
 * @returns the exit code: 0 after a stop, 1 when it could not start
 */
export async function serve(environment: Environment, terminal: Terminal): Promise<number> {
  const opened = await open(environment);
  if (!opened.ok) {
    terminal.stderr.write(`${opened.error.message}\n`);
    return 1;
  }
  const runtime = opened.value;
  const stop = stopSignal();
  stop.addEventListener('abort', () => runtime.interrupt());
  try {
    const notary = await prepareNotary(runtime, terminal);
    if (!notary) return 1;
    await prepare(runtime, terminal, environment);
    if (!stop.aborted) await listen(runtime, terminal, stop);
  } finally {
    await runtime.close();
  }
  return 0;
}

async function listen(runtime: Runtime, terminal: Terminal, stop: AbortSignal): Promise<void> {
  const { port, host, projections } = runtime.config;
  const app = await createApp(runtime);
  await app.listen(port, host);
  runtime.follow(projections ? 'project' : 'watch');
  terminal.stdout.write(`Chokepoint is ready at ${await app.getUrl()}\n`);
  if (!stop.aborted) await once(stop, 'abort');
  await app.close();
}

async function open(environment: Environment): Promise<Result<Runtime>> {
  const config = readConfig(environment);
  if (!config.ok) return config;
  const free = await portFree(config.value);
  // The data folder's own refusal says more, when both are taken by a running server.
  const runtime = await openRuntime(config.value, { onFault });
  if (!runtime.ok || free.ok) return runtime;
  await runtime.value.close();
  return free;
}

/** Says what there is to say of the notary's key; false where it cannot be used. */
async function prepareNotary(runtime: Runtime, { stderr }: Terminal): Promise<boolean> {
  if (!runtime.config.projections) return true;
  const prepared = await runtime.prepareNotary();
  const said = prepared.ok ? prepared.value : [prepared.error.message];
  for (const line of said) stderr.write(`${line}\n`);
  return prepared.ok;
}

async function prepare(
  runtime: Runtime,
  { stdout, stderr }: Terminal,
  environment: Environment,
): Promise<void> {
  const display = progressDisplay(stdout, environment);
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

// Listened to until the end: a second Ctrl-C must not cut off the closing of the database.
function stopSignal(): AbortSignal {
  const controller = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => controller.abort());
  return controller.signal;
}
