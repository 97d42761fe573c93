import { sql, type Kysely } from 'kysely';
import { countOf, grow, type Tile } from '../tree/grow.js';
import type { Hash } from '../tree/hash.js';
import { bytesOf, MissingHashError, type HashReader } from '../tree/hash-reader.js';
import type { NotaryDatabase } from './notary-tables.js';

/** The tree in schema `notary`. */
export interface StoredTree extends HashReader {
  /** Number of leaves. */
  size(): Promise<number>;
}

/** Reads the tree; inside a transaction, from what the transaction sees. */
export const storedTree = (db: Kysely<NotaryDatabase>): StoredTree => ({
  size: async () => countOf((await readEdge(db)).find(({ level }) => level === 0)),
  async readTile({ level, index }, width) {
    const tile = await db
      .selectFrom('notary.tile')
      .select('hashes')
      .where('level', '=', level)
      .where('index', '=', index)
      .executeTakeFirst();
    const has = (tile?.hashes.length ?? 0) / bytesOf(1);
    if (tile === undefined || has < width) throw new MissingHashError({ level, index }, width, has);
    return tile.hashes.subarray(0, bytesOf(width));
  },
});

/**
 * Adds leaves to the tree of `size` leaves, all or none. Of several that add at once, one does.
 * @returns false when the tree is not of that size (any more)
 */
export function addLeaves(
  db: Kysely<NotaryDatabase>,
  size: number,
  leaves: readonly Hash[],
): Promise<boolean> {
  return db.transaction().execute(async (transaction) => {
    await lockNotary(transaction);
    const edge = await readEdge(transaction);
    if (countOf(edge.find(({ level }) => level === 0)) !== size) return false;
    await transaction
      .insertInto('notary.tile')
      .values(grow(edge, leaves))
      .onConflict((conflict) =>
        conflict
          .columns(['level', 'index'])
          .doUpdateSet((row) => ({ hashes: row.ref('excluded.hashes') })),
      )
      .execute();
    return true;
  });
}

/** One notary at a time writes; the others wait until its transaction has ended. */
export const lockNotary = (transaction: Kysely<NotaryDatabase>) =>
  sql`select pg_advisory_xact_lock(hashtextextended('chokepoint notary', 0))`.execute(transaction);

const MAX_LEVEL = 7;

/** The last tile of each level. */
async function readEdge(db: Kysely<NotaryDatabase>): Promise<Tile[]> {
  const { rows } = await sql<Tile>`
    select last.* from generate_series(0, ${MAX_LEVEL}::int) as l(level)
    cross join lateral (
      select t.level, t.index, t.hashes from notary.tile t
      where t.level = l.level order by t.index desc limit 1
    ) last`.execute(db);
  return rows;
}
