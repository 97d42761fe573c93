import { NestFactory } from '@nestjs/core';
import { type Config, openRuntime, type Output, readConfig } from '@chokepoint/runtime';
import { Logger } from 'nestjs-pino';
import { WorkerModule } from './worker.module.js';

interface Terminal {
  readonly stdout: Output;
  readonly stderr: Output;
}

/**
 * Keeps the read models of a PostgreSQL server until the process is told to stop.
 * @returns the exit code: 0 after a stop, 1 when it could not start
 */
export async function work(
  environment: Readonly<Record<string, string | undefined>>,
  { stdout, stderr }: Terminal,
): Promise<number> {
  const config = readConfig(environment);
  const refusal = config.ok ? refusalOf(config.value) : config.error.message;
  if (!config.ok || refusal !== null) {
    stderr.write(`${refusal}\n`);
    return 1;
  }
  const onFault = (error: Error): void => {
    stderr.write(`${error.message}\n`);
  };
  const runtime = await openRuntime(config.value, { onFault });
  if (!runtime.ok) {
    stderr.write(`${runtime.error.message}\n`);
    return 1;
  }
  const stopped = stopSignal();
  const app = await NestFactory.createApplicationContext(WorkerModule.over(runtime.value), {
    bufferLogs: true,
  });
  app.useLogger(app.get(Logger));
  stdout.write('The worker keeps the read models.\n');
  await stopped;
  await app.close();
  return 0;
}

function refusalOf({ databaseUrl }: Config): string | null {
  if (databaseUrl !== null) return null;
  return 'A worker needs a PostgreSQL server: set DATABASE_URL. With the embedded database the API keeps the read models itself.';
}

function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => resolve());
  });
}
