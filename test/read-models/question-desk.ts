import { type Concentration, concentration as concentrationSchema } from '@chokepoint/api-contract';
import { type Result, toPosition } from '@chokepoint/kernel';
import { dropReadModels, runProjections } from '@chokepoint/projections';
import {
  type ConcentrationParams,
  findConcentration,
  positionOf,
  type ReadDb,
  readModels,
  type ResolvedKnowledge,
} from '@chokepoint/queries';
import type { TestDatabaseKind } from '@chokepoint/testing';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import { inGenerations } from '@chokepoint/read-schema';
import { givenLog, inUse, openReadModels, type GivenLog } from './given-log.js';

export const GALLIUM = {
  mineral: 'gallium',
  stage: 'processing',
  basis: 'world-production',
} as const;
export const COBALT_IMPORTS = {
  mineral: 'cobalt',
  stage: 'processing',
  basis: 'eu-imports',
} as const;
export const TRADE = {
  ...COBALT_IMPORTS,
  form: 'hs6-810520',
  measure: 'value',
  unit: 'USD',
} as const;

/** What a question was answered with. @throws when it was refused. */
export const value = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
};

export const code = (result: Result<unknown>): string => (result.ok ? 'ok' : result.error.code);

/** One database for a suite, with an empty log and empty read models before each test. */
export function questionDesk(open: TestDatabaseKind['open']) {
  let read: Awaited<ReturnType<typeof openReadModels>>;
  let log: GivenLog;
  let db: ReadDb;
  const project = async () => {
    await runProjections({ ledger: log.ledger, database: read.db });
    db = inGenerations(read.db, await inUse(read.db));
  };
  beforeAll(async () => {
    read = await openReadModels(open);
  });
  beforeEach(async () => {
    await dropReadModels(read.db);
    log = givenLog();
    await project();
  });
  afterAll(() => read.close());

  const desk = {
    /** Over the generations that the last run left in use. */
    get db(): ReadDb {
      return db;
    },
    get log(): GivenLog {
      return log;
    },
    project,
    now: async (publishedBy: string | null = null): Promise<ResolvedKnowledge> => ({
      knownAt: positionOf(await readModels(read.db).states()),
      publishedBy,
    }),
    at: (position: number, publishedBy: string | null = null): ResolvedKnowledge => ({
      knownAt: toPosition(position),
      publishedBy,
    }),
    ask: async (
      knowledge: ResolvedKnowledge,
      params: ConcentrationParams = GALLIUM,
    ): Promise<Concentration> =>
      concentrationSchema.parse(value(await findConcentration(db, params, knowledge))),
  };
  return desk;
}
