import {
  dropReadModels,
  PROJECTIONS,
  rebuildProjection,
  runProjections,
} from '@chokepoint/projections';
import type { ReadDatabase } from '@chokepoint/read-schema';
import type { Kysely } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { eventfulLog } from '../read-models/eventful-log.js';
import { expectFolds, foldsOf, type Folds } from './folds.js';
import { BATCH, type Job } from './projection-worker.js';
import {
  folderSite,
  killedWorker,
  serverSite,
  statementsOf,
  type WorkerSite,
} from './worker-sites.js';

const { ledger } = await eventfulLog();
const ALL_SERVED = { active: PROJECTIONS.length, building: 0 };
const ALL_AT_THE_END = PROJECTIONS.map(() => 'log-end');

/** The lock of a process that was killed is gone a moment after it. */
const runToTheEnd = (db: Kysely<ReadDatabase>): Promise<void> =>
  expect
    .poll(async () => {
      const { projections } = await runProjections({ ledger, database: db, batchSize: BATCH });
      return projections.map(({ end }) => end);
    }, PATIENCE)
    .toEqual(ALL_AT_THE_END);

async function rebuildAll(db: Kysely<ReadDatabase>): Promise<void> {
  for (const projection of PROJECTIONS) {
    const rebuilt = () => rebuildProjection(projection, { ledger, database: db });
    await expect.poll(async () => (await rebuilt()).ok, PATIENCE).toBe(true);
  }
}

const PATIENCE = { timeout: 20_000 };
const TIMEOUT_MS = 300_000;

// To die before each statement in turn would take minutes, so each run of the tests takes its own
// share of them.
const sites = [
  { name: 'postgres', open: serverSite, oneIn: 4 },
  { name: 'pglite', open: folderSite, oneIn: 17 },
];

describe.each(sites)('a worker killed between two statements, on $name', ({ open, oneIn }) => {
  let site: WorkerSite;
  let folds: Folds;
  beforeAll(async () => {
    site = await open();
    folds = await site.with((db) => foldsOf(db, ledger));
    await site.with(dropReadModels);
  }, TIMEOUT_MS);
  afterAll(() => site?.close());

  async function deathsOf(work: Job['work']): Promise<number[]> {
    const count = await statementsOf({ work, database: site.where });
    const first = 1 + Math.floor(Math.random() * oneIn);
    return Array.from({ length: count }, (_, n) => n + 1).filter(
      (statement) => (statement - first) % oneIn === 0,
    );
  }
  const after = (dieBefore: number) => `killed before statement ${dieBefore}`;

  test(
    'leaves rows and checkpoint that belong together, and the next one goes on',
    { timeout: TIMEOUT_MS },
    async () => {
      for (const dieBefore of await deathsOf('run')) {
        await site.with(dropReadModels);
        await killedWorker({ work: 'run', dieBefore, database: site.where });
        await site.with(async (db) => {
          const expected = { folds, after: after(dieBefore) };
          await expectFolds(db, expected);
          await runToTheEnd(db);
          expect(await expectFolds(db, expected)).toEqual(ALL_SERVED);
        });
      }
    },
  );

  test(
    'in a rebuild leaves what is served as it was, and the next rebuild is clean',
    { timeout: TIMEOUT_MS },
    async () => {
      await site.with(runToTheEnd);
      for (const dieBefore of await deathsOf('rebuild')) {
        await killedWorker({ work: 'rebuild', dieBefore, database: site.where });
        await site.with(async (db) => {
          const expected = { folds, after: after(dieBefore) };
          const { active } = await expectFolds(db, expected);
          expect(active, expected.after).toBe(PROJECTIONS.length);
          await rebuildAll(db);
          expect(await expectFolds(db, expected)).toEqual(ALL_SERVED);
        });
      }
    },
  );
});
