import { START, comparePositions, type Instant, type Position } from '@chokepoint/kernel';
import {
  isEventId,
  pageLimit,
  prepareAppend,
  streamLimit,
  type Append,
  type AppendOutcome,
  type Head,
  type Ledger,
  type Page,
  type PreparedAppend,
  type ReadAllOptions,
  type ReadStreamOptions,
  type RecordedEvent,
} from '@chokepoint/ledger';
import type { Kysely } from 'kysely';
import type { Database } from '../database/database.js';
import { appendCall, toOutcome, wrongRevision } from './append-call.js';
import { WRONG_REVISION } from './append-function.js';
import { EVENT_ID_ONCE } from './log-schema.js';
import type { LogDatabase } from './log-tables.js';
import {
  eventQuery,
  headQuery,
  positionAtQuery,
  streamQuery,
  windowQuery,
} from './read-queries.js';

/** NOTIFY channel on which each append says its last position: a hint to read on. */
export const LEDGER_CHANNEL = 'chokepoint_ledger';

/** The ledger in PostgreSQL, on a server or embedded. `migrateLedger` must have run. */
export const postgresLedger = (database: Database): Ledger =>
  new PostgresLedger(database.as<LogDatabase>());

class PostgresLedger implements Ledger {
  readonly #db: Kysely<LogDatabase>;

  constructor(db: Kysely<LogDatabase>) {
    this.#db = db;
  }

  async append(append: Append): Promise<AppendOutcome> {
    const prepared = prepareAppend(append);
    if (prepared.kind === 'refused') return prepared;
    const outcome = await this.#attempt(append, prepared);
    if (!(outcome instanceof Collision)) return outcome;
    // Whoever was first with this append id has committed by now, so a second look finds it.
    const second = await this.#attempt(append, prepared);
    if (!(second instanceof Collision)) return second;
    if (second.constraint === EVENT_ID_ONCE) return { kind: 'refused', code: 'event-id-reused' };
    throw second.cause;
  }

  async readStream(stream: string, options: ReadStreamOptions = {}): Promise<RecordedEvent[]> {
    const { fromRevision = 1 } = options;
    return streamQuery(this.#db, stream, fromRevision, streamLimit(options.limit)).execute();
  }

  /** Two reads suffice: whatever the head counts is committed and stays. */
  async readAll(options: ReadAllOptions = {}): Promise<Page> {
    const { after = START, until, types } = options;
    const limit = pageLimit(options.limit);
    const head = await this.head();
    const upTo = until !== undefined && isBefore(until, head.position) ? until : head.position;
    if (!isBefore(after, upTo)) return { events: [], next: after, end: true };
    const events = await windowQuery(this.#db, { after, upTo, types, limit }).execute();
    const last = events.length === limit ? events.at(-1) : undefined;
    const next = last?.position ?? upTo;
    return { events, next, end: next === upTo };
  }

  async readEvent(eventId: string): Promise<RecordedEvent | null> {
    if (!isEventId(eventId)) return null;
    return (await eventQuery(this.#db, eventId).executeTakeFirst()) ?? null;
  }

  async head(): Promise<Head> {
    return headQuery(this.#db).executeTakeFirstOrThrow();
  }

  async positionAt(instant: Instant): Promise<Position> {
    const until = new Date(instant).toISOString();
    return (await positionAtQuery(this.#db, until).executeTakeFirst())?.position ?? START;
  }

  async #attempt(append: Append, prepared: PreparedAppend): Promise<AppendOutcome | Collision> {
    try {
      const { rows } = await appendCall(append, prepared).execute(this.#db);
      const [row] = rows;
      if (!row) throw new Error('es.append answered nothing');
      return toOutcome(row, prepared);
    } catch (error) {
      const { code, detail, constraint } = sqlError(error);
      if (code === WRONG_REVISION) return wrongRevision(append, detail);
      if (code === UNIQUE_VIOLATION) return new Collision(constraint, error);
      throw error;
    }
  }
}

const UNIQUE_VIOLATION = '23505';

/** An append id or event id met itself. */
class Collision {
  readonly constraint: string | undefined;
  readonly cause: unknown;

  constructor(constraint: string | undefined, cause: unknown) {
    this.constraint = constraint;
    this.cause = cause;
  }
}

interface SqlError {
  readonly code?: string;
  readonly detail?: string;
  readonly constraint?: string;
}

const sqlError = (error: unknown): SqlError => (error instanceof Error ? (error as SqlError) : {});

const isBefore = (a: Position, b: Position): boolean => comparePositions(a, b) < 0;
