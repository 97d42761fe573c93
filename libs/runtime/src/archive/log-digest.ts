import { START, toPosition, type Position } from '@chokepoint/kernel';
import { checkCommit, type RecordedCommit } from '@chokepoint/ledger';
import { Frontier, leafHashOf } from '@chokepoint/notary';
import { lastPositionOf } from './all-commits.js';

/** What two logs agree on exactly when they hold the same events at the same places. */
export interface LogSummary {
  readonly commits: number;
  readonly events: number;
  readonly position: Position;
  /** Root of the notary's tree (RFC 9162) over the events, hex. */
  readonly root: string;
}

/** Walks a log commit by commit, checks each content against its hash, and sums it up. */
export class LogDigest {
  readonly #tree = new Frontier();
  readonly #rootsAt: ReadonlyMap<number, string>;
  #commits = 0;
  #position = START;

  /** `rootsAt`: roots that the tree must have had at these sizes, as signed heads say. */
  constructor(rootsAt: ReadonlyMap<number, string> = new Map()) {
    this.#rootsAt = rootsAt;
  }

  /** Takes the next commit. Answers what is wrong with it, undefined when nothing is. */
  add(commit: RecordedCommit): string | undefined {
    const following = toPosition(BigInt(this.#position) + 1n);
    if (commit.firstPosition !== following) {
      return `A commit begins at position ${commit.firstPosition}; ${following} comes next.`;
    }
    const checked = checkCommit(commit);
    if (checked.kind === 'refused') return checked.reason;
    this.#commits += 1;
    this.#position = lastPositionOf(commit);
    return this.#grow(commit);
  }

  /** Position of the last event taken. */
  get position(): Position {
    return this.#position;
  }

  summary(): LogSummary {
    const { size: events } = this.#tree;
    return { commits: this.#commits, events, position: this.#position, root: this.#root() };
  }

  #grow({ events }: RecordedCommit): string | undefined {
    for (const event of events) {
      this.#tree.push(leafHashOf(event));
      const signed = this.#rootsAt.get(this.#tree.size);
      if (signed !== undefined && signed !== this.#root()) {
        return `The events up to position ${event.position} are not those whose tree was signed.`;
      }
    }
    return undefined;
  }

  #root(): string {
    return Buffer.from(this.#tree.root()).toString('hex');
  }
}
