import { START, toPosition, type Clock, type Instant, type Position } from '@chokepoint/kernel';
import {
  checkCommit,
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
  type ReadAllOptions,
  type ReadCommitsOptions,
  type ReadStreamOptions,
  type RecordedCommit,
  type RecordedEvent,
  type RestoreOutcome,
} from '@chokepoint/ledger';
import type { KurrentConnection } from '../connection/kurrent-connection.js';
import { damaged, KurrentFault } from '../connection/kurrent-fault.js';
import { decideAppend } from './append-decision.js';
import { lastPosition } from './commit.js';
import { CommitReader } from './commit-reader.js';
import { CommitStream } from './commit-stream.js';
import { Committer, type Attempt, type Decision } from './committer.js';
import { LogReader } from './read-all.js';
import { LogState } from './log-state.js';
import { decideRestore } from './restore-decision.js';
import { toRecordedEvent } from './stored-event.js';
import { whyUnfit } from './stream-names.js';

/** The ledger in KurrentDB's streams; the commit stream gives it one order and dense positions. */
export class KurrentLog implements Ledger, LedgerArchive {
  readonly #connection: KurrentConnection;
  readonly #clock: Clock;
  readonly #commits: CommitStream;
  readonly #state: LogState;
  readonly #reader: LogReader;
  readonly #committer: Committer;

  constructor(connection: KurrentConnection, clock: Clock) {
    this.#connection = connection;
    this.#clock = clock;
    this.#commits = new CommitStream(connection);
    this.#state = new LogState(connection, this.#commits);
    this.#reader = new LogReader(connection, this.#commits);
    this.#committer = new Committer(connection);
  }

  async append(append: Append): Promise<AppendOutcome> {
    const prepared = prepareAppend(append);
    if (prepared.kind === 'refused') return prepared;
    const unfit = whyUnfit(append.writes);
    if (unfit !== undefined) return { kind: 'refused', code: 'not-storable', reason: unfit };
    const context = { append, prepared, clock: this.#clock };
    return this.#run(
      (attempt) => decideAppend(context, this.#log, attempt),
      (reason) => ({ kind: 'refused', code: 'not-storable', reason }),
    );
  }

  async restoreCommit(commit: RecordedCommit): Promise<RestoreOutcome> {
    const checked = checkCommit(commit);
    if (checked.kind === 'refused') return checked;
    const writes = commit.events.map((event) => ({ stream: event.stream, events: [event] }));
    const unfit = whyUnfit([...new Map(writes.map((write) => [write.stream, write])).values()]);
    if (unfit !== undefined) return { kind: 'refused', code: 'wrong-content', reason: unfit };
    return this.#run(
      (attempt) => decideRestore(checked, this.#log, attempt),
      (reason) => ({ kind: 'refused', code: 'wrong-content', reason }),
    );
  }

  async readStream(stream: string, options: ReadStreamOptions = {}): Promise<RecordedEvent[]> {
    const limit = streamLimit(options.limit);
    const from = Math.max(1, options.fromRevision ?? 1);
    const records = await this.#connection.readForwards(stream, from - 1, limit);
    if (records === null) await this.#state.refuseDeleted(stream);
    return (records ?? []).map(toRecordedEvent);
  }

  readAll(options?: ReadAllOptions): Promise<Page> {
    return this.#reader.readAll(options);
  }

  async readEvent(eventId: string): Promise<RecordedEvent | null> {
    if (!isEventId(eventId)) return null;
    const place = await this.#state.placeOf(eventId);
    if (place === null) return null;
    const { stream, revision } = place;
    const [record] = (await this.#connection.readForwards(stream, revision - 1, 1)) ?? [];
    if (record?.id !== eventId) throw damaged(stream, `revision ${revision} is not ${eventId}.`);
    return toRecordedEvent(record);
  }

  async head(): Promise<Head> {
    const last = await this.#commits.last();
    if (last === null) return { position: START, recordedAt: null };
    return { position: toPosition(lastPosition(last)), recordedAt: last.recordedAt };
  }

  async positionAt(instant: Instant): Promise<Position> {
    const until = new Date(instant).toISOString();
    const last = await this.#commits.last();
    const found = last && (await this.#commits.lastThat((c) => c.recordedAt <= until, last));
    return found ? toPosition(lastPosition(found)) : START;
  }

  async readCommits(options: ReadCommitsOptions = {}): Promise<CommitPage> {
    const limit = pageLimit(options.limit);
    const reader = new CommitReader(this.#connection, this.#commits, this.#reader);
    return reader.read(options.after ?? START, limit);
  }

  get #log(): { readonly commits: CommitStream; readonly state: LogState } {
    return { commits: this.#commits, state: this.#state };
  }

  /** An append that the server finds too large is a 'no' to this append, not a fault of the store. */
  async #run<T>(
    decide: (attempt: Attempt) => Promise<Decision<T>>,
    tooLarge: (reason: string) => T,
  ): Promise<T> {
    try {
      return await this.#committer.run(decide);
    } catch (error) {
      if (!(error instanceof KurrentFault) || error.code !== 'kurrentdb-too-large') throw error;
      return tooLarge(
        `${error.message} Its settings MaxAppendSize and MaxAppendEventSize say how large.`,
      );
    }
  }
}
