import { comparePositions, toPosition } from '@chokepoint/kernel';
import type { Layout, ReadDatabase } from '@chokepoint/read-schema';
import type { Kysely } from 'kysely';

/**
 * Lets answers rest on a generation that was built, in place of the active one. The row lock keeps
 * whoever advances the active one from moving it meanwhile.
 * @returns false when the active one is further on: nothing is changed then.
 */
export function swap(
  db: Kysely<ReadDatabase>,
  { projection, version }: Layout,
  built: number,
  { evenIfBehind = false } = {},
): Promise<boolean> {
  return db.transaction().execute(async (transaction) => {
    const rows = await transaction
      .selectFrom('read_control.generation')
      .select(['id', 'position', 'status'])
      .where('projection', '=', projection)
      .where('version', '=', version)
      .where('status', '<>', 'retired')
      .orderBy('id')
      .forUpdate()
      .execute();
    const next = rows.find(({ id }) => id === built);
    const active = rows.find(({ status }) => status === 'active');
    if (next === undefined) throw new Error(`Generation ${built} of ${projection} is gone.`);
    if (active && !evenIfBehind && isBehind(next, active)) return false;
    if (active) await setStatus(transaction, active.id, 'retired');
    await setStatus(transaction, built, 'active');
    return true;
  });
}

const isBehind = (one: { position: string }, other: { position: string }): boolean =>
  comparePositions(toPosition(one.position), toPosition(other.position)) < 0;

const setStatus = (db: Kysely<ReadDatabase>, id: number, status: 'active' | 'retired') =>
  db.updateTable('read_control.generation').set({ status }).where('id', '=', id).execute();
