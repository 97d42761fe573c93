import { START, toPosition, type Clock, type Instant, type Position } from '@chokepoint/kernel';
import type {
  CommitPage,
  LedgerArchive,
  ReadCommitsOptions,
  RecordedCommit,
  RestoreOutcome,
} from './archive.js';
import {
  appendIdReused,
  checkCommit,
  eventIdReused,
  notNext,
  wrongContent,
  type CheckedCommit,
  type CheckedEvent,
  type RestoreRefused,
} from './check-commit.js';
import type { RecordedEvent, StreamName } from './event.js';
import type {
  Append,
  AppendOutcome,
  AppendRefused,
  Appended,
  ExpectedRevision,
  Head,
  Ledger,
  Page,
  ReadAllOptions,
  ReadStreamOptions,
} from './ledger.js';
import { pageLimit, streamLimit } from './limits.js';
import { prepareAppend, type PreparedAppend, type PreparedEvent } from './prepare-append.js';

/** True when a stream at revision `actual` (0: it does not exist) is as the writer believes. */
export function meetsExpectation(expected: ExpectedRevision, actual: number): boolean {
  if (expected === 'any') return true;
  if (expected === 'no-stream') return actual === 0;
  return expected === 'stream-exists' ? actual > 0 : expected === actual;
}

/** A ledger in this process's memory, for tests of what stands above the port. */
export function memoryLedger({ clock }: { clock: Clock }): Ledger & LedgerArchive {
  return new MemoryLedger(clock);
}

interface Commit extends Appended {
  readonly fingerprint: string;
}

