import { START, toPosition, type Position } from '@chokepoint/kernel';
import type { ReadTransaction } from './read-transaction.js';

const PROJECTION = 'read-models';

/** Raise it when the rows that projections write change: the read models are then rebuilt. */
export const PROJECTION_VERSION = 2;

/** How far the read models follow the log; null when another version of the projections wrote them. */
export async function readCheckpoint(db: ReadTransaction): Promise<Position | null> {
  const row = await db
    .selectFrom('read.checkpoint')
    .select(['position', 'version'])
    .where('projection', '=', PROJECTION)
    .executeTakeFirst();
  return row?.version === PROJECTION_VERSION ? toPosition(row.position) : null;
}

/**
 * Moves the checkpoint inside the transaction that writes the rows. The row lock makes a second
 * worker wait, and the comparison makes it step back.
 * @returns false when somebody else moved the checkpoint first; nothing may be written then.
 */
export async function moveCheckpoint(
  db: ReadTransaction,
  from: Position,
  to: Position,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('read.checkpoint')
    .set({ position: to })
    .where('projection', '=', PROJECTION)
    .where('version', '=', PROJECTION_VERSION)
    .where('position', '=', from)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Puts the checkpoint before the first event. */
export async function resetCheckpoint(db: ReadTransaction): Promise<void> {
  const start = { version: PROJECTION_VERSION, position: START };
  await db
    .insertInto('read.checkpoint')
    .values({ projection: PROJECTION, ...start })
    .onConflict((conflict) => conflict.column('projection').doUpdateSet(start))
    .execute();
}
