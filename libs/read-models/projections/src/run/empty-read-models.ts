import { START, type Position } from '@chokepoint/kernel';
import type { ReadDatabase } from '@chokepoint/read-schema';
import { sql, type Kysely } from 'kysely';
import { resetCheckpoint } from './checkpoint.js';

const TABLES = [
  'release',
  'reject',
  'statement',
  'tally',
  'slice',
  'concentration',
  'assessment',
  'trade_parameter',
  'initiative_event',
];

/** Removes every row of the read models; the log is not touched. */
export async function emptyReadModels(database: Kysely<ReadDatabase>): Promise<Position> {
  const tables = sql.join(TABLES.map((table) => sql.table(`read.${table}`)));
  await database.transaction().execute(async (transaction) => {
    await sql`truncate ${tables}`.execute(transaction);
    await resetCheckpoint(transaction);
  });
  return START;
}
