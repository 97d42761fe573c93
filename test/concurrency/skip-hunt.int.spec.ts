import { setTimeout as sleep } from 'node:timers/promises';
import { migrateLedger, openDatabase, type Database } from '@chokepoint/ledger-postgres';
import { throwAwayPostgres, type TestDatabase } from '@chokepoint/testing';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { naiveLog, ourLog, type HuntedLog } from './hunted-log.js';
import { untilWaiting } from './open-transaction.js';

const WRITERS = 12;
const ROUNDS = 20;
const LONGEST_MS = 10;
const GIVEN_UP = 0.2;

let database: TestDatabase;
let readers: Database;
beforeEach(async () => {
  database = await throwAwayPostgres({ poolSize: 2 * WRITERS + 1 });
  readers = await openDatabase({ url: database.url!, poolSize: 4 });
  await migrateLedger(database);
});
afterEach(async () => {
  await readers?.close();
  await database?.close();
});

/** Reads on from its checkpoint, whenever asked. */
function reader(log: HuntedLog) {
  const seen: string[] = [];
  let checkpoint = '0';
  const readOn = async (): Promise<void> => {
    const { notes, next } = await log.readAfter(checkpoint);
    seen.push(...notes);
    checkpoint = next;
    if (notes.length > 0) await readOn();
  };
  return { seen, readOn };
}

describe('two writers of whom the first is slow to commit', () => {
  test('make a reader of a plain sequence skip an event', async () => {
    const log = await naiveLog(database);
    const { seen, readOn } = reader(log);
    const first = await log.write('first');
    const second = await log.write('second');
    await second.commit();
    await readOn();
    await first.commit();
    await readOn();
    expect(seen).toEqual(['second']);
  });

  test('make a reader of this log wait for both, in the order of their positions', async () => {
    const log = ourLog(database);
    const { seen, readOn } = reader(ourLog(readers));
    const first = await log.write('first');
    const second = log.write('second');
    await untilWaiting(readers, 1);
    await readOn();
    expect(seen).toEqual([]);
    await first.commit();
    await readOn();
    expect(seen).toEqual(['first']);
    await (await second).commit();
    await readOn();
    expect(seen).toEqual(['first', 'second']);
  });

  test('leave no hole in this log when the first gives up', async () => {
    const log = ourLog(database);
    const { seen, readOn } = reader(ourLog(readers));
    const first = await log.write('first');
    const second = log.write('second');
    await untilWaiting(readers, 1);
    await first.rollback();
    await (await second).commit();
    await readOn();
    expect(seen).toEqual(['second']);
    expect(await ourLog(readers).readAfter('0')).toMatchObject({ next: '1' });
  });
});

/** Writes, waits a while, and commits or gives up; answers what it committed. */
async function hesitantWriter(log: HuntedLog, name: number): Promise<string[]> {
  const committed: string[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const note = `writer ${name}, round ${round}`;
    const open = await log.write(note);
    await sleep(Math.random() * LONGEST_MS);
    if (Math.random() < GIVEN_UP) {
      await open.rollback();
    } else {
      await open.commit();
      committed.push(note);
    }
  }
  return committed;
}

/** Lets many write while one reads as fast as it can, and one write take longer than all others. */
async function hunt(log: HuntedLog, readable: HuntedLog, slow?: string) {
  const { seen, readOn } = reader(readable);
  const slowest = slow === undefined ? undefined : await log.write(slow);
  let writing = true;
  const reading = (async () => {
    while (writing) await readOn();
  })();
  const writers = Array.from({ length: WRITERS }, (_, name) => hesitantWriter(log, name));
  const committed = (await Promise.all(writers)).flat();
  writing = false;
  await reading;
  await slowest?.commit();
  await readOn();
  if (slow !== undefined) committed.push(slow);
  const skipped = committed.filter((note) => !seen.includes(note));
  return { seen, committed, skipped };
}

test('among many writers that hesitate, and some that give up, a reader of a plain sequence skips events and a reader of this log none', async () => {
  const [naive, ours] = await Promise.all([
    // That one is skipped is certain; chance adds to it.
    naiveLog(database).then(async (log) => hunt(log, await naiveLog(readers), 'the slowest')),
    hunt(ourLog(database), ourLog(readers)),
  ]);
  expect(naive.skipped.length).toBeGreaterThan(0);
  expect(ours.skipped).toEqual([]);
  expect(ours.seen.toSorted()).toEqual(ours.committed.toSorted());
  // Positions count what was committed, so no hole was left by those who gave up.
  const end = await ourLog(readers).readAfter(String(ours.seen.length - 1));
  expect(end).toEqual({ notes: ours.seen.slice(-1), next: String(ours.committed.length) });
});
