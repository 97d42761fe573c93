import { createHash } from 'node:crypto';
import { toPosition, type Instant } from '@chokepoint/kernel';
import type { RecordedCommit, RestoreOutcome } from './archive.js';
import { canonicalEvent, type CanonicalEvent } from './content-hash.js';
import type { RecordedEvent, StreamName } from './event.js';
import { isEventId, whyNotStorable } from './prepare-append.js';

export type RestoreRefused = Extract<RestoreOutcome, { kind: 'refused' }>;

/** An event of a commit to be restored, with the canonical texts that a store keeps. */
export interface CheckedEvent extends CanonicalEvent {
  readonly event: RecordedEvent;
}

/** A commit whose every hash was computed anew and found right. */
export interface CheckedCommit {
  readonly kind: 'checked';
  readonly commit: RecordedCommit;
  readonly events: readonly CheckedEvent[];
  /** As an append's: sending the append again to the restored log is harmless too. */
  readonly fingerprint: string;
}

/**
 * What every adapter checks alike before it restores a commit: that it is one which a ledger could
 * have recorded. Hashes fit the contents, positions are dense, revisions of a stream follow each
 * other, a stream's events stand together, one time for all. What the log already holds is for the
 * adapter to check.
 */
export function checkCommit(commit: RecordedCommit): CheckedCommit | RestoreRefused {
  const wrong = wrongCommit(commit);
  if (wrong !== undefined) return wrongContent(wrong);
  const fingerprint = createHash('sha256');
  const events: CheckedEvent[] = [];
  for (const event of commit.events) {
    const canonical = checkedEvent(event);
    if (typeof canonical === 'string') return wrongContent(`${nameOf(event)}: ${canonical}`);
    fingerprint.update(canonical.contentHash, 'hex');
    events.push({ ...canonical, event });
  }
  return { kind: 'checked', commit, events, fingerprint: fingerprint.digest('hex') };
}

export const wrongContent = (reason: string): RestoreRefused => ({
  kind: 'refused',
  code: 'wrong-content',
  reason,
});

/** The refusal of a commit that leaves a gap behind the head, or lies before it. */
export const notNext = (first: string, head: string): RestoreRefused => ({
  kind: 'refused',
  code: 'not-next',
  reason: `The commit begins at position ${first}, but the log ends at ${head}.`,
});

export const eventIdReused = (id: string): RestoreRefused => ({
  kind: 'refused',
  code: 'event-id-reused',
  reason: `Event id ${id} is in the log already.`,
});

export const appendIdReused = ({ appendId }: RecordedCommit, at: string): RestoreRefused => ({
  kind: 'refused',
  code: 'append-id-reused',
  reason: `Append id ${appendId} stands for another append, at position ${at}.`,
});

const nameOf = ({ position, id, type }: RecordedEvent): string =>
  `Event ${id} (${type}) at position ${position}`;

function checkedEvent(event: RecordedEvent): CanonicalEvent | string {
  let canonical: CanonicalEvent;
  try {
    canonical = canonicalEvent(event.stream, event);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  if (canonical.contentHash !== event.contentHash) {
    return `its content has the hash ${canonical.contentHash}, not ${event.contentHash}`;
  }
  return whyNotStorable(event.stream, event, canonical) ?? canonical;
}

function wrongCommit(commit: RecordedCommit): string | undefined {
  const { appendId, events, recordedAt } = commit;
  if (!isEventId(appendId)) return `Append id '${appendId}' is not a lower-case UUID.`;
  if (events.length === 0) return `Append ${appendId} has no events.`;
  if (!isInstant(recordedAt)) return `'${recordedAt}' is not an instant in UTC.`;
  return wrongPlaces(commit) ?? wrongRevisions(events);
}

function wrongPlaces({ events, firstPosition, recordedAt }: RecordedCommit): string | undefined {
  const ids = new Set<string>();
  for (const [n, event] of events.entries()) {
    const position = toPosition(BigInt(firstPosition) + BigInt(n));
    if (event.position !== position) return `${nameOf(event)}: its place is ${position}.`;
    if (event.recordedAt !== recordedAt) return `${nameOf(event)}: its time is not its append's.`;
    if (!isWhole(event.schemaVersion)) return `${nameOf(event)}: it has no schema version.`;
    if (ids.has(event.id)) return `${nameOf(event)}: its id comes twice.`;
    ids.add(event.id);
  }
  return undefined;
}

function wrongRevisions(events: readonly RecordedEvent[]): string | undefined {
  const streams = new Map<StreamName, number>();
  let previous: StreamName | undefined;
  for (const event of events) {
    const last = streams.get(event.stream);
    if (!isWhole(event.revision) || event.revision === 0) {
      return `${nameOf(event)}: ${event.revision} is not a revision.`;
    }
    if (last !== undefined && (event.stream !== previous || event.revision !== last + 1)) {
      return `${nameOf(event)}: revision ${event.revision} does not follow ${last} in its stream.`;
    }
    streams.set(event.stream, event.revision);
    previous = event.stream;
  }
  return undefined;
}

const isWhole = (n: number): boolean => Number.isSafeInteger(n) && n >= 0;

const isInstant = (text: Instant): boolean => {
  const at = new Date(text);
  return !Number.isNaN(at.getTime()) && at.toISOString() === text;
};
