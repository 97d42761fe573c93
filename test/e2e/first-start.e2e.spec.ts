import { afterAll, expect, it } from 'vitest';
import {
  freePort,
  newDataDir,
  type Product,
  removeDataDir,
  startProduct,
  startRefused,
} from './support/product.js';

const dataDir = newDataDir();
let running: Product | undefined;

async function eventAt({ url }: Product, position: string): Promise<unknown> {
  const page = `before=${BigInt(position) + 1n}&limit=1`;
  const answer = await fetch(`${url}/api/v1/ledger/events?${page}`);
  return ((await answer.json()) as { events: unknown[] }).events[0];
}

const headOf = async ({ url }: Product): Promise<{ position: string; readModelPosition: string }> =>
  (await (await fetch(`${url}/api/v1/ledger/head`)).json()) as never;

afterAll(async () => {
  await running?.interrupt();
  removeDataDir(dataDir);
});

it('loads the shipped facts into an empty folder, says so, and answers from them', async () => {
  running = await startProduct(dataDir, await freePort());
  expect(running.output()).toMatch(/shipped facts.*100 %/s);
  const head = await headOf(running);
  expect(Number(head.position)).toBeGreaterThan(500);
  expect(head.readModelPosition).toBe(head.position);
});

it('refuses a second start on the same folder and says what to do', async () => {
  const { code, output } = await startRefused(dataDir, await freePort());
  expect(code).toBe(1);
  expect(output).toContain(dataDir);
  expect(output).toMatch(/in use/i);
  expect(output).not.toMatch(/^\s+at /m);
});

it('refuses a port that is taken and says which', async () => {
  const other = newDataDir();
  const port = Number(new URL(running!.url).port);
  const { code, output } = await startRefused(other, port);
  removeDataDir(other);
  expect(code).toBe(1);
  expect(output).toContain(String(port));
  expect(output).not.toMatch(/^\s+at /m);
});

it('stops cleanly on Ctrl-C and starts again with what it had', async () => {
  // The analyses may still be going on behind the pages, so the head itself can move on.
  const { position } = await headOf(running!);
  const last = await eventAt(running!, position);
  expect(last).toMatchObject({ position });
  expect(await running!.interrupt()).toBe(0);
  running = undefined;
  running = await startProduct(dataDir, await freePort());
  expect(running.output()).not.toMatch(/Loading the shipped facts/);
  expect(await eventAt(running, position)).toEqual(last);
});
