import { damaged } from '../connection/kurrent-fault.js';
import type { StoredRecord } from '../connection/kurrent-connection.js';
import { COMMITS } from './stream-names.js';

export const COMMITTED = 'ChokepointCommitted';

/** How often a type comes in a row; an append of 5,000 statements says it once. */
export type TypeRun = readonly [type: string, count: number];

/** Where the events of one write stand. Revisions are the ledger's: they count from 1. */
export interface CommittedWrite {
  readonly stream: string;
  readonly firstRevision: number;
  readonly types: readonly TypeRun[];
}

/** What a record of the commit stream says: one append. */
export interface CommitContent {
  readonly appendId: string;
  readonly fingerprint: string;
  /** A position as a number: they are dense, so 2^53 of them are never reached. */
  readonly firstPosition: number;
  readonly eventCount: number;
  readonly recordedAt: string;
  readonly writes: readonly CommittedWrite[];
}

export interface Commit extends CommitContent {
  /** Its place in the commit stream, from 0. */
  readonly number: number;
  readonly recordId: string;
}

type Extent = Pick<CommitContent, 'firstPosition' | 'eventCount'>;

export const lastPosition = ({ firstPosition, eventCount }: Extent): number =>
  firstPosition + eventCount - 1;

/** @throws KurrentFault 'kurrentdb-damaged' when the record is none that this ledger writes. */
export function toCommit({ id, revision, type, data }: StoredRecord): Commit {
  const content = data as Partial<CommitContent> | null;
  const whole =
    type === COMMITTED &&
    typeof content?.firstPosition === 'number' &&
    typeof content.eventCount === 'number' &&
    Array.isArray(content.writes);
  if (!whole) throw damaged(COMMITS, `record ${revision} (${type}) is none of this ledger's.`);
  return { ...(content as CommitContent), number: revision, recordId: id };
}

/** The types of events in order, with repeats counted. */
export function typeRuns(types: readonly string[]): TypeRun[] {
  const runs: [string, number][] = [];
  for (const type of types) {
    const last = runs.at(-1);
    if (last?.[0] === type) last[1] += 1;
    else runs.push([type, 1]);
  }
  return runs;
}

/** One event of a commit, before it is read: where it stands and what it is. */
export interface Slot {
  readonly stream: string;
  readonly revision: number;
  readonly position: number;
  readonly type: string;
}

/** The events of a commit in log order. */
export function* slots({ firstPosition, writes }: CommitContent): Generator<Slot> {
  let position = firstPosition;
  for (const { stream, firstRevision, types } of writes) {
    let revision = firstRevision;
    for (const [type, count] of types) {
      for (let n = 0; n < count; n += 1) {
        yield { stream, revision: revision++, position: position++, type };
      }
    }
  }
}
