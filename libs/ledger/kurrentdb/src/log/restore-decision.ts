import {
  appendIdReused,
  eventIdReused,
  notNext,
  wrongContent,
  type CheckedCommit,
  type CheckedEvent,
  type RestoreOutcome,
} from '@chokepoint/ledger';
import { lastPosition, type Commit } from './commit.js';
import type { CommitStream } from './commit-stream.js';
import type { Attempt, Decision } from './committer.js';
import type { LogState } from './log-state.js';
import type { WriteToStore } from './requests.js';

interface Log {
  readonly commits: CommitStream;
  readonly state: LogState;
}

/** What a commit of another ledger comes to here: held already, refused, or to be written. */
export async function decideRestore(
  checked: CheckedCommit,
  { commits, state }: Log,
  { takenEventId, unexplained, isOurs }: Attempt,
): Promise<Decision<RestoreOutcome>> {
  const { commit, fingerprint } = checked;
  const writes = writesOf(checked);
  const [head, earlier, revisions] = await Promise.all([
    commits.last(),
    state.commitOf(commit.appendId),
    Promise.all(writes.map(({ stream }) => state.revision(stream))),
  ]);
  if (earlier) return done(heldAlready(checked, earlier, isOurs(earlier)));
  const refused = misfit(checked, head);
  if (refused) return done(refused);
  const gap = writes.findIndex((write, n) => write.firstRevision !== (revisions[n] ?? 0) + 1);
  // An event that is in the log already explains a gap better than the gap does.
  const ids = gap >= 0 || unexplained ? commit.events.map(({ id }) => id) : [];
  const reused = takenEventId ?? (await state.firstTaken(ids));
  if (reused !== undefined) return done(eventIdReused(reused));
  const late = writes[gap];
  if (late) return done(notFollowing(late, revisions[gap] ?? 0));
  const { appendId, recordedAt } = commit;
  const firstPosition = Number(commit.firstPosition);
  const number = (head?.number ?? -1) + 1;
  const toStore = { appendId, fingerprint, number, firstPosition, recordedAt, writes };
  return { kind: 'write', commit: toStore, outcome: { kind: 'restored' } };
}

const done = (outcome: RestoreOutcome): Decision<RestoreOutcome> => ({ kind: 'done', outcome });

function heldAlready(
  { commit, fingerprint }: CheckedCommit,
  earlier: Commit,
  isOurs: boolean,
): RestoreOutcome {
  const same =
    earlier.fingerprint === fingerprint &&
    String(earlier.firstPosition) === commit.firstPosition &&
    earlier.recordedAt === commit.recordedAt;
  if (!same) return appendIdReused(commit, String(earlier.firstPosition));
  return { kind: isOurs ? 'restored' : 'already-restored' };
}

function misfit({ commit }: CheckedCommit, head: Commit | null): RestoreOutcome | undefined {
  const last = head === null ? 0 : lastPosition(head);
  const { firstPosition, recordedAt } = commit;
  if (Number(firstPosition) !== last + 1) return notNext(firstPosition, String(last));
  if (head === null || recordedAt >= head.recordedAt) return undefined;
  return wrongContent(`Its time ${recordedAt} lies before ${head.recordedAt}, the log's last.`);
}

const notFollowing = ({ stream, firstRevision }: WriteToStore, actual: number): RestoreOutcome =>
  wrongContent(`Revision ${firstRevision} does not follow ${actual} of ${stream}.`);

/** A stream's events stand together: that was checked. */
function writesOf({ events }: CheckedCommit): WriteToStore[] {
  const writes = new Map<string, { firstRevision: number; events: CheckedEvent[] }>();
  for (const checked of events) {
    const { stream, revision } = checked.event;
    const write = writes.get(stream);
    if (write) write.events.push(checked);
    else writes.set(stream, { firstRevision: revision, events: [checked] });
  }
  return [...writes].map(([stream, write]) => ({ stream, ...write }));
}
