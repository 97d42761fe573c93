import { isDeepStrictEqual } from 'node:util';
import { comparePositions, ok, refuse, type Position, type Result } from '@chokepoint/kernel';
import {
  checkCommit,
  type Head,
  type Ledger,
  type LedgerArchive,
  type RecordedCommit,
} from '@chokepoint/ledger';
import type { OnProgress } from '../progress/progress.js';
import { allCommits, lastPositionOf } from './all-commits.js';

export interface Compared {
  readonly events: number;
  readonly commits: number;
  readonly head: Head;
}

/**
 * Reads both logs whole and compares them commit by commit, up to the target's head, which must
 * reach `until`: every field of every event, and its content against its hash. The source may have
 * grown since. Refuses `logs-differ`, naming the first difference.
 */
export async function compareLogs(
  source: LedgerArchive,
  target: Ledger & LedgerArchive,
  until: Position,
  onProgress?: OnProgress,
): Promise<Result<Compared>> {
  const head = await target.head();
  if (comparePositions(head.position, until) < 0) {
    return differ(`The copy's head is ${head.position}, not ${until}.`);
  }
  const total = Number(head.position);
  const theirs = allCommits(source, { until: head.position });
  let [events, commits] = [0, 0];
  for await (const ours of allCommits(target, { until: head.position })) {
    const { value: original } = await theirs.next();
    const difference = firstDifference(original ?? undefined, ours);
    if (difference !== undefined) return differ(difference);
    events += ours.events.length;
    commits += 1;
    onProgress?.({ step: 'Comparing both logs', done: Number(lastPositionOf(ours)), total });
  }
  const { done } = await theirs.next();
  if (done !== true) return differ(`The copy ends at position ${head.position}, too early.`);
  return events === total
    ? ok({ events, commits, head })
    : differ(`The copy's head is ${head.position}, but it holds ${events} events.`);
}

const differ = (why: string): Result<never> =>
  refuse('logs-differ', `The copy is not the same log. ${why}`);

function firstDifference(
  original: RecordedCommit | undefined,
  copy: RecordedCommit,
): string | undefined {
  const { firstPosition, appendId } = copy;
  if (original === undefined) return `The source ends before position ${firstPosition}.`;
  const { events, recordedAt } = original;
  const { events: copied } = copy;
  if (original.firstPosition !== firstPosition || original.appendId !== appendId) {
    return `At position ${firstPosition} it has append ${appendId}, the source another.`;
  }
  if (recordedAt !== copy.recordedAt) {
    return `The append at position ${firstPosition} is of ${copy.recordedAt}, not of ${recordedAt}.`;
  }
  const at = events.findIndex((event, n) => !isDeepStrictEqual(event, copied[n]));
  if (at >= 0) return `The event at position ${events[at]?.position} differs.`;
  if (events.length !== copied.length) return `Append ${appendId} has more events than it had.`;
  const checked = checkCommit(copy);
  return checked.kind === 'refused' ? checked.reason : undefined;
}
