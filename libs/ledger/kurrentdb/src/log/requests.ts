import { randomUUID } from 'node:crypto';
import {
  NO_STREAM,
  type AppendStreamRequest,
  type AppendStreamState,
} from '@kurrent/kurrentdb-client';
import { COMMITTED, typeRuns, type CommitContent } from './commit.js';
import { jsonRecord, toStoredEvent, type EventToStore } from './stored-event.js';
import { appendStream, COMMITS, eventStream } from './stream-names.js';

const APPENDED = 'ChokepointAppended';
const PLACED = 'ChokepointEventPlaced';

/** The events of one write and the revision (from 1) that its first takes. */
export interface WriteToStore {
  readonly stream: string;
  readonly firstRevision: number;
  readonly events: readonly EventToStore[];
}

/** An append with its place in the log decided. */
export interface CommitToStore extends Omit<CommitContent, 'eventCount' | 'writes'> {
  /** Place in the commit stream, from 0. */
  readonly number: number;
  readonly writes: readonly WriteToStore[];
}

export interface AppendRecord {
  readonly commit: number;
  readonly fingerprint: string;
}

export interface EventPlace {
  readonly stream: string;
  readonly revision: number;
}

/**
 * All that one append writes, under exact revisions: the commit that gives it its place first (the
 * lock that every writer meets at), the append id and each event id as a stream that must not exist
 * yet, and the events. `recordId` tells this very attempt from any other.
 */
export function commitRequests(commit: CommitToStore, recordId: string): AppendStreamRequest[] {
  const { appendId, fingerprint, number, writes } = commit;
  const appended: AppendRecord = { commit: number, fingerprint };
  return [
    request(COMMITS, number, [jsonRecord(recordId, COMMITTED, content(commit))]),
    request(appendStream(appendId), 0, [jsonRecord(randomUUID(), APPENDED, appended)]),
    ...eventRequests(commit),
    ...writes.flatMap(placeRequests),
  ];
}

function content({ number: _, writes, ...rest }: CommitToStore): CommitContent {
  const committed = writes.map(({ stream, firstRevision, events }) => ({
    stream,
    firstRevision,
    types: typeRuns(events.map(({ event }) => event.type)),
  }));
  const eventCount = writes.reduce((count, { events }) => count + events.length, 0);
  return { ...rest, eventCount, writes: committed };
}

function eventRequests({ appendId, firstPosition, recordedAt, writes }: CommitToStore) {
  let position = firstPosition;
  return writes.map(({ stream, firstRevision, events }) => {
    const records = events.map((event) =>
      toStoredEvent(event, { appendId, position: position++, recordedAt }),
    );
    return request(stream, firstRevision - 1, records);
  });
}

function placeRequests({ stream, firstRevision, events }: WriteToStore): AppendStreamRequest[] {
  return events.map(({ event }, n) => {
    const place: EventPlace = { stream, revision: firstRevision + n };
    return request(eventStream(event.id), 0, [jsonRecord(randomUUID(), PLACED, place)]);
  });
}

/** `existing` records stand in the stream already, no more and no fewer. */
function request(
  streamName: string,
  existing: number,
  events: AppendStreamRequest['events'],
): AppendStreamRequest {
  const expectedState: AppendStreamState = existing === 0 ? NO_STREAM : BigInt(existing - 1);
  return { streamName, expectedState, events };
}
