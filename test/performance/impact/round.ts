// One round: an empty server, the shipped facts, and the run of every default analysis. Prints JSON.
import { setImmediate } from 'node:timers/promises';
import { openRuntime, readConfig, type Runtime } from '@chokepoint/runtime';
import { startPostgres } from '@chokepoint/testing';

export interface Round {
  readonly seconds: number;
  /** Longest time that the thread, which also answers requests, was not free. */
  readonly longestBlockMs: number;
  readonly registered: number;
  readonly runs: number;
}

async function openOn(url: string): Promise<Runtime> {
  const config = readConfig({ DATABASE_URL: url, LOG_LEVEL: 'silent' });
  if (!config.ok) throw new Error(config.error.message);
  const runtime = await openRuntime(config.value);
  if (!runtime.ok) throw new Error(runtime.error.message);
  return runtime.value;
}

async function round(): Promise<Round> {
  const server = await startPostgres({ durable: true });
  const runtime = await openOn(server.url);
  try {
    await runtime.ensureShippedFacts();
    await runtime.catchUp();
    const watch = watchBlocks();
    const begin = performance.now();
    const done = await runtime.analyse();
    const seconds = (performance.now() - begin) / 1000;
    const longestBlockMs = await watch.end();
    if (!done.ok) throw new Error(done.error.message);
    const [refused] = done.value.refused;
    if (refused !== undefined) throw new Error(refused.message);
    return { seconds, longestBlockMs, registered: done.value.registered, runs: done.value.runs };
  } finally {
    await runtime.close();
    await server.stop();
  }
}

function watchBlocks() {
  let longest = 0;
  let watching = true;
  const loop = (async () => {
    for (let last = performance.now(); watching;) {
      await setImmediate();
      const now = performance.now();
      longest = Math.max(longest, now - last);
      last = now;
    }
  })();
  return {
    async end(): Promise<number> {
      watching = false;
      await loop;
      return longest;
    },
  };
}

console.log(JSON.stringify(await round()));
