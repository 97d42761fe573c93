import type { Position } from '@chokepoint/kernel';
import type { RecordedEvent } from '@chokepoint/ledger';
import { sql, type Kysely } from 'kysely';
import type { Database } from '../database/database.js';
import type { LogDatabase } from '../log/log-tables.js';
import { commitHolding, eventPosition, headQuery } from '../log/read-queries.js';

/** What the log says of an event, without what the event says. */
export type EventHeader = Pick<
  RecordedEvent,
  'contentHash' | 'id' | 'position' | 'recordedAt' | 'revision' | 'stream'
>;

export interface EventHeaders {
  head(): Promise<Position>;
  /** In log order after a position, at most `limit`; none beyond the head. */
  leaves(after: Position, limit: number): Promise<readonly EventHeader[]>;
}

/** Reads the log without touching the events' data, which are most of its bytes. */
export function eventHeaders(database: Database): EventHeaders {
  const db = database.as<LogDatabase>();
  const head = async (): Promise<Position> =>
    (await headQuery(db).executeTakeFirstOrThrow()).position;
  return {
    head,
    leaves: async (after, limit) => headersQuery(db, after, limit, await head()).execute(),
  };
}

const headersQuery = (db: Kysely<LogDatabase>, after: Position, limit: number, head: Position) =>
  db
    .selectFrom('es.event as e')
    .innerJoin('es.commit as c', 'c.append_id', 'e.append_id')
    .select([
      sql<string>`encode(e.content_hash, 'hex')`.as('contentHash'),
      'e.event_id as id',
      eventPosition.as('position'),
      'c.recorded_at as recordedAt',
      'e.revision',
      'e.stream',
    ])
    .where('c.first_position', '>=', commitHolding(after))
    .where('c.first_position', '<=', head)
    .where(eventPosition, '>', after)
    .where(eventPosition, '<=', head)
    .orderBy('c.first_position')
    .orderBy('e.ordinal')
    .limit(limit);
