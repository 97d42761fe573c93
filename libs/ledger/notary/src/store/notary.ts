import type { KeyObject } from 'node:crypto';
import { toPosition, type Clock } from '@chokepoint/kernel';
import type { Kysely } from 'kysely';
import { publicKeyText, publicOf, keyId } from '../heads/keys.js';
import { HEAD_FORMAT, signHead, verifyHead, type SignedHead } from '../heads/signed-head.js';
import { verifyConsistency } from '../tree/check.js';
import { leafHashOf } from '../tree/event-leaf.js';
import { consistencyProof, rootHash } from '../tree/prove.js';
import { checkDense, NotaryFault, type LeafSource } from './leaf-source.js';
import type { NotaryDatabase } from './notary-tables.js';
import { addHead, storedHeads, type StoredHeads } from './stored-heads.js';
import { addLeaves, lockNotary, storedTree, type StoredTree } from './stored-tree.js';

export interface NotaryOptions {
  readonly db: Kysely<NotaryDatabase>;
  readonly source: LeafSource;
  readonly clock: Clock;
  /** Leaves added at once; 2,000 by default. */
  readonly page?: number;
}

export interface FollowOptions {
  /** Ends the following after the page in hand. */
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: { readonly size: number; readonly head: number }) => void;
}

/** Keeps the Merkle tree over a log and signs its heads. Any number may work on one database. */
export class Notary {
  readonly #db: Kysely<NotaryDatabase>;
  readonly #source: LeafSource;
  readonly #clock: Clock;
  readonly #page: number;

  constructor({ db, source, clock, page = 2_000 }: NotaryOptions) {
    this.#db = db;
    this.#source = source;
    this.#clock = clock;
    this.#page = page;
  }

  /**
   * Brings the tree to the head of the log, page by page.
   * @returns the size of the tree
   * @throws NotaryFault when the log is shorter than the tree, or lacks an event
   */
  async follow({ signal, onProgress }: FollowOptions = {}): Promise<number> {
    const tree = storedTree(this.#db);
    let size = await tree.size();
    // Read after the size: a tree never runs ahead of its log.
    const head = await this.#source.head();
    if (size > Number(head)) throw shorter(Number(head), size);
    while (size < Number(head) && signal?.aborted !== true) {
      const leaves = await this.#source.leaves(toPosition(size), this.#page);
      checkDense(size, leaves, head);
      const added = await addLeaves(this.#db, size, leaves.map(leafHashOf));
      size = added ? size + leaves.length : await tree.size();
      onProgress?.({ size, head: Number(head) });
    }
    return size;
  }

  /**
   * Signs the tree's head when the tree has grown since the last one. `published` is the last head
   * that was published where the database cannot reach: the tree must contain that one's tree too.
   * @returns null when there is nothing new to sign
   * @throws NotaryFault when the tree does not contain the tree of an earlier head
   */
  sign(key: KeyObject, published: SignedHead | null = null): Promise<SignedHead | null> {
    return this.#db.transaction().execute(async (transaction) => {
      await lockNotary(transaction);
      const tree = storedTree(transaction);
      const [size, last] = [await tree.size(), await storedHeads(transaction).newest()];
      for (const earlier of [last, published]) {
        if (earlier !== null) await checkExtends(tree, size, earlier, key);
      }
      if (size === 0 || size === last?.size) return null;
      const head = await this.#headOf(tree, size, key);
      await addHead(transaction, head, publicKeyText(key));
      return head;
    });
  }

  /** Runs `work` while no other notary of this database adds leaves, signs or does such work. */
  exclusively<T>(work: (heads: StoredHeads) => Promise<T>): Promise<T> {
    return this.#db.transaction().execute(async (transaction) => {
      await lockNotary(transaction);
      return work(storedHeads(transaction));
    });
  }

  async #headOf(tree: StoredTree, size: number, key: KeyObject): Promise<SignedHead> {
    const root = (await rootHash(tree, size)).toString('hex');
    const headPosition = toPosition(size);
    const signedAt = this.#clock.now();
    return signHead({ format: HEAD_FORMAT, size, root, headPosition, signedAt }, key);
  }
}

async function checkExtends(tree: StoredTree, size: number, head: SignedHead, key: KeyObject) {
  if (head.keyId === keyId(key) && !verifyHead(head, publicOf(key))) {
    const message = `The signature of the head of ${head.size} events is false.`;
    throw new NotaryFault('head-forged', message);
  }
  if (head.size > size) throw shorter(size, head.size);
  const extended = verifyConsistency({
    from: head.size,
    to: size,
    fromRoot: Buffer.from(head.root, 'hex'),
    toRoot: await rootHash(tree, size),
    proof: await consistencyProof(tree, head.size, size),
  });
  if (extended) return;
  const message = `The tree of ${size} events does not contain the tree of ${head.size} events signed on ${head.signedAt}.`;
  throw new NotaryFault('tree-not-extended', message);
}

const shorter = (has: number, had: number): NotaryFault =>
  new NotaryFault('log-shorter', `The log has ${has} events where ${had} were notarised.`);
