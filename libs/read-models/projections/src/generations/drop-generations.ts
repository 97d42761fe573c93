import { setTimeout as sleep } from 'node:timers/promises';
import {
  type Layout,
  type ProjectionName,
  type ReadDatabase,
  schemaOf,
  tryExclusiveLock,
} from '@chokepoint/read-schema';
import { sql, type Kysely } from 'kysely';

type Db = Kysely<ReadDatabase>;

const RETRY_MS = 50;

/**
 * Drops generations that were replaced, as soon as no answer reads them any more.
 * @returns how many are still read when `patienceMs` are over; a later call drops those
 */
export async function dropRetired(db: Db, { patienceMs = 0 } = {}): Promise<number> {
  const deadline = performance.now() + patienceMs;
  for (;;) {
    const retired = await db
      .selectFrom('read_control.generation')
      .select(['id', 'projection'])
      .where('status', '=', 'retired')
      .orderBy('id')
      .execute();
    let left = 0;
    for (const { id, projection } of retired) {
      if (!(await dropUnread(db, { id, projection: projection as ProjectionName }))) left += 1;
    }
    if (left === 0 || performance.now() > deadline) return left;
    await sleep(RETRY_MS);
  }
}

/** What a rebuild that was cut off left behind. Only for who holds the lease to build. */
export const retireBuilding = (db: Db, { projection, version }: Layout): Promise<unknown> =>
  db
    .updateTable('read_control.generation')
    .set({ status: 'retired' })
    .where('projection', '=', projection)
    .where('version', '=', version)
    .where('status', '=', 'building')
    .execute();

/** Generations that another version of the product wrote. */
export async function retireOtherVersions(db: Db, layouts: readonly Layout[]): Promise<void> {
  for (const { projection, version } of layouts) {
    await db
      .updateTable('read_control.generation')
      .set({ status: 'retired' })
      .where('projection', '=', projection)
      .where('version', '<>', version)
      .execute();
  }
}

/** Drops all read models, whatever reads them; the log is not touched, the next run makes them anew. */
export async function dropReadModels(db: Db): Promise<void> {
  await db.updateTable('read_control.generation').set({ status: 'retired' }).execute();
  await dropRetired(db, { patienceMs: 30_000 });
}

function dropUnread(db: Db, key: { id: number; projection: ProjectionName }): Promise<boolean> {
  return db.transaction().execute(async (transaction) => {
    const lock = tryExclusiveLock(sql.lit(key.id));
    const { rows } = await sql<{ free: boolean }>`select ${lock} as free`.execute(transaction);
    if (rows[0]?.free !== true) return false;
    const dropped = await transaction
      .deleteFrom('read_control.generation')
      .where('id', '=', key.id)
      .executeTakeFirst();
    if (dropped.numDeletedRows === 0n) return true;
    await sql`drop schema if exists ${sql.id(schemaOf(key))} cascade`.execute(transaction);
    return true;
  });
}
