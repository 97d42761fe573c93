import { START, toPosition, type Position } from '@chokepoint/kernel';
import {
  checkCommit,
  eventIdReused,
  pageLimit,
  type CheckedCommit,
  type CommitPage,
  type LedgerArchive,
  type ReadCommitsOptions,
  type RecordedCommit,
  type RecordedEvent,
  type RestoreOutcome,
  type RestoreRefused,
} from '@chokepoint/ledger';
import { sql, type Kysely } from 'kysely';
import { hex } from './append-call.js';
import { EVENT_ID_ONCE } from './log-schema.js';
import type { LogDatabase } from './log-tables.js';
import { commitsQuery, headQuery, windowQuery } from './read-queries.js';
import { NOT_RESTORABLE } from './restore-function.js';
import { sqlError, UNIQUE_VIOLATION } from './sql-error.js';

/** The log of schema `es` as a whole, commit by commit. */
export class PostgresArchive implements LedgerArchive {
  readonly #db: Kysely<LogDatabase>;

  constructor(db: Kysely<LogDatabase>) {
    this.#db = db;
  }

  async readCommits(options: ReadCommitsOptions = {}): Promise<CommitPage> {
    const { after = START } = options;
    const limit = pageLimit(options.limit);
    const head = await headQuery(this.#db).executeTakeFirstOrThrow();
    if (BigInt(after) >= BigInt(head.position)) return { commits: [], next: after, end: true };
    const rows = await commitsQuery(this.#db, after, limit).execute();
    if (rows[0]?.firstPosition !== following(after)) {
      throw new RangeError(`No append of the log ends at position ${after}.`);
    }
    const next = toPosition(rows.reduce((end, { count }) => end + BigInt(count), BigInt(after)));
    const commits = await this.#withEvents(rows, after, next);
    return { commits, next, end: next === head.position };
  }

  async restoreCommit(commit: RecordedCommit): Promise<RestoreOutcome> {
    const checked = checkCommit(commit);
    if (checked.kind === 'refused') return checked;
    try {
      const { rows } = await restoreCall(checked).execute(this.#db);
      const [row] = rows;
      if (!row) throw new Error('es.restore answered nothing');
      return { kind: row.outcome };
    } catch (error) {
      const refused = await this.#refusal(error, commit);
      if (refused) return refused;
      throw error;
    }
  }

  async #withEvents(
    rows: readonly CommitRow[],
    after: Position,
    upTo: Position,
  ): Promise<RecordedCommit[]> {
    const limit = Number(BigInt(upTo) - BigInt(after));
    const window = { after, upTo, types: undefined, limit };
    const events = await windowQuery(this.#db, window).execute();
    let taken = 0;
    return rows.map(({ count, ...commit }) => {
      const own = events.slice(taken, (taken += count));
      return whole(own, { ...commit, events: own }, count);
    });
  }

  async #refusal(error: unknown, { events }: RecordedCommit): Promise<RestoreRefused | undefined> {
    const { code, detail, constraint } = sqlError(error);
    if (code === NOT_RESTORABLE) {
      const reason = error instanceof Error ? error.message : String(error);
      return { kind: 'refused', code: detail as RestoreRefused['code'], reason };
    }
    if (code !== UNIQUE_VIOLATION || constraint !== EVENT_ID_ONCE) return undefined;
    const ids = events.map(({ id }) => id);
    const reused = await this.#db
      .selectFrom('es.event')
      .select('event_id')
      .where(sql<boolean>`event_id = any(${ids})`)
      .executeTakeFirst();
    return reused && eventIdReused(reused.event_id);
  }
}

interface CommitRow extends Omit<RecordedCommit, 'events'> {
  readonly count: number;
}

/** @throws Error when an event of the commit is missing: somebody changed the tables. */
function whole(
  events: readonly RecordedEvent[],
  commit: RecordedCommit,
  count: number,
): RecordedCommit {
  const [first] = events;
  if (events.length === count && first?.position === commit.firstPosition) return commit;
  const { appendId, firstPosition } = commit;
  throw new Error(
    `The log is damaged: append ${appendId} at position ${firstPosition} does not have its ${count} events.`,
  );
}

const following = (position: Position): Position => toPosition(BigInt(position) + 1n);

function restoreCall({ commit, events, fingerprint }: CheckedCommit) {
  const { appendId, firstPosition, recordedAt, events: recorded } = commit;
  return sql<{ outcome: 'restored' | 'already-restored' }>`select * from es.restore(
    ${appendId}, ${hex(fingerprint)}, ${firstPosition}, ${recordedAt},
    ${recorded.map(({ stream }) => stream)}, ${recorded.map(({ revision }) => revision)},
    ${recorded.map(({ id }) => id)}, ${recorded.map(({ type }) => type)},
    ${recorded.map(({ schemaVersion }) => schemaVersion)},
    ${events.map(({ data }) => data).join('\n')}, ${events.map(({ metadata }) => metadata).join('\n')},
    ${events.map(({ contentHash }) => hex(contentHash))})`;
}
