import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** The product as a person starts it, on a folder and port of its own. */
export interface Product {
  readonly url: string;
  readonly dataDir: string;
  readonly output: () => string;
  /** Sends the signal of Ctrl-C and answers the exit code. */
  interrupt(): Promise<number | null>;
}

export const newDataDir = (): string => mkdtempSync(join(tmpdir(), 'chokepoint-'));
export const removeDataDir = (dir: string): void => rmSync(dir, { recursive: true, force: true });

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('No port given');
  return address.port;
}

/** Runs the start script until it says that it is ready. */
export async function startProduct(
  dataDir: string,
  port: number,
  settings: Readonly<Record<string, string>> = {},
): Promise<Product> {
  const started = launch(dataDir, port, settings);
  const url = `http://127.0.0.1:${port}`;
  await started.until((text) => text.includes(url), 180_000);
  return {
    url,
    dataDir,
    output: started.output,
    interrupt: async () => {
      started.process.kill('SIGINT');
      return started.exit();
    },
  };
}

/** Runs the start script where it is expected to refuse, and answers what it said. */
export async function startRefused(
  dataDir: string,
  port: number,
): Promise<{ code: number | null; output: string }> {
  const started = launch(dataDir, port);
  const code = await started.exit();
  return { code, output: started.output() };
}

function launch(dataDir: string, port: number, settings: Readonly<Record<string, string>> = {}) {
  const child = spawn(process.execPath, ['scripts/start.mjs'], {
    cwd: root,
    env: {
      ...process.env,
      CHOKEPOINT_DATA_DIR: dataDir,
      CHOKEPOINT_PORT: String(port),
      ...settings,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let text = '';
  child.stdout.on('data', (chunk: Buffer) => (text += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (text += chunk.toString()));
  return {
    process: child,
    output: () => text,
    exit: () => exitOf(child),
    until: (seen: (text: string) => boolean, timeoutMs: number) =>
      waitFor(
        child,
        () => seen(text),
        () => text,
        timeoutMs,
      ),
  };
}

async function exitOf(child: ChildProcess): Promise<number | null> {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  return child.exitCode;
}

async function waitFor(
  child: ChildProcess,
  done: () => boolean,
  output: () => string,
  timeoutMs: number,
): Promise<void> {
  const deadline = Date.now() + timeoutMs;
  while (!done()) {
    if (child.exitCode !== null) throw new Error(`The product ended by itself:\n${output()}`);
    if (Date.now() > deadline) {
      child.kill('SIGKILL');
      throw new Error(`The product was not ready after ${timeoutMs} ms:\n${output()}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