class MemoryLedger implements Ledger, LedgerArchive {
  readonly #log: RecordedEvent[] = [];
  readonly #ids = new Map<string, RecordedEvent>();
  readonly #revisions = new Map<StreamName, number>();
  readonly #commits = new Map<string, Commit>();
  readonly #clock: Clock;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  async append(append: Append): Promise<AppendOutcome> {
    const prepared = prepareAppend(append);
    if (prepared.kind === 'refused') return prepared;
    const earlier = this.#commits.get(append.appendId);
    if (earlier) return repeated(earlier, prepared);
    return this.#refusal(append, prepared) ?? this.#record(append.appendId, prepared);
  }

  async readStream(stream: StreamName, options: ReadStreamOptions = {}): Promise<RecordedEvent[]> {
    const from = options.fromRevision ?? 1;
    return this.#log
      .filter((event) => event.stream === stream && event.revision >= from)
      .slice(0, streamLimit(options.limit))
      .map(copy);
  }

  async readAll(options: ReadAllOptions = {}): Promise<Page> {
    const { after = START, until = this.#head(), types } = options;
    const limit = pageLimit(options.limit);
    const upTo = Math.min(Number(until), this.#log.length);
    const wanted = this.#log
      .slice(Number(after), Math.max(Number(after), upTo))
      .filter(({ type }) => types === undefined || types.includes(type));
    const events = wanted.slice(0, limit).map(copy);
    const last = wanted.length >= limit ? events.at(-1)?.position : undefined;
    const next = last ?? toPosition(Math.max(Number(after), upTo));
    return { events, next, end: Number(next) >= upTo };
  }

  async readEvent(eventId: string): Promise<RecordedEvent | null> {
    const event = this.#ids.get(eventId);
    return event ? copy(event) : null;
  }

  async head(): Promise<Head> {
    return { position: this.#head(), recordedAt: this.#log.at(-1)?.recordedAt ?? null };
  }

  async positionAt(instant: Instant): Promise<Position> {
    const until = new Date(instant).toISOString();
    return this.#log.findLast(({ recordedAt }) => recordedAt <= until)?.position ?? START;
  }

  async readCommits(options: ReadCommitsOptions = {}): Promise<CommitPage> {
    const { after = START } = options;
    const limit = pageLimit(options.limit);
    const upTo = this.#log.length;
    const commits: RecordedCommit[] = [];
    let next = Number(after);
    for (const [appendId, { firstPosition, lastPosition, recordedAt }] of this.#commits) {
      if (Number(firstPosition) !== next + 1) continue;
      if (commits.length > 0 && Number(lastPosition) - Number(after) > limit) break;
      const events = this.#log.slice(next, Number(lastPosition)).map(copy);
      commits.push({ appendId, firstPosition, recordedAt, events });
      next = Number(lastPosition);
    }
    if (commits.length === 0 && next < upTo) throw new RangeError(`No append ends at ${after}.`);
    return { commits, next: toPosition(next), end: next >= upTo };
  }

  async restoreCommit(commit: RecordedCommit): Promise<RestoreOutcome> {
    const checked = checkCommit(commit);
    if (checked.kind === 'refused') return checked;
    const earlier = this.#commits.get(commit.appendId);
    if (earlier) return restoredBefore(earlier, checked);
    const refused = this.#notRestorable(commit);
    if (refused) return refused;
    this.#recordAt(commit.appendId, checked, commit.recordedAt);
    return { kind: 'restored' };
  }

  #notRestorable({
    firstPosition,
    recordedAt,
    events,
  }: RecordedCommit): RestoreRefused | undefined {
    const head = this.#head();
    if (Number(firstPosition) !== Number(head) + 1) return notNext(firstPosition, head);
    const last = this.#log.at(-1)?.recordedAt;
    if (last !== undefined && recordedAt < last) {
      return wrongContent(`Its time ${recordedAt} lies before ${last}, the log's last.`);
    }
    const reused = events.find(({ id }) => this.#ids.has(id));
    if (reused) return eventIdReused(reused.id);
    const first = events.filter(({ stream }, n) => events[n - 1]?.stream !== stream);
    const gap = first.find(({ stream, revision }) => revision !== this.#revision(stream) + 1);
    if (!gap) return undefined;
    const actual = this.#revision(gap.stream);
    return wrongContent(`Revision ${gap.revision} does not follow ${actual} of ${gap.stream}.`);
  }

  #revision(stream: StreamName): number {
    return this.#revisions.get(stream) ?? 0;
  }

  #head(): Position {
    return toPosition(this.#log.length);
  }

  #refusal({ writes }: Append, { events }: PreparedAppend): AppendRefused | undefined {
    for (const { stream, expected } of writes) {
      const actual = this.#revision(stream);
      if (!meetsExpectation(expected, actual)) {
        return { kind: 'refused', code: 'wrong-expected-revision', stream, expected, actual };
      }
    }
    const reused = events.some(({ event }) => this.#ids.has(event.id));
    return reused ? { kind: 'refused', code: 'event-id-reused' } : undefined;
  }

  #record(appendId: string, prepared: PreparedAppend): Appended {
    return this.#recordAt(appendId, prepared, this.#now());
  }

  #recordAt(
    appendId: string,
    { events, fingerprint }: PreparedAppend | CheckedCommit,
    recordedAt: Instant,
  ): Appended {
    const firstPosition = toPosition(this.#log.length + 1);
    for (const prepared of events) this.#push(prepared, recordedAt);
    const appended: Appended = {
      kind: 'appended',
      firstPosition,
      lastPosition: this.#head(),
      recordedAt,
      contentHashes: events.map(({ contentHash }) => contentHash),
    };
    this.#commits.set(appendId, { ...appended, fingerprint });
    return appended;
  }

  #push(prepared: PreparedEvent | CheckedEvent, recordedAt: Instant): void {
    const { event, data, metadata, contentHash } = prepared;
    const stream = 'stream' in prepared ? prepared.stream : prepared.event.stream;
    const revision = this.#revision(stream) + 1;
    const recorded: RecordedEvent = {
      id: event.id,
      type: event.type,
      schemaVersion: event.schemaVersion,
      data: JSON.parse(data),
      metadata: JSON.parse(metadata),
      stream,
      revision,
      position: toPosition(this.#log.length + 1),
      recordedAt,
      contentHash,
    };
    this.#log.push(recorded);
    this.#ids.set(event.id, recorded);
    this.#revisions.set(stream, revision);
  }

  /** Never earlier than the last append's, whatever the clock does. */
  #now(): Instant {
    const now = new Date(this.#clock.now()).toISOString();
    const last = this.#log.at(-1)?.recordedAt;
    return last !== undefined && last > now ? last : now;
  }
}

function repeated(earlier: Commit, { fingerprint }: PreparedAppend): AppendOutcome {
  if (earlier.fingerprint !== fingerprint) return { kind: 'refused', code: 'append-id-reused' };
  const { firstPosition, lastPosition, recordedAt, contentHashes } = earlier;
  return { kind: 'already-appended', firstPosition, lastPosition, recordedAt, contentHashes };
}

function restoredBefore(earlier: Commit, { commit, fingerprint }: CheckedCommit): RestoreOutcome {
  const same =
    earlier.fingerprint === fingerprint &&
    earlier.firstPosition === commit.firstPosition &&
    earlier.recordedAt === commit.recordedAt;
  return same ? { kind: 'already-restored' } : appendIdReused(commit, earlier.firstPosition);
}

/** A reader that changes what it was given must not change the log. */
const copy = (event: RecordedEvent): RecordedEvent => structuredClone(event);
