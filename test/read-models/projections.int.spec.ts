import type { Ledger } from '@chokepoint/ledger';
import type { ReadDatabase } from '@chokepoint/read-schema';
import type { Kysely } from 'kysely';
import { testDatabases } from '@chokepoint/testing';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { dump, givenLog, importsOf, openReadModels, rowsOf, type GivenLog } from './given-log.js';
import { emptyReadModels, rebuildReadModels, runProjections } from '@chokepoint/projections';

/** Editions out of order, one withdrawn, one never sealed, trade, assessments and an initiative. */
async function eventfulLog(): Promise<GivenLog> {
  const log = givenLog();
  const cobalt = { mineral: 'cobalt', stage: 'extraction', unit: 't' } as const;
  await log.release({
    edition: '2024',
    publishedOn: '2024-01-31',
    statements: [
      { rows: [...rowsOf('2022', { CN: 600, RU: 5 }), ...rowsOf('2023', { CN: 600, RU: 6 })] },
      { ...cobalt, rows: rowsOf('2022', { CD: 144, RU: 9, OTHER: 20, WORLD: 173 }) },
    ],
  });
  await log.append('initiative-test', 'InitiativeAnnounced', {
    on: '2023-07-03',
    precision: 'day',
    citations: [],
    name: 'Export licences',
    type: 'export-control',
    lane: 'shock',
    parties: [],
    minerals: ['gallium'],
    coversAll: null,
    stages: [],
    summary: 'Licences',
  });
  await log.release({
    edition: '2023',
    publishedOn: '2023-01-31',
    statements: [
      { rows: [...rowsOf('2021', { CN: 500, RU: 5 }), ...rowsOf('2022', { CN: 540, RU: 5 })] },
      { ...cobalt, rows: rowsOf('2022', { CD: 130, RU: 9, ZA: null }) },
    ],
  });
  const imports = {
    mineral: 'cobalt',
    stage: 'processing',
    basis: 'eu-imports',
    measure: 'value',
    unit: 'USD',
  } as const;
  await log.release({
    source: 'comext-cn8',
    edition: '2022-2024',
    publishedOn: '2026-11-22',
    statements: [{ ...imports, rows: importsOf('2023', 'DE', { CN: 10, US: 5, FR: 100 }) }],
  });
  await log.release({
    edition: '2025',
    publishedOn: '2025-01-31',
    statements: [{ rows: rowsOf('2023', { CN: 700 }) }],
    sealed: false,
  });
  await log.append('release-usgs-mcs-2025', 'RowsRejected', {
    rows: [
      { file: 'world.csv', row: 9, field: 'country', raw: 'Atlantis', reason: 'unknown country' },
    ],
  });
  await log.append('release-ec-criticality-2023', 'ReleaseReceived', {
    source: 'ec-criticality',
    edition: '2023',
    title: 'Study',
    publishedOn: '2023-03-16',
    publishedPrecision: 'day',
    licence: 'CC BY 4.0',
    files: [],
    importer: 'ec',
    importerVersion: 1,
  });
  await log.append('release-ec-criticality-2023', 'CriticalityAssessed', {
    file: 'over-time.csv',
    rows: [
      {
        mineral: 'gallium',
        material: 'Gallium',
        year: '2023',
        supplyRisk: 3.9,
        economicImportance: 3.9,
        sourceRow: 4,
        raw: '3.9',
      },
    ],
  });
  await log.append('release-ec-criticality-2023', 'RestrictionReported', {
    file: 'shares.csv',
    period: '2016/2020',
    rows: [{ mineral: 'gallium', stage: 'processing', area: 'CN', t: 1.3, sourceRow: 7 }],
  });
  await log.withdraw('usgs-mcs-2024');
  return log;
}

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
  beforeEach(() => emptyReadModels(read.db));
  afterAll(() => read.close());

  it('stopped and started again at any point write what one run writes', async () => {
    const { ledger } = await eventfulLog();
    const { position } = await runProjections({ ledger, database: read.db, batchSize: 1_000 });
    expect(position).toBe((await ledger.head()).position);
    const whole = await dump(read.db);
    expect(whole['slice']).not.toHaveLength(0);
    for (const seed of [1, 2, 3]) {
      await emptyReadModels(read.db);
      const cuts = fc.sample(fc.integer({ min: 1, max: 5 }), { seed, numRuns: 40 });
      for (const batchSize of cuts) {
        await oneBatch(ledger, read.db, batchSize);
      }
      expect(await dump(read.db)).toEqual(whole);
    }
  });

  it('run by two workers at once apply every event once', async () => {
    const { ledger } = await eventfulLog();
    await runProjections({ ledger, database: read.db });
    const whole = await dump(read.db);
    await emptyReadModels(read.db);
    await oneBatch(ledger, read.db, 1);
    const worker = () => runProjections({ ledger, database: read.db, batchSize: 1 });
    const outcomes = await Promise.all([worker(), worker(), worker()]);
    const applied = outcomes.reduce((sum, outcome) => sum + outcome.events, 0);
    expect(applied).toBe(Number((await ledger.head()).position) - 1);
    expect(await dump(read.db)).toEqual(whole);
  });

  it('leave nothing behind of a batch that failed', async () => {
    const log = await eventfulLog();
    await runProjections({ ledger: log.ledger, database: read.db });
    const before = await dump(read.db);
    await log.append('release-usgs-mcs-2030', 'ReleaseSealed', {
      files: [],
      statements: 0,
      facts: 0,
      digest: '',
    });
    await expect(runProjections({ ledger: log.ledger, database: read.db })).rejects.toThrow();
    expect(await dump(read.db)).toEqual(before);
  });

  it('of another version are made anew', async () => {
    const { ledger } = await eventfulLog();
    await runProjections({ ledger, database: read.db });
    const whole = await dump(read.db);
    await read.db.updateTable('read.checkpoint').set({ version: 0 }).execute();
    await read.db.deleteFrom('read.statement').execute();
    await runProjections({ ledger, database: read.db });
    expect(await dump(read.db)).toEqual(whole);
    await rebuildReadModels({ ledger, database: read.db });
    expect(await dump(read.db)).toEqual(whole);
  });
});
