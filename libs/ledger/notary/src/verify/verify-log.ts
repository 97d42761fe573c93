import type { KeyObject } from 'node:crypto';
import { START, toPosition } from '@chokepoint/kernel';
import type { Ledger } from '@chokepoint/ledger';
import type { SignedHead } from '../heads/signed-head.js';
import type { StoredTree } from '../store/stored-tree.js';
import { checkHeads, type PublishedHeads } from './check-heads.js';
import type { Finding } from './finding.js';
import { LogWalk } from './log-walk.js';

export interface LogToVerify {
  /** The log as stored, without upcasters. */
  readonly ledger: Pick<Ledger, 'head' | 'readAll'>;
  readonly tree: StoredTree;
  /** Heads of the database. */
  readonly heads: readonly SignedHead[];
  readonly published: PublishedHeads | null;
  /** Public keys, from wherever the database's owner could not change them. */
  readonly keys: readonly KeyObject[];
  readonly onProgress?: (progress: { readonly done: number; readonly total: number }) => void;
}

export interface Verification {
  /** Number of events read. */
  readonly events: number;
  /** Root over them, hex. */
  readonly root: string;
  /** Number of leaves of the notary's tree; it may be behind the log. */
  readonly treeSize: number;
  /** Distinct heads with a good signature. */
  readonly heads: number;
  /** The largest head that the log was found to fit. */
  readonly covered: SignedHead | null;
  /** What is wrong; the first event that is stands first. Empty when all is well. */
  readonly findings: readonly Finding[];
}

/**
 * Reads the whole log once and checks it: each event's content against its hash, places, revisions
 * and times, every hash of the notary's tree, the root at each signed head, and the signatures.
 * Of what is wrong in the log the first is found. Memory does not grow with the number of events.
 */
export async function verifyLog(given: LogToVerify): Promise<Verification> {
  const { ledger, tree, onProgress } = given;
  const treeSize = await tree.size();
  // After the size of the tree, which follows the log.
  const total = Number((await ledger.head()).position);
  const { good, findings } = checkHeads(given.heads, given.published, given.keys);
  const walk = new LogWalk(tree, treeSize, good);
  for (let after = START, end = false; !end && !walk.broken;) {
    const page = await ledger.readAll({ after, until: toPosition(total) });
    for (const event of page.events) await walk.next(event);
    onProgress?.({ done: walk.size, total });
    [after, end] = [page.next, page.end];
  }
  const inLog = walk.end(total, Math.max(treeSize, good.at(-1)?.size ?? 0));
  return {
    events: walk.size,
    root: walk.root(),
    treeSize,
    heads: good.length,
    covered: walk.covered,
    findings: [...inLog, ...findings],
  };
}
