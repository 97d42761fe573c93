import type { Position } from '@chokepoint/kernel';
import { type Layout, sharedLock, type StoredFault } from '@chokepoint/read-schema';
import { sql } from 'kysely';
import type { ReadDb } from './resolved-knowledge.js';

export interface ActiveRow {
  readonly projection: string;
  readonly id: number;
  readonly position: Position;
  readonly fault: StoredFault | null;
}

/** The generations that answers rest on, one a layout; a layout that was never filled has none. */
export const activeQuery = (db: ReadDb, layouts: readonly Layout[]) =>
  db
    .selectFrom('read_control.generation as generation')
    .select(['generation.projection', 'generation.id', 'generation.fault'])
    .select(sql<Position>`generation.position`.as('position'))
    .where('generation.status', '=', 'active')
    .where((eb) =>
      eb.or(
        layouts.map(({ projection, version }) =>
          eb.and({ 'generation.projection': projection, 'generation.version': version }),
        ),
      ),
    );

/** The same, kept from being dropped until the transaction ends: one round trip for both. */
export const lockedQuery = (db: ReadDb, layouts: readonly Layout[]) =>
  activeQuery(db, layouts).select(sharedLock(sql.ref('generation.id')).as('lock'));
