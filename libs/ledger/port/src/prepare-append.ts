import { createHash } from 'node:crypto';
import { canonicalEvent, type CanonicalEvent } from './content-hash.js';
import type { NewEvent, StreamName } from './event.js';
import type { Append, AppendRefused } from './ledger.js';

/** An event ready to be stored: canonical texts made, place in the append known. */
export interface PreparedEvent extends CanonicalEvent {
  readonly event: NewEvent;
  readonly stream: StreamName;
  /** Which write of the append it belongs to, from 1. */
  readonly write: number;
  /** Its place within that write, from 1. */
  readonly offset: number;
}

export interface PreparedAppend {
  readonly kind: 'prepared';
  readonly events: readonly PreparedEvent[];
  readonly contentHashes: readonly string[];
  /** SHA-256, in hex, over the content hashes in order: what this append id stands for. */
  readonly fingerprint: string;
}

const UUID = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/;
/** U+0000 as canonical JSON writes it; an even run of backslashes before it is plain text. */
const NUL = /(?<!\\)(?:\\\\)*\\u0000/;

/** Looks twice only where the first, far cheaper look finds something. */
const holdsNul = (text: string): boolean => text.includes('\\u0000') && NUL.test(text);

/** True for a UUID in its one spelling, lower case with hyphens; another would change a hash. */
export const isEventId = (text: string): boolean => UUID.test(text);

/**
 * What every adapter checks alike before it touches its storage, and the texts and hashes it stores.
 * @throws RangeError when an expected revision or schema version is not a whole number.
 */
export function prepareAppend(append: Append): PreparedAppend | AppendRefused {
  const { appendId, writes } = append;
  if (writes.length === 0 || writes.some(({ events }) => events.length === 0)) {
    return { kind: 'refused', code: 'empty-append' };
  }
  if (new Set(writes.map(({ stream }) => stream)).size < writes.length) {
    return { kind: 'refused', code: 'duplicate-stream' };
  }
  checkNumbers(append);
  if (!isEventId(appendId)) return notStorable(`append id '${appendId}' is not a lower-case UUID`);
  return prepareEvents(append);
}

function prepareEvents({ writes }: Append): PreparedAppend | AppendRefused {
  const events: PreparedEvent[] = [];
  const ids = new Set<string>();
  const fingerprint = createHash('sha256');
  for (const [w, { stream, events: written }] of writes.entries()) {
    for (const [o, event] of written.entries()) {
      const canonical = storable(stream, event);
      if (typeof canonical === 'string') return notStorable(canonical);
      if (ids.has(event.id)) return { kind: 'refused', code: 'event-id-reused' };
      ids.add(event.id);
      fingerprint.update(canonical.contentHash, 'hex');
      events.push({ ...canonical, event, stream, write: w + 1, offset: o + 1 });
    }
  }
  const contentHashes = events.map(({ contentHash }) => contentHash);
  return { kind: 'prepared', events, contentHashes, fingerprint: fingerprint.digest('hex') };
}

/** The canonical texts, or why the event cannot be kept as it is. */
function storable(stream: StreamName, event: NewEvent): CanonicalEvent | string {
  const name = `event '${event.id}' (${event.type})`;
  let canonical: CanonicalEvent;
  try {
    canonical = canonicalEvent(stream, event);
  } catch (error) {
    return `${name}: ${error instanceof Error ? error.message : String(error)}`;
  }
  const why = whyNotStorable(stream, event, canonical);
  return why === undefined ? canonical : `${name}: ${why}`;
}

/** Why not every adapter could keep the event; undefined when all can. */
export function whyNotStorable(
  stream: StreamName,
  { id, type }: NewEvent,
  { data, metadata }: CanonicalEvent,
): string | undefined {
  if (!isEventId(id)) return 'its id is not a lower-case UUID';
  const hasNul = holdsNul(data) || holdsNul(metadata) || `${stream}${type}`.includes('\0');
  return hasNul ? 'a text holds the character U+0000, which PostgreSQL cannot keep' : undefined;
}

function checkNumbers({ writes }: Append): void {
  const revisions = writes.map(({ expected }) => expected).filter((e) => typeof e === 'number');
  const versions = writes.flatMap(({ events }) => events.map((event) => event.schemaVersion));
  const bad = [...revisions, ...versions].find((n) => !Number.isSafeInteger(n) || n < 0);
  if (bad !== undefined) throw new RangeError(`Not a revision or schema version: ${bad}`);
}

const notStorable = (reason: string): AppendRefused => ({
  kind: 'refused',
  code: 'not-storable',
  reason,
});
