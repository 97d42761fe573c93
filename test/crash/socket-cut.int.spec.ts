import type { Append, AppendOutcome, Ledger } from '@chokepoint/ledger';
import {
  migrateLedger,
  openDatabase,
  postgresLedger,
  type Database,
} from '@chokepoint/ledger-postgres';
import {
  anAppend,
  aWrite,
  cuttingProxy,
  events,
  freshStream,
  throwAwayPostgres,
  type CuttingProxy,
  type TestDatabase,
} from '@chokepoint/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTransaction, untilWaiting } from '../concurrency/open-transaction.js';
import { tally } from '../concurrency/several-handles.js';
import { expectKept, expectSound, readWhole, sentEvents } from './whole-log.js';

let server: TestDatabase;
let proxy: CuttingProxy;
let remote: Database;
let ledger: Ledger;
beforeAll(async () => {
  server = await throwAwayPostgres();
  await migrateLedger(server);
  proxy = await cuttingProxy(server.url!);
  remote = await openDatabase({ url: proxy.url });
  ledger = postgresLedger(remote);
});
afterAll(async () => {
  await remote?.close();
  await proxy?.close();
  await server?.close();
});

const CALL = 'es.append(';

test('an append whose answer is lost after COMMIT is recorded, and the retry says so', async () => {
  const append = anAppend(aWrite(freshStream(), 'no-stream', events(3)), aWrite(freshStream()));
  const cut = proxy.cut(CALL, 'answer');
  await expect(ledger.append(append)).rejects.toThrow('terminated');
  await cut;
  const here = postgresLedger(server);
  const recorded = await here.readEvent(sentEvents(append)[0]!.id);
  const retry = await ledger.append(append);
  expect(retry).toMatchObject({ kind: 'already-appended', firstPosition: recorded?.position });
  expect(await here.readStream(append.writes[0]!.stream)).toHaveLength(3);
});

test('an append that never reached the server is recorded by the retry', async () => {
  const append = anAppend(aWrite(freshStream(), 'no-stream', events(3)));
  const cut = proxy.cut(CALL, 'request');
  await expect(ledger.append(append)).rejects.toThrow('terminated');
  await cut;
  expect(await postgresLedger(server).readStream(append.writes[0]!.stream)).toEqual([]);
  expect((await ledger.append(append)).kind).toBe('appended');
});

test('an append cut off while the server still works on it meets its own retry and is recorded once', async () => {
  const stream = freshStream();
  const blocker = await openTransaction(server);
  await blocker.ledger.append(anAppend(aWrite(stream)));
  const append = anAppend(aWrite(stream, 'any', events(2)));
  const lost = ledger.append(append);
  await untilWaiting(server, 1);
  proxy.cutAll();
  await expect(lost).rejects.toThrow('terminated');
  const retry = ledger.append(append);
  await untilWaiting(server, 2);
  await blocker.commit();
  expect((await retry).kind).not.toBe('refused');
  expect((await ledger.append(append)).kind).toBe('already-appended');
  expect(await ledger.readStream(stream)).toHaveLength(3);
});

const WRITERS = 6;
const CUTS = 20;

test('writers whose connections break again and again record each append once', async () => {
  const told = new Map<Append, AppendOutcome>();
  // They write until the last cut: one that waits for a statement must find one.
  let cutting = true;
  const writer = async (): Promise<void> => {
    const stream = freshStream('insistent');
    for (let n = 0; cutting; n++) {
      const append = anAppend(aWrite(stream, n * 2, events(2)));
      told.set(append, await insist(append));
    }
  };
  const writing = Promise.all(Array.from({ length: WRITERS }, writer));
  for (let n = 0; n < CUTS; n++) {
    await proxy.cut(CALL, n % 2 === 0 ? 'answer' : 'request');
    const soFar = told.size;
    await expect.poll(() => told.size, { interval: 5, timeout: 20_000 }).toBeGreaterThan(soFar);
  }
  cutting = false;
  await writing;
  const outcomes = [...told.values()];
  expect(tally(outcomes)['already-appended']).toBeGreaterThan(0);
  const log = await readWhole(ledger);
  expectSound(log);
  expectKept(log, told);
});

/** Sends an append until an answer comes. */
async function insist(append: Append, tries = CUTS): Promise<AppendOutcome> {
  try {
    return await ledger.append(append);
  } catch (error) {
    if (tries === 0) throw error;
    return insist(append, tries - 1);
  }
}
