import { openDatabase } from '@chokepoint/ledger-postgres';
import { PROJECTIONS, rebuildProjection, runProjections } from '@chokepoint/projections';
import type { ReadDatabase } from '@chokepoint/read-schema';
import { eventfulLog } from '../read-models/eventful-log.js';
import { dieBeforeStatement } from './step-counter.js';

export interface Job {
  readonly work: 'run' | 'rebuild';
  /** Number of the statement before which the process dies; without it, it lives. */
  readonly dieBefore?: number;
  readonly database: Parameters<typeof openDatabase>[0];
}

/** Small, so that several transactions follow each other. */
export const BATCH = 4;

/** A process that keeps or rebuilds read models of the eventful log, and tells how many statements that took. */
export async function work({ work, dieBefore, database: where }: Job): Promise<void> {
  const { ledger } = await eventfulLog();
  const database = await openDatabase(where);
  const options = { ledger, database: database.as<ReadDatabase>(), batchSize: BATCH };
  const sent = dieBeforeStatement(dieBefore);
  if (work === 'run') {
    await runProjections(options);
  } else {
    for (const projection of PROJECTIONS) await rebuildProjection(projection, options);
  }
  console.log(`done ${sent()}`);
  await database.close();
}
