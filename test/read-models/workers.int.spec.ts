import { toPosition } from '@chokepoint/kernel';
import { dropReadModels, FIGURES_PROJECTION, runProjections } from '@chokepoint/projections';
import { testDatabases, throwAwayPostgres } from '@chokepoint/testing';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { eventfulLog } from './eventful-log.js';
import { gatedLedger } from './gated-ledger.js';
import { dump, inUse, openReadModels, type TestReadModels } from './given-log.js';

const projections = [FIGURES_PROJECTION];
const ends = async (run: ReturnType<typeof runProjections>) =>
  (await run).projections.map(({ end }) => end);

describe.each(testDatabases())('two workers on $name', ({ open }) => {
  let read: TestReadModels;
  beforeAll(async () => {
    read = await openReadModels(open);
  });
  beforeEach(() => dropReadModels(read.db));
  afterAll(() => read.close());

  it.each([
    ['makes the read models', false],
    ['advances them', true],
  ])('never both: while one %s the other steps aside', async (_, made) => {
    const { ledger } = await eventfulLog();
    const job = { database: read.db, batchSize: 2, projections };
    if (made) {
      const stop = new AbortController();
      const onProgress = () => stop.abort();
      await runProjections({ ...job, ledger, onProgress, signal: stop.signal });
      await read.db.updateTable('read_control.generation').set({ status: 'active' }).execute();
    }
    const gated = gatedLedger(ledger, toPosition(6));
    const first = runProjections({ ...job, ledger: gated.ledger });
    await gated.reached;
    expect(await ends(runProjections({ ...job, ledger }))).toEqual(['held-elsewhere']);
    gated.open();
    expect(await ends(first)).toEqual(['log-end']);
    expect(await ends(runProjections({ ...job, ledger }))).toEqual(['log-end']);
    const bytes = await dump(read.db, await inUse(read.db));
    await dropReadModels(read.db);
    await runProjections({ ...job, ledger });
    expect(await dump(read.db, await inUse(read.db))).toEqual(bytes);
  });

  it('apply every event once when they take turns', async () => {
    const { ledger } = await eventfulLog();
    const worker = async () => {
      let events = 0;
      for (;;) {
        const run = await runProjections({ ledger, database: read.db, batchSize: 1 });
        events += run.events;
        if (run.projections.every(({ end }) => end === 'log-end')) return events;
      }
    };
    const applied = await Promise.all([worker(), worker(), worker()]);
    const sum = applied.reduce((total, events) => total + events, 0);
    expect(sum).toBe(Number((await ledger.head()).position));
  });
});

describe('a worker whose connection dies', () => {
  let read: TestReadModels;
  beforeAll(async () => {
    read = await openReadModels(throwAwayPostgres);
  });
  afterAll(() => read.close());

  it('is followed by the one that had stepped aside', async () => {
    const { ledger } = await eventfulLog();
    const job = { database: read.db, batchSize: 2, projections };
    const gated = gatedLedger(ledger, toPosition(6));
    const first = runProjections({ ...job, ledger: gated.ledger });
    const failed = expect(first).rejects.toThrow();
    await gated.reached;
    expect(await ends(runProjections({ ...job, ledger }))).toEqual(['held-elsewhere']);
    await sql`
      select pg_terminate_backend(pid) from pg_locks
       where locktype = 'advisory' and database = (select oid from pg_database where datname = current_database())`.execute(
      read.db,
    );
    await expect.poll(() => ends(runProjections({ ...job, ledger }))).toEqual(['log-end']);
    const bytes = await dump(read.db);
    gated.open();
    await failed;
    expect(await dump(read.db)).toEqual(bytes);
    const { rows } = await sql<{ position: string }>`
      select max(position) as position from ${sql.table(`read_figures_${(await inUse(read.db))[0]!.id}.statement`)}`.execute(
      read.db,
    );
    expect(Number(rows[0]?.position)).toBeGreaterThan(6);
  });
});
