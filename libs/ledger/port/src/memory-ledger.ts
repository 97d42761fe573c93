import { START, toPosition, type Clock, type Instant, type Position } from '@chokepoint/kernel';
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
export function memoryLedger({ clock }: { clock: Clock }): Ledger {
  return new MemoryLedger(clock);
}

interface Commit extends Appended {
  readonly fingerprint: string;
}

class MemoryLedger implements Ledger {
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

  #head(): Position {
    return toPosition(this.#log.length);
  }

  #refusal({ writes }: Append, { events }: PreparedAppend): AppendRefused | undefined {
    for (const { stream, expected } of writes) {
      const actual = this.#revisions.get(stream) ?? 0;
      if (!meetsExpectation(expected, actual)) {
        return { kind: 'refused', code: 'wrong-expected-revision', stream, expected, actual };
      }
    }
    const reused = events.some(({ event }) => this.#ids.has(event.id));
    return reused ? { kind: 'refused', code: 'event-id-reused' } : undefined;
  }

  #record(appendId: string, { events, contentHashes, fingerprint }: PreparedAppend): Appended {
    const recordedAt = this.#now();
    const first = this.#log.length + 1;
    for (const prepared of events) this.#push(prepared, recordedAt);
    const firstPosition = toPosition(first);
    const lastPosition = this.#head();
    const appended: Appended = {
      kind: 'appended',
      firstPosition,
      lastPosition,
      recordedAt,
      contentHashes,
    };
    this.#commits.set(appendId, { ...appended, fingerprint });
    return appended;
  }

  #push({ event, stream, data, metadata, contentHash }: PreparedEvent, recordedAt: Instant): void {
    const revision = (this.#revisions.get(stream) ?? 0) + 1;
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

/** A reader that changes what it was given must not change the log. */
const copy = (event: RecordedEvent): RecordedEvent => structuredClone(event);
