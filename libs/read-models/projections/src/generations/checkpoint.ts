import type { Position } from '@chokepoint/kernel';
import type { Layout, ReadDatabase, StoredFault } from '@chokepoint/read-schema';
import type { Kysely } from 'kysely';

const unchanged = (db: Kysely<ReadDatabase>, id: number, from: Position) =>
  db
    .updateTable('read_control.generation')
    .where('id', '=', id)
    .where('status', '<>', 'retired')
    .where('position', '=', from);

/**
 * Moves the checkpoint inside the transaction that writes the rows. A swap waits for the row lock.
 * @returns false when the generation was replaced, or somebody else moved the checkpoint; nothing
 * may be written then.
 */
export async function moveCheckpoint(
  db: Kysely<ReadDatabase>,
  id: number,
  from: Position,
  to: Position,
): Promise<boolean> {
  const moved = await unchanged(db, id, from).set({ position: to }).executeTakeFirst();
  return moved.numUpdatedRows === 1n;
}

/** Notes at which event a projection stopped. @returns false as `moveCheckpoint` does. */
export async function recordFault(
  db: Kysely<ReadDatabase>,
  id: number,
  from: Position,
  at: { readonly position: Position; readonly fault: StoredFault },
): Promise<boolean> {
  const { position, fault } = at;
  const noted = await unchanged(db, id, from)
    .set({ position, fault: JSON.stringify(fault) })
    .executeTakeFirst();
  return noted.numUpdatedRows === 1n;
}

/** Lets a stopped projection try its event again. @returns false when it had not stopped. */
export async function clearFault(
  db: Kysely<ReadDatabase>,
  { projection, version }: Layout,
): Promise<boolean> {
  const cleared = await db
    .updateTable('read_control.generation')
    .set({ fault: null })
    .where('projection', '=', projection)
    .where('version', '=', version)
    .where('status', '=', 'active')
    .where('fault', 'is not', null)
    .executeTakeFirst();
  return cleared.numUpdatedRows === 1n;
}
