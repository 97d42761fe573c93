import type { Append, Ledger } from '@chokepoint/ledger';
import { migrateLedger, openDatabase, postgresLedger } from '@chokepoint/ledger-postgres';
import { startPostgres } from '@chokepoint/testing';
import { expect, test } from 'vitest';
import { startLoad, type Told } from './load.js';
import { expectKept, expectSound, readWhole, sentEvents } from './whole-log.js';

const KILLS = 3;

test(`a server killed ${KILLS} times under load keeps each event that it acknowledged, and takes the others when they are sent again`, async () => {
  const server = await startPostgres({ durable: true });
  const database = await openDatabase({ url: server.url, poolSize: 8 });
  try {
    await migrateLedger(database);
    const ledger = postgresLedger(database);
    const told: Told = new Map();
    for (let kill = 1; kill <= KILLS; kill++) {
      const load = startLoad(ledger);
      await load.acknowledged(40 * kill);
      expect(load.faults).toEqual([]);
      await server.kill();
      await load.over;
      await server.restart();
      // The same handle goes on: its broken connections are replaced.
      expectKept(await soundLog(ledger), load.told);
      await sendAgain(ledger, load.told);
      for (const [append, outcome] of load.told) told.set(append, outcome);
    }
    const log = await soundLog(ledger);
    expectKept(log, told);
    expect(log).toHaveLength([...told.keys()].flatMap(sentEvents).length);
  } finally {
    await database.close();
    await server.stop();
  }
});

async function soundLog(ledger: Ledger) {
  const log = await readWhole(ledger);
  expectSound(log);
  return log;
}

/** Whatever was under way is sent with its append id: recorded now, or found recorded before. */
async function sendAgain(ledger: Ledger, told: Told): Promise<void> {
  const unsure = [...told].filter(([, outcome]) => outcome === null).map(([append]) => append);
  expect(unsure.length).toBeGreaterThan(0);
  const before = await readWhole(ledger);
  for (const append of unsure) {
    const outcome = await ledger.append(append);
    expect(outcome.kind).toBe(isIn(before, append) ? 'already-appended' : 'appended');
    told.set(append, outcome);
    expect((await ledger.append(append)).kind).toBe('already-appended');
  }
}

const isIn = (log: readonly { id: string }[], append: Append): boolean =>
  log.some(({ id }) => id === sentEvents(append)[0]!.id);
