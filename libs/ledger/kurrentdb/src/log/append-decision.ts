import { toPosition, type Clock } from '@chokepoint/kernel';
import {
  meetsExpectation,
  type Append,
  type Appended,
  type AppendOutcome,
  type AppendRefused,
  type PreparedAppend,
} from '@chokepoint/ledger';
import { lastPosition, type Commit } from './commit.js';
import type { CommitStream } from './commit-stream.js';
import type { Attempt, Decision } from './committer.js';
import type { LogState } from './log-state.js';
import type { CommitToStore } from './requests.js';

export interface AppendContext {
  readonly append: Append;
  readonly prepared: PreparedAppend;
  readonly clock: Clock;
}

/**
 * What an append comes to as the log stands: recorded before, refused, or to be written. The reads
 * go out at once; whatever moves between them meets the exact revisions of the write.
 */
export async function decideAppend(
  { append, prepared, clock }: AppendContext,
  { commits, state }: { readonly commits: CommitStream; readonly state: LogState },
  { takenEventId, unexplained, isOurs }: Attempt,
): Promise<Decision<AppendOutcome>> {
  const { appendId, writes } = append;
  const [head, earlier, revisions] = await Promise.all([
    commits.last(),
    state.commitOf(appendId),
    Promise.all(writes.map(({ stream }) => state.revision(stream))),
  ]);
  if (earlier) return done(recorded(earlier, prepared, isOurs(earlier)));
  const ids = unexplained ? prepared.events.map(({ event }) => event.id) : [];
  const reused = takenEventId ?? (await state.firstTaken(ids));
  const refused = unmet(append, revisions) ?? taken(reused);
  if (refused) {
    // The same append may have been recorded since the first look, by whoever else sent it.
    const meanwhile = await state.commitOf(appendId);
    return done(meanwhile ? recorded(meanwhile, prepared, isOurs(meanwhile)) : refused);
  }
  const commit = toStore({ append, prepared, clock }, head, revisions);
  return { kind: 'write', commit, outcome: appended(commit, prepared, 'appended') };
}

const done = (outcome: AppendOutcome): Decision<AppendOutcome> => ({ kind: 'done', outcome });

function recorded(earlier: Commit, prepared: PreparedAppend, isOurs: boolean): AppendOutcome {
  if (earlier.fingerprint !== prepared.fingerprint) {
    return { kind: 'refused', code: 'append-id-reused' };
  }
  return appended(earlier, prepared, isOurs ? 'appended' : 'already-appended');
}

/** The fingerprint is over the hashes, so those at hand are those that were recorded. */
function appended(
  commit: Pick<Commit, 'firstPosition' | 'recordedAt'>,
  { contentHashes }: PreparedAppend,
  kind: Appended['kind'],
): Appended {
  const { firstPosition, recordedAt } = commit;
  const last = lastPosition({ firstPosition, eventCount: contentHashes.length });
  return {
    kind,
    firstPosition: toPosition(firstPosition),
    lastPosition: toPosition(last),
    recordedAt,
    contentHashes,
  };
}

function unmet({ writes }: Append, revisions: readonly number[]): AppendRefused | undefined {
  for (const [n, { stream, expected }] of writes.entries()) {
    const actual = revisions[n] ?? 0;
    if (!meetsExpectation(expected, actual)) {
      return { kind: 'refused', code: 'wrong-expected-revision', stream, expected, actual };
    }
  }
  return undefined;
}

const taken = (eventId: string | undefined): AppendRefused | undefined =>
  eventId === undefined ? undefined : { kind: 'refused', code: 'event-id-reused' };

function toStore(
  { append, prepared, clock }: AppendContext,
  head: Commit | null,
  revisions: readonly number[],
): CommitToStore {
  return {
    appendId: append.appendId,
    fingerprint: prepared.fingerprint,
    number: (head?.number ?? -1) + 1,
    firstPosition: head === null ? 1 : lastPosition(head) + 1,
    recordedAt: notBefore(new Date(clock.now()).toISOString(), head),
    writes: append.writes.map(({ stream }, n) => ({
      stream,
      firstRevision: (revisions[n] ?? 0) + 1,
      events: prepared.events.filter(({ write }) => write === n + 1),
    })),
  };
}

/** Never earlier than the last append's, whatever the clock does. */
const notBefore = (now: string, head: Commit | null): string =>
  head !== null && head.recordedAt > now ? head.recordedAt : now;
