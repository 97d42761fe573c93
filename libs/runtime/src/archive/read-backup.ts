import { createHash } from 'node:crypto';
import type { RecordedCommit } from '@chokepoint/ledger';
import { readPublicKey, verifyHead } from '@chokepoint/notary';
import type { z } from 'zod';
import { BackupFault } from './archive-faults.js';
import {
  anyHeader,
  BACKUP_VERSION,
  backupHeader,
  bodyLine,
  toCommit,
  type BackupFooter,
  type BackupHeader,
  type HeadLine,
} from './backup-format.js';
import { readLines } from './file-lines.js';
import { LogDigest, type LogSummary } from './log-digest.js';

export type BackupItem =
  | { readonly kind: 'header'; readonly header: BackupHeader }
  | { readonly kind: 'signed-head'; readonly head: HeadLine }
  | { readonly kind: 'commit'; readonly commit: RecordedCommit }
  /** Given out only once the whole file was found right. */
  | { readonly kind: 'end'; readonly summary: LogSummary };

/**
 * Reads a backup line by line and checks it on the way: every event's hash, the positions, the
 * signed heads against the events, and in the end the digest and the counts.
 * @throws BackupFault naming the line; the system's error when the file cannot be read
 */
export async function* readBackup(file: string): AsyncGenerator<BackupItem> {
  const reading = new BackupReading();
  try {
    for await (const line of readLines(file)) yield reading.take(line);
  } catch (error) {
    throw reading.unpackingFault(error);
  }
  reading.end();
}

class BackupReading {
  readonly #sha256 = createHash('sha256');
  readonly #roots = new Map<number, string>();
  readonly #digest = new LogDigest(this.#roots);
  #header: BackupHeader | undefined;
  #ended = false;
  #line = 0;

  take(line: Buffer): BackupItem {
    this.#line += 1;
    if (this.#ended) throw this.#damaged('There is more after the last line.');
    const value = this.#parsed(line);
    const item = this.#header === undefined ? this.#begin(value) : this.#go(value, this.#header);
    this.#sha256.update(line).update('\n');
    return item;
  }

  end(): void {
    if (!this.#ended) throw this.#cutShort();
  }

  /** Errors of the decompressor say that the file is none of ours, or is cut short or altered. */
  unpackingFault(error: unknown): unknown {
    if (error instanceof RangeError) return this.#damaged(error.message);
    if (!(error instanceof Error) || !('code' in error)) return error;
    const code = String(error.code);
    if (code === 'Z_BUF_ERROR') return this.#cutShort();
    if (!code.startsWith('Z_')) return error;
    return this.#line === 0 ? this.#foreign() : this.#damaged(`The file was altered: ${code}.`);
  }

  #begin(value: unknown): BackupItem {
    const any = anyHeader.safeParse(value);
    if (!any.success) throw this.#foreign();
    if (any.data.version > BACKUP_VERSION) throw this.#tooNew(any.data.version);
    this.#header = this.#checked(backupHeader, value);
    return { kind: 'header', header: this.#header };
  }

  #go(value: unknown, header: BackupHeader): BackupItem {
    const line = this.#checked(bodyLine, value);
    if (line.kind === 'signed-head') return this.#signedHead(line);
    if (line.kind === 'end') return this.#finish(line, header);
    const commit = toCommit(line);
    const wrong = this.#digest.add(commit);
    if (wrong !== undefined) throw this.#damaged(wrong);
    return { kind: 'commit', commit };
  }

  #signedHead(line: HeadLine): BackupItem {
    const { head } = line;
    const key = readPublicKey(line.publicKey);
    if (!key.ok || !verifyHead(head, key.value)) {
      throw this.#damaged(`The signature of the head of size ${head.size} is not by its key.`);
    }
    this.#roots.set(head.size, head.root);
    return { kind: 'signed-head', head: line };
  }

  #finish({ kind: _, sha256, ...counts }: BackupFooter, header: BackupHeader): BackupItem {
    if (sha256 !== this.#sha256.copy().digest('hex')) {
      throw this.#damaged('The lines before it are not those that were written.');
    }
    const summary = this.#digest.summary();
    const same = Object.entries(counts).every(
      ([name, value]) => summary[name as keyof LogSummary] === value,
    );
    if (!same || header.head.position !== summary.position) {
      throw this.#damaged('The file does not hold what its last line counts.');
    }
    if (header.signedHeads !== this.#roots.size) throw this.#damaged('A signed head is missing.');
    this.#ended = true;
    return { kind: 'end', summary };
  }

  #parsed(line: Buffer): unknown {
    try {
      return JSON.parse(line.toString('utf8'));
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
      throw this.#line === 1 ? this.#foreign() : this.#damaged('It is no JSON.');
    }
  }

  #checked<T>(schema: z.ZodType<T>, value: unknown): T {
    const parsed = schema.safeParse(value);
    if (parsed.success) return parsed.data;
    const [issue] = parsed.error.issues;
    throw this.#damaged(`${issue?.path.join('.')}: ${issue?.message}.`);
  }

  #damaged(message: string): BackupFault {
    return new BackupFault('backup-damaged', this.#line, message);
  }

  #cutShort(): BackupFault {
    return this.#damaged('The file ends here, without its last line: it was cut short.');
  }

  #foreign(): BackupFault {
    return new BackupFault('not-a-backup', 1, 'This is no backup of this product.');
  }

  #tooNew(version: number): BackupFault {
    const reads = `this product reads up to version ${BACKUP_VERSION}`;
    return new BackupFault('backup-too-new', 1, `The backup is of version ${version}; ${reads}.`);
  }
}
