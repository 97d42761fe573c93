import { type Concentration, concentration as concentrationSchema } from '@chokepoint/api-contract';
import { type Result, toPosition } from '@chokepoint/kernel';
import { emptyReadModels, runProjections } from '@chokepoint/projections';
import {
  type ConcentrationParams,
  findConcentration,
  readModelPosition,
  type ReadDb,
  type ResolvedKnowledge,
} from '@chokepoint/queries';
import type { TestDatabaseKind } from '@chokepoint/testing';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import { givenLog, openReadModels, type GivenLog } from './given-log.js';

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
  beforeAll(async () => {
    read = await openReadModels(open);
  });
  beforeEach(async () => {
    await emptyReadModels(read.db);
    log = givenLog();
  });
  afterAll(() => read.close());

  const desk = {
    get db(): ReadDb {
      return read.db;
    },
    get log(): GivenLog {
      return log;
    },
    project: () => runProjections({ ledger: log.ledger, database: read.db }),
    now: async (publishedBy: string | null = null): Promise<ResolvedKnowledge> => ({
      knownAt: await readModelPosition(read.db),
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
      concentrationSchema.parse(value(await findConcentration(read.db, params, knowledge))),
  };
  return desk;
}
