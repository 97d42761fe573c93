import { createHash } from 'node:crypto';
import { access } from 'node:fs/promises';
import { ok, refuse, type Instant, type Result } from '@chokepoint/kernel';
import type { Ledger, LedgerArchive } from '@chokepoint/ledger';
import type { OnProgress } from '../progress/progress.js';
import { PRODUCT_VERSION } from '../version.js';
import { allCommits } from './all-commits.js';
import {
  BACKUP_FORMAT,
  BACKUP_VERSION,
  toCommitLine,
  type BackupFooter,
  type BackupHeader,
  type HeadLine,
} from './backup-format.js';
import { DamagedLogError, fileRefusal } from './archive-faults.js';
import { writeLines } from './file-lines.js';
import { LogDigest, type LogSummary } from './log-digest.js';

export interface BackupSource {
  readonly ledger: Ledger & LedgerArchive;
  readonly store: BackupHeader['store'];
  /** The notary's signed heads, smallest first; none where there is no notary. */
  signedHeads(): Promise<readonly HeadLine[]>;
}

export interface BackupReport extends LogSummary {
  readonly file: string;
  readonly createdAt: Instant;
  readonly signedHeads: number;
}

/**
 * Writes the log, as far as it reaches now, and the notary's signed heads to one file. Others may
 * go on writing: what they append meanwhile is not in it. Refuses `file-exists`, `file-unusable`
 * and, where an event does not have its hash, `log-damaged`.
 */
export async function writeBackup(
  source: BackupSource,
  file: string,
  onProgress?: OnProgress,
): Promise<Result<BackupReport>> {
  if (await exists(file)) {
    return refuse('file-exists', `${file} exists already: it is not overwritten.`, { file });
  }
  const head = await source.ledger.head();
  const heads = (await source.signedHeads()).filter(
    (line) => line.head.size <= Number(head.position),
  );
  const header: BackupHeader = {
    format: BACKUP_FORMAT,
    version: BACKUP_VERSION,
    product: PRODUCT_VERSION,
    createdAt: new Date().toISOString(),
    store: source.store,
    head,
    signedHeads: heads.length,
  };
  const digest = new LogDigest(new Map(heads.map((line) => [line.head.size, line.head.root])));
  try {
    await writeLines(file, backupLines(source, header, heads, digest, onProgress));
  } catch (error) {
    return fileRefusal(error, file);
  }
  const { createdAt, signedHeads } = header;
  return ok({ file, createdAt, signedHeads, ...digest.summary() });
}

async function* backupLines(
  { ledger }: BackupSource,
  header: BackupHeader,
  heads: readonly HeadLine[],
  digest: LogDigest,
  onProgress: OnProgress | undefined,
): AsyncGenerator<string> {
  const sha256 = createHash('sha256');
  const line = (value: object): string => {
    const text = `${JSON.stringify(value)}\n`;
    sha256.update(text, 'utf8');
    return text;
  };
  yield line(header);
  for (const head of heads) yield line(head);
  const { position: until } = header.head;
  for await (const commit of allCommits(ledger, { until })) {
    const wrong = digest.add(commit);
    if (wrong !== undefined) throw new DamagedLogError(wrong);
    yield line(toCommitLine(commit));
    const done = Number(digest.position);
    onProgress?.({ step: 'Writing the backup', done, total: Number(until) });
  }
  const end: BackupFooter = {
    kind: 'end',
    ...digest.summary(),
    sha256: sha256.copy().digest('hex'),
  };
  yield line(end);
}

async function exists(file: string): Promise<boolean> {
  try {
    await access(file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw error;
  }
}
