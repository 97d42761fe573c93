import { isDeepStrictEqual } from 'node:util';
import {
  comparePositions,
  ok,
  refuse,
  START,
  toPosition,
  type Position,
  type Result,
} from '@chokepoint/kernel';
import type { Head, Ledger, LedgerArchive, RecordedEvent } from '@chokepoint/ledger';
import type { OnProgress } from '../progress/progress.js';
import { allCommits, lastPositionOf } from './all-commits.js';
import { compareLogs } from './compare-logs.js';

type Archived = Ledger & LedgerArchive;

export interface CopyReport {
  /** Events in the target now, each compared with the source's. */
  readonly events: number;
  readonly commits: number;
  /** Events that this run wrote; fewer than `events` when it went on with an earlier copy. */
  readonly copied: number;
  readonly head: Head;
}

/**
 * Makes `target` the same log as `source`: every event with its order, id, revision, hash and time.
 * Goes on where an interrupted copy ended. Refuses `target-differs` when the target holds anything
 * else, and `copy-refused` when it does not take a commit.
 */
export async function copyLog(
  source: Archived,
  target: Archived,
  onProgress?: OnProgress,
): Promise<Result<CopyReport>> {
  const begun = await target.head();
  const prefix = await isPrefix(source, target, begun);
  if (!prefix.ok) return prefix;
  const { position: until } = await source.head();
  const copied = await copyRange(source, target, { after: begun.position, until }, onProgress);
  if (!copied.ok) return copied;
  const compared = await compareLogs(source, target, until, onProgress);
  if (!compared.ok) return compared;
  return ok({ ...compared.value, copied: copied.value });
}

/** Only the last event is looked at now: the whole is compared in the end. */
async function isPrefix(
  source: Archived,
  target: Archived,
  { position }: Head,
): Promise<Result<null>> {
  if (position === START) return ok(null);
  const head = await source.head();
  if (comparePositions(position, head.position) > 0) {
    return targetDiffers(
      `It holds events up to position ${position}, the source ${head.position}.`,
    );
  }
  const [ours, theirs] = [await eventAt(target, position), await eventAt(source, position)];
  if (!isDeepStrictEqual(ours, theirs)) {
    return targetDiffers(`Its event at position ${position} is not the source's.`);
  }
  if (await endsAppend(source, position)) return ok(null);
  return targetDiffers(`It ends at position ${position}, in the middle of an append.`);
}

async function eventAt(ledger: Ledger, position: string): Promise<RecordedEvent | undefined> {
  const before = toPosition(BigInt(position) - 1n);
  return (await ledger.readAll({ after: before, limit: 1 })).events[0];
}

/** A log is read on from the end of an append only; any other place is out of its range. */
async function endsAppend(ledger: LedgerArchive, position: Position): Promise<boolean> {
  try {
    await ledger.readCommits({ after: position, limit: 1 });
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

const targetDiffers = (why: string): Result<never> =>
  refuse(
    'target-differs',
    `The target holds another log, or the head of one. ${why} Copy into an empty ledger.`,
  );

async function copyRange(
  source: Archived,
  target: Archived,
  range: { readonly after: Position; readonly until: Position },
  onProgress: OnProgress | undefined,
): Promise<Result<number>> {
  const total = Number(range.until);
  let copied = 0;
  for await (const commit of allCommits(source, range)) {
    const outcome = await target.restoreCommit(commit);
    if (outcome.kind === 'refused') {
      const { firstPosition } = commit;
      const where = `The target does not take the commit at position ${firstPosition}.`;
      return refuse('copy-refused', `${where} ${outcome.reason}`, { why: outcome.code });
    }
    copied += commit.events.length;
    onProgress?.({ step: 'Copying events', done: Number(lastPositionOf(commit)), total });
  }
  return ok(copied);
}
