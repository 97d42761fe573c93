import { START, comparePositions, type Instant, type Position } from '@chokepoint/kernel';
import {
  isEventId,
  pageLimit,
  prepareAppend,
  streamLimit,
  type Append,
  type AppendOutcome,
  type CommitPage,
  type Head,
  type Ledger,
  type LedgerArchive,
  type Page,
  type PreparedAppend,
  type ReadAllOptions,
  type ReadCommitsOptions,
  type ReadStreamOptions,
  type RecordedCommit,
  type RecordedEvent,
  type RestoreOutcome,
} from '@chokepoint/ledger';
import type { Kysely } from 'kysely';
import type { Database } from '../database/database.js';
import { appendCall, toOutcome, wrongRevision } from './append-call.js';
import { WRONG_REVISION } from './append-function.js';
import { appendGroupCall, answersOf, type GroupRow } from './append-group-call.js';
import { AppendQueue, isSmall, type Outgoing } from './append-queue.js';
import { EVENT_ID_ONCE } from './log-schema.js';
import type { LogDatabase } from './log-tables.js';
import { PostgresArchive } from './postgres-archive.js';
import {
  eventQuery,
  headQuery,
  positionAtQuery,
  streamQuery,
  windowQuery,
} from './read-queries.js';
import { sqlError, UNIQUE_VIOLATION } from './sql-error.js';

/** NOTIFY channel on which each append says its last position: a hint to read on. */
export const LEDGER_CHANNEL = 'chokepoint_ledger';

/** The ledger in PostgreSQL, on a server or embedded. `migrateLedger` must have run. */
export const postgresLedger = (database: Database): Ledger & LedgerArchive =>
  new PostgresLedger(database.as<LogDatabase>());

class PostgresLedger implements Ledger, LedgerArchive {
  readonly #db: Kysely<LogDatabase>;
  readonly #archive: LedgerArchive;
  readonly #queue = new AppendQueue((group) => this.#appendGroup(group));

  constructor(db: Kysely<LogDatabase>) {
    this.#db = db;
    this.#archive = new PostgresArchive(db);
  }

  async append(append: Append): Promise<AppendOutcome> {
    const prepared = prepareAppend(append);
    if (prepared.kind === 'refused') return prepared;
    return isSmall(append, prepared)
      ? this.#queue.add({ append, prepared })
      : this.#appendAlone({ append, prepared });
  }

  async #appendAlone({ append, prepared }: Outgoing): Promise<AppendOutcome> {
    const outcome = await this.#attempt(append, prepared);
    if (!(outcome instanceof Collision)) return outcome;
    // Whoever was first with this append id has committed by now, so a second look finds it.
    const second = await this.#attempt(append, prepared);
    if (!(second instanceof Collision)) return second;
    if (second.constraint === EVENT_ID_ONCE) return { kind: 'refused', code: 'event-id-reused' };
    throw second.cause;
  }

  /** What the group could not take, and each when it failed as a whole, goes by itself. */
  async #appendGroup(group: readonly Outgoing[]): Promise<readonly Promise<AppendOutcome>[]> {
    const [only] = group;
    if (only && group.length === 1) {
      const outcome = this.#appendAlone(only);
      await Promise.allSettled([outcome]);
      return [outcome];
    }
    const taken = answersOf(group, await this.#attemptGroup(group));
    return group.map((one, i) => taken[i] ?? this.#appendAlone(one));
  }

  async #attemptGroup(group: readonly Outgoing[]): Promise<readonly GroupRow[]> {
    try {
      return (await appendGroupCall(group).execute(this.#db)).rows;
    } catch (error) {
      // Rolled back by the server, so nothing of it was recorded.
      if (SQLSTATE.test(sqlError(error).code ?? '')) return [];
      throw error;
    }
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

  readCommits(options?: ReadCommitsOptions): Promise<CommitPage> {
    return this.#archive.readCommits(options);
  }

  restoreCommit(commit: RecordedCommit): Promise<RestoreOutcome> {
    return this.#archive.restoreCommit(commit);
  }

  async #attempt(
    append: Append,
    prepared: PreparedAppend,
    givenUp = 0,
  ): Promise<AppendOutcome | Collision> {
    try {
      const { rows } = await appendCall(append, prepared).execute(this.#db);
      const [row] = rows;
      if (!row) throw new Error('es.append answered nothing');
      return toOutcome(row, prepared);
    } catch (error) {
      const { code, detail, constraint } = sqlError(error);
      if (code === WRONG_REVISION) return wrongRevision(append, detail);
      if (code === UNIQUE_VIOLATION) return new Collision(constraint, error);
      // Two that claim the same events in opposite orders wait for each other until one is given up.
      if (code === DEADLOCK && givenUp < DEADLOCKS) {
        return this.#attempt(append, prepared, givenUp + 1);
      }
      throw error;
    }
  }
}

/** What the server names an error; a connection that broke has a word for a code ('EPIPE'). */
const SQLSTATE = /^(?=.*\d)[\dA-Z]{5}$/;
/** SQLSTATE of the transaction that PostgreSQL gives up so that the others can go on. */
const DEADLOCK = '40P01';
/** So often one append is given up before that is a fault; each time another one got through. */
const DEADLOCKS = 10;

/** An append id or event id met itself. */
class Collision {
  readonly constraint: string | undefined;
  readonly cause: unknown;

  constructor(constraint: string | undefined, cause: unknown) {
    this.constraint = constraint;
    this.cause = cause;
  }
}

const isBefore = (a: Position, b: Position): boolean => comparePositions(a, b) < 0;
