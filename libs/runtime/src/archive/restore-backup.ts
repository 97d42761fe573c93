import { ok, refuse, START, type Instant, type Result } from '@chokepoint/kernel';
import type { Ledger, LedgerArchive } from '@chokepoint/ledger';
import type { OnProgress } from '../progress/progress.js';
import { allCommits, lastPositionOf } from './all-commits.js';
import { fileRefusal } from './archive-faults.js';
import type { BackupHeader, HeadLine } from './backup-format.js';
import { LogDigest, type LogSummary } from './log-digest.js';
import { readBackup, type BackupItem } from './read-backup.js';

export interface RestoreTarget {
  readonly ledger: Ledger & LedgerArchive;
  /** Keeps signed heads that it does not have. False where the store has no place for them. */
  keepSignedHeads(heads: readonly HeadLine[]): Promise<boolean>;
}

export interface RestoreOptions {
  /** Goes on with a restore of the same file that was interrupted. */
  readonly resume?: boolean;
  readonly onProgress?: OnProgress | undefined;
}

export interface RestoreReport extends LogSummary {
  readonly file: string;
  readonly createdAt: Instant;
  readonly signedHeads: number;
}

/**
 * Reads the whole file before anything is written, restores it into an empty ledger, then reads the
 * ledger and compares. Refuses `not-a-backup`, `backup-too-new` and `backup-damaged` with the line,
 * `ledger-not-empty`, `restore-refused`, `restore-differs`.
 */
export async function restoreBackup(
  target: RestoreTarget,
  file: string,
  options: RestoreOptions = {},
): Promise<Result<RestoreReport>> {
  try {
    const checked = await checkBackup(file, options.onProgress);
    const { position } = await target.ledger.head();
    if (position !== START && options.resume !== true) return notEmpty(position);
    const heads = await restoreItems(target, file, checked, options.onProgress);
    if (!heads.ok) return heads;
    const restored = await verified(target.ledger, checked.summary, options.onProgress);
    if (!restored.ok) return restored;
    const signedHeads = (await target.keepSignedHeads(heads.value)) ? heads.value.length : 0;
    const { createdAt } = checked.header;
    return ok({ file, createdAt, signedHeads, ...restored.value });
  } catch (error) {
    return fileRefusal(error, file);
  }
}

interface CheckedBackup {
  readonly header: BackupHeader;
  readonly summary: LogSummary;
}

/** @throws BackupFault */
async function checkBackup(
  file: string,
  onProgress: OnProgress | undefined,
): Promise<CheckedBackup> {
  let header: BackupHeader | undefined;
  let summary: LogSummary | undefined;
  for await (const item of readBackup(file)) {
    if (item.kind === 'header') header = item.header;
    if (item.kind === 'end') summary = item.summary;
    if (header) report(onProgress, 'Checking the backup', item, header);
  }
  if (header && summary) return { header, summary };
  throw new Error('A backup was read to its end without one.');
}

async function restoreItems(
  { ledger }: RestoreTarget,
  file: string,
  { header, summary }: CheckedBackup,
  onProgress: OnProgress | undefined,
): Promise<Result<readonly HeadLine[]>> {
  const heads: HeadLine[] = [];
  for await (const item of readBackup(file)) {
    if (item.kind === 'signed-head') heads.push(item.head);
    if (item.kind === 'end' && item.summary.root !== summary.root) return changed(file);
    if (item.kind !== 'commit') continue;
    const outcome = await ledger.restoreCommit(item.commit);
    if (outcome.kind === 'refused') {
      const where = `The ledger does not take the commit at position ${item.commit.firstPosition}.`;
      return refuse('restore-refused', `${where} ${outcome.reason}`, { why: outcome.code });
    }
    report(onProgress, 'Restoring', item, header);
  }
  return ok(heads);
}

async function verified(
  ledger: Ledger & LedgerArchive,
  wanted: LogSummary,
  onProgress: OnProgress | undefined,
): Promise<Result<LogSummary>> {
  const digest = new LogDigest();
  for await (const commit of allCommits(ledger)) {
    const wrong = digest.add(commit);
    if (wrong !== undefined) return differs(wrong);
    const [done, total] = [Number(digest.position), wanted.events];
    onProgress?.({ step: 'Verifying what was restored', done, total });
  }
  const summary = digest.summary();
  const { position } = await ledger.head();
  const same = summary.root === wanted.root && summary.commits === wanted.commits;
  return same && position === wanted.position
    ? ok(summary)
    : differs(`It holds ${summary.events} events, the file ${wanted.events}.`);
}

function report(
  onProgress: OnProgress | undefined,
  step: string,
  item: BackupItem,
  { head }: BackupHeader,
): void {
  if (item.kind !== 'commit') return;
  onProgress?.({ step, done: Number(lastPositionOf(item.commit)), total: Number(head.position) });
}

const notEmpty = (position: string): Result<never> =>
  refuse(
    'ledger-not-empty',
    `The ledger holds events up to position ${position} already. A backup goes into an empty one: ` +
      'give another place with --into. After an interrupted restore of this file, add --resume.',
    { position },
  );

const changed = (file: string): Result<never> =>
  refuse('backup-damaged', `${file} was changed while it was read.`, { file });

const differs = (why: string): Result<never> =>
  refuse('restore-differs', `What the ledger holds is not what the file holds. ${why}`);
