import type { Ledger, LedgerArchive, RecordedCommit } from '@chokepoint/ledger';
import { memoryLedger } from '@chokepoint/ledger';
import { migrateLedger, postgresLedger } from '@chokepoint/ledger-postgres';
import { copyLog } from '@chokepoint/runtime';
import {
  anAppend,
  aWrite,
  freshStream,
  testDatabases,
  writeRandomLog,
  type TestDatabase,
} from '@chokepoint/testing';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { ledgerAdapters } from './adapters.js';

type Archived = Ledger & LedgerArchive;

const inMemory = (): Archived => memoryLedger({ clock: { now: () => new Date().toISOString() } });

async function filled(seed = 7): Promise<Archived> {
  const ledger = inMemory();
  await writeRandomLog(ledger, seed);
  return ledger;
}

async function everything(ledger: LedgerArchive): Promise<readonly RecordedCommit[]> {
  return (await ledger.readCommits({ limit: 10_000 })).commits;
}

/** A ledger that is cut off after so many commits. */
const cutOffAfter = (ledger: Archived, commits: number): Archived => {
  let left = commits;
  return Object.assign(Object.create(ledger) as Archived, {
    head: () => ledger.head(),
    readAll: (options?: Parameters<Ledger['readAll']>[0]) => ledger.readAll(options),
    restoreCommit: async (commit: RecordedCommit) => {
      if (left === 0) throw new Error('cut off');
      left -= 1;
      return ledger.restoreCommit(commit);
    },
  });
};

/** Runs a suite on an empty log of every adapter, a new one a test. */
function toEveryAdapter(suite: (target: () => Promise<Archived>) => void): void {
  for (const { name, skipped, open } of ledgerAdapters) {
    const reason = skipped === undefined ? '' : ` (skipped: ${skipped})`;
    describe.skipIf(skipped !== undefined)(`a ledger copied to ${name}${reason}`, () => {
      suite(async () => {
        const { ledger, close } = await open();
        onTestFinished(close);
        return ledger;
      });
    });
  }
}

toEveryAdapter((target) => {
  test('and back is the same ledger', async () => {
    const source = await filled();
    const ledger = await target();
    const there = await copyLog(source, ledger);
    expect(there).toMatchObject({ ok: true, value: { commits: 40 } });
    const home = inMemory();
    expect(await copyLog(ledger, home)).toEqual(there);
    expect(await everything(home)).toEqual(await everything(source));
  });

  test('goes on where an interrupted copy ended, and later with what is new', async () => {
    const source = await filled();
    const ledger = await target();
    await expect(copyLog(source, cutOffAfter(ledger, 11))).rejects.toThrow('cut off');
    const first = await everything(ledger);
    expect(first).toEqual((await everything(source)).slice(0, 11));
    const events = (await everything(source)).flatMap((commit) => commit.events).length;
    const there = first.flatMap((commit) => commit.events).length;
    expect(await copyLog(source, ledger)).toMatchObject({
      value: { commits: 40, events, copied: events - there },
    });
    await source.append(anAppend(aWrite(freshStream())));
    expect(await copyLog(source, ledger)).toMatchObject({ value: { copied: 1, commits: 41 } });
    expect(await copyLog(source, ledger)).toMatchObject({ value: { copied: 0, commits: 41 } });
  });

  test('is refused where another ledger is, or one that is ahead; nothing is written', async () => {
    const ledger = await target();
    await ledger.append(anAppend(aWrite(freshStream())));
    const before = await everything(ledger);
    expect(await copyLog(await filled(), ledger)).toMatchObject({
      error: { code: 'target-differs' },
    });
    expect(await copyLog(inMemory(), ledger)).toMatchObject({ error: { code: 'target-differs' } });
    expect(await everything(ledger)).toEqual(before);
  });
});

describe('a copy that somebody changed', () => {
  let database: TestDatabase;
  let source: Archived;
  beforeAll(async () => {
    database = await testDatabases()[1]!.open();
    await migrateLedger(database);
    source = await filled();
    await copyLog(source, postgresLedger(database));
  });
  afterAll(() => database?.close());

  /** As the database's superuser may, against the triggers. */
  const changed = async (statement: string): Promise<void> => {
    const run = (text: string) => sql.raw(text).execute(database.as<unknown>());
    await run('set session_replication_role = replica');
    await run(statement);
    await run('set session_replication_role = origin');
  };

  const headTo = (position: string) => `update es.log_head set position = (${position})`;
  const HEAD_BACK = headTo('select max(first_position + event_count - 1) from es.commit');

  test.each([
    [
      'in a time',
      `update es.commit set recorded_at = recorded_at + interval '1 hour' where commit_no = 3`,
      `update es.commit set recorded_at = recorded_at - interval '1 hour' where commit_no = 3`,
      'logs-differ',
      /append at position \d+ is of .* not of/,
    ],
    [
      'in an event',
      `update es.event set type = 'Denied' where revision = 2`,
      `update es.event set type = 'Noted' where revision = 2`,
      'logs-differ',
      /event at position \d+ differs/,
    ],
    [
      'so that it seems to end an append earlier',
      headTo('select max(first_position) - 1 from es.commit'),
      HEAD_BACK,
      'logs-differ',
      /head is \d+, not \d+/,
    ],
    [
      'so that it seems to end inside an append',
      headTo('select max(first_position) from es.commit where event_count > 1'),
      HEAD_BACK,
      'target-differs',
      /in the middle of an append/,
    ],
    [
      'so that it seems to go on',
      headTo('select position + 1 from es.log_head'),
      HEAD_BACK,
      'target-differs',
      /holds events up to position \d+, the source \d+/,
    ],
  ])('%s is found when it is compared', async (_, change, undo, code, message) => {
    await changed(change);
    const outcome = await copyLog(source, postgresLedger(database));
    await changed(undo);
    expect(outcome).toMatchObject({
      ok: false,
      error: { code, message: expect.stringMatching(message) as string },
    });
    expect((await copyLog(source, postgresLedger(database))).ok).toBe(true);
  });
});
