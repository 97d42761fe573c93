import { START, type Position, toPosition } from '@chokepoint/kernel';
import type { ReadDb } from './resolved-knowledge.js';

export const checkpointQuery = (db: ReadDb) =>
  db.selectFrom('read.checkpoint').select('position').where('projection', '=', 'read-models');

/** How far the read models have followed the log; '0' before their first batch. */
export async function readModelPosition(db: ReadDb): Promise<Position> {
  const row = await checkpointQuery(db).executeTakeFirst();
  return row === undefined ? START : toPosition(row.position);
}
