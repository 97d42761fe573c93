import { sql, type Kysely } from 'kysely';
import type { Instant, Position } from '@chokepoint/kernel';
import type { LogDatabase } from './log-tables.js';

/** Position of an event: positions are dense within its commit. */
export const eventPosition = sql<Position>`c.first_position + e.ordinal - 1`;

/** Committed events with their positions; an event without a commit row does not exist. */
const events = (db: Kysely<LogDatabase>) =>
  db
    .selectFrom('es.event as e')
    .innerJoin('es.commit as c', 'c.append_id', 'e.append_id')
    .select([
      'e.event_id as id',
      'e.type',
      'e.schema_version as schemaVersion',
      'e.data',
      'e.metadata',
      'e.stream',
      'e.revision',
      eventPosition.as('position'),
      'c.recorded_at as recordedAt',
      sql<string>`encode(e.content_hash, 'hex')`.as('contentHash'),
    ]);

export const streamQuery = (
  db: Kysely<LogDatabase>,
  stream: string,
  fromRevision: number,
  limit: number,
) =>
  events(db)
    .where('e.stream', '=', stream)
    .where('e.revision', '>=', fromRevision)
    .orderBy('e.revision')
    .limit(limit);

export interface LogWindow {
  readonly after: Position;
  /** Inclusive. */
  readonly upTo: Position;
  readonly types: readonly string[] | undefined;
  readonly limit: number;
}

/** First position of the commit that holds the event after `after`: where a scan begins. */
export const commitHolding = (after: Position) =>
  sql<Position>`(
    select coalesce(max(first.first_position), 0) from es.commit as first
     where first.first_position <= ${after}::bigint + 1)`;

/** Events of a window in log order. */
export const windowQuery = (db: Kysely<LogDatabase>, { after, upTo, types, limit }: LogWindow) =>
  events(db)
    .where('c.first_position', '>=', commitHolding(after))
    .where('c.first_position', '<=', upTo)
    .where(eventPosition, '>', after)
    .where(eventPosition, '<=', upTo)
    .$if(types !== undefined, (query) => query.where(sql<boolean>`e.type = any(${types})`))
    .orderBy('c.first_position')
    .orderBy('e.ordinal')
    .limit(limit);

/** Commits after `after` that together hold at most `limit` events, or the first one alone. */
export const commitsQuery = (db: Kysely<LogDatabase>, after: Position, limit: number) =>
  db
    .selectFrom('es.commit as c')
    .select([
      'c.append_id as appendId',
      sql<Position>`c.first_position`.as('firstPosition'),
      'c.event_count as count',
      'c.recorded_at as recordedAt',
    ])
    .where('c.first_position', '>', after)
    .where('c.first_position', '<=', sql<string>`${after}::bigint + ${limit}::bigint`)
    .where((eb) =>
      eb.or([
        eb(sql`c.first_position`, '=', sql<string>`${after}::bigint + 1`),
        eb(
          sql`c.first_position + c.event_count - 1`,
          '<=',
          sql<string>`${after}::bigint + ${limit}::bigint`,
        ),
      ]),
    )
    .orderBy('c.first_position');

export const eventQuery = (db: Kysely<LogDatabase>, eventId: string) =>
  events(db).where('e.event_id', '=', eventId);

export const headQuery = (db: Kysely<LogDatabase>) =>
  db.selectFrom('es.log_head').select(['position', 'recorded_at as recordedAt']);

export const positionAtQuery = (db: Kysely<LogDatabase>, instant: Instant) =>
  db
    .selectFrom('es.commit as c')
    .select(sql<Position>`c.first_position + c.event_count - 1`.as('position'))
    .where('c.recorded_at', '<=', instant)
    .orderBy('c.recorded_at', 'desc')
    .orderBy('c.commit_no', 'desc')
    .limit(1);
