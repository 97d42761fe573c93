import { toPosition } from '@chokepoint/kernel';
import type { RecordedEvent } from '@chokepoint/ledger';
import type { SignedHead } from '../heads/signed-head.js';
import { leafHashOf } from '../tree/event-leaf.js';
import { Frontier, type TileHash } from '../tree/frontier.js';
import type { HashReader } from '../tree/hash-reader.js';
import { EventCheck } from './check-event.js';
import { eventFinding, finding, type Finding } from './finding.js';
import { StoredHashes } from './stored-hashes.js';

/** The one reading of a log: events in, findings out. */
export class LogWalk {
  readonly #check = new EventCheck();
  readonly #frontier = new Frontier();
  readonly #stored: StoredHashes;
  readonly #treeSize: number;
  readonly #heads: readonly SignedHead[];
  readonly #inTree: Finding[] = [];
  #nextHead = 0;
  #covered: SignedHead | null = null;
  #wrong: Finding | null = null;
  /** An event whose stored leaf differs, until a signed head tells which of the two was changed. */
  #suspect: RecordedEvent | null = null;

  /** `heads` must have good signatures and stand smallest first. */
  constructor(tree: HashReader, treeSize: number, heads: readonly SignedHead[]) {
    this.#stored = new StoredHashes(tree, treeSize);
    this.#treeSize = treeSize;
    this.#heads = heads;
  }

  get size(): number {
    return this.#frontier.size;
  }

  /** True when the first bad event is known: what follows it cannot be judged. */
  get broken(): boolean {
    return this.#wrong !== null;
  }

  get covered(): SignedHead | null {
    return this.#covered;
  }

  root(): string {
    return this.#frontier.root().toString('hex');
  }

  async next(event: RecordedEvent): Promise<void> {
    if (this.#wrong !== null) return;
    this.#wrong = this.#check.next(event);
    if (this.#wrong !== null) return;
    const hashes = this.#frontier.push(leafHashOf(event));
    if (this.#suspect === null) await this.#compare(event, hashes);
    this.#checkHeads();
  }

  /** What was found, for a log that ends at `head` and of which `notarised` events were seen. */
  end(head: number, notarised: number): Finding[] {
    this.#wrong ??= this.#check.end(head);
    if (this.#suspect !== null) this.#wrong = leafDiffers(this.#suspect);
    const short = head < notarised && this.#wrong === null ? [tooShort(head, notarised)] : [];
    return [...(this.#wrong === null ? [] : [this.#wrong]), ...short, ...this.#inTree];
  }

  async #compare(event: RecordedEvent, hashes: readonly TileHash[]): Promise<void> {
    if (this.size > this.#treeSize) return;
    for (const { level, place, hash } of hashes) {
      const stored = await this.#stored.at(level, place);
      if (stored?.equals(hash) === true) continue;
      if (level === 0) this.#suspect = event;
      else if (this.#inTree.length === 0) this.#inTree.push(treeChanged(level, place));
    }
  }

  #checkHeads(): void {
    for (; this.#wrong === null; this.#nextHead += 1) {
      const head = this.#heads[this.#nextHead];
      if (head === undefined || head.size > this.size) return;
      if (head.root === this.root()) this.#fits(head);
      else this.#wrong = this.#suspect ? leafDiffers(this.#suspect) : this.#rootDiffers(head);
    }
  }

  /** The events are as they were signed: it was the tree that somebody changed. */
  #fits(head: SignedHead): void {
    this.#covered = head;
    if (this.#suspect === null) return;
    if (this.#inTree.length === 0) {
      this.#inTree.push(treeChanged(0, Number(this.#suspect.position) - 1));
    }
    this.#suspect = null;
  }

  #rootDiffers({ size, signedAt }: SignedHead): Finding {
    const first = (this.#covered?.size ?? 0) + 1;
    const fits =
      this.#covered === null
        ? 'No smaller signed head is known.'
        : `The log still fits the head of ${this.#covered.size} events signed on ${this.#covered.signedAt}.`;
    const message = `The log does not have the root that was signed for ${size} events on ${signedAt}: log and tree were changed together, somewhere in positions ${first} to ${size}. ${fits}`;
    return finding('root-differs', message, { position: toPosition(first) });
  }
}

const leafDiffers = (event: RecordedEvent): Finding =>
  eventFinding(
    'leaf-differs',
    event,
    'it is not what was notarised at this position: its content together with its hash, its time, its order or its stream was changed, or it was put or moved here',
  );

const tooShort = (head: number, notarised: number): Finding =>
  finding(
    'log-too-short',
    `The log ends at position ${head}, but ${notarised} events were notarised: positions ${head + 1} to ${notarised} are gone.`,
    { position: toPosition(head + 1) },
  );

const treeChanged = (level: number, place: number): Finding =>
  finding(
    'tree-changed',
    `Hash ${place} of level ${level} of the notary's tree is not the one that the log gives.`,
  );
