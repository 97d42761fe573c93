import type { Instant, Position } from '@chokepoint/kernel';
import type { NewEvent, RecordedEvent, StreamName } from './event.js';

/** What a writer believes of a stream: a number is the exact revision of its last event. */
export type ExpectedRevision = 'any' | 'no-stream' | 'stream-exists' | number;

export interface StreamWrite {
  readonly stream: StreamName;
  readonly expected: ExpectedRevision;
  readonly events: readonly NewEvent[];
}

/**
 * One indivisible write to one or several streams. `appendId` is the writer's own UUID: sending
 * the same append again is harmless and answers 'already-appended'.
 */
export interface Append {
  readonly appendId: string;
  readonly writes: readonly StreamWrite[];
}

export type AppendOutcome = Appended | AppendRefused;

export interface Appended {
  readonly kind: 'appended' | 'already-appended';
  readonly firstPosition: Position;
  readonly lastPosition: Position;
  readonly recordedAt: Instant;
  /** Content hashes of the append's events in order, as the ledger keeps them. */
  readonly contentHashes: readonly string[];
}

export type AppendRefused =
  | {
      readonly kind: 'refused';
      readonly code: 'wrong-expected-revision';
      readonly stream: StreamName;
      readonly expected: ExpectedRevision;
      /** 0 when the stream does not exist. */
      readonly actual: number;
    }
  | {
      readonly kind: 'refused';
      readonly code: 'append-id-reused' | 'event-id-reused' | 'empty-append' | 'duplicate-stream';
    }
  /** What not every adapter can keep: U+0000, half a surrogate pair, NaN, an id that is no UUID. */
  | { readonly kind: 'refused'; readonly code: 'not-storable'; readonly reason: string };

export interface ReadStreamOptions {
  /** First revision to return, 1 by default. */
  readonly fromRevision?: number;
  /** At most this many events; 1,000 by default. */
  readonly limit?: number;
}

export interface ReadAllOptions {
  /** Events after this position; the whole log by default. */
  readonly after?: Position;
  /** Events up to and including this position; the head by default. */
  readonly until?: Position;
  readonly types?: readonly string[];
  /** At most this many events; 500 by default. */
  readonly limit?: number;
}

export interface Page {
  readonly events: readonly RecordedEvent[];
  /**
   * Where to go on. It may lie beyond the last event returned when later ones were passed over by
   * type, so a reader that saves it never reads them again.
   */
  readonly next: Position;
  readonly end: boolean;
}

export interface Head {
  readonly position: Position;
  /** Null while the log is empty. */
  readonly recordedAt: Instant | null;
}

/**
 * The append-only log. Promises (each with its test in the contract suite): an append is all or
 * nothing; an expected revision is exact; positions follow commit order and no reader of `readAll`
 * ever skips an event; an append sent twice is recorded once.
 * Expected refusals are values; a rejected promise is a fault (storage down, programming error).
 */
export interface Ledger {
  append(append: Append): Promise<AppendOutcome>;
  /** Events of one stream in order; an unknown stream is empty. */
  readStream(stream: StreamName, options?: ReadStreamOptions): Promise<readonly RecordedEvent[]>;
  readAll(options?: ReadAllOptions): Promise<Page>;
  readEvent(eventId: string): Promise<RecordedEvent | null>;
  head(): Promise<Head>;
  /** Position of the last event recorded at or before the instant; '0' when there is none. */
  positionAt(instant: Instant): Promise<Position>;
}
