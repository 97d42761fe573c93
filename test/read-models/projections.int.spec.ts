import type { Ledger } from '@chokepoint/ledger';
import type { ReadDatabase } from '@chokepoint/read-schema';
import type { Kysely } from 'kysely';
import { testDatabases } from '@chokepoint/testing';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { dropReadModels, runProjections } from '@chokepoint/projections';
import { eventfulLog } from './eventful-log.js';
import { dump, openReadModels } from './given-log.js';

/** A run that is stopped after its first batch. */
async function oneBatch(ledger: Ledger, database: Kysely<ReadDatabase>, batchSize: number) {
  const stop = new AbortController();
  const onProgress = () => stop.abort();
  await runProjections({ ledger, database, batchSize, onProgress, signal: stop.signal });
}

describe.each(testDatabases())('projections on $name', ({ open }) => {
  let read: Awaited<ReturnType<typeof openReadModels>>;
  beforeAll(async () => {
    read = await openReadModels(open);
  });
  beforeEach(() => dropReadModels(read.db));
  afterAll(() => read.close());

  it('stopped and started again at any point write what one run writes', async () => {
    const { ledger } = await eventfulLog();
    const { position } = await runProjections({ ledger, database: read.db, batchSize: 1_000 });
    expect(position).toBe((await ledger.head()).position);
    const whole = await dump(read.db);
    expect(whole['read.slice']).not.toHaveLength(0);
    for (const seed of [1, 2, 3]) {
      await dropReadModels(read.db);
      const cuts = fc.sample(fc.integer({ min: 1, max: 5 }), { seed, numRuns: 40 });
      for (const batchSize of cuts) {
        await oneBatch(ledger, read.db, batchSize);
      }
      expect(await dump(read.db)).toEqual(whole);
    }
  });
});
