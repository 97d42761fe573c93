import type { KurrentConnection } from '../connection/kurrent-connection.js';
import { damaged } from '../connection/kurrent-fault.js';
import { toCommit, type Commit } from './commit.js';
import { COMMITS } from './stream-names.js';

const REMEMBERED = 4_096;

/** The stream that gives the log its order. Its records never change, so those read are kept. */
export class CommitStream {
  readonly #connection: KurrentConnection;
  readonly #remembered = new Map<number, Commit>();

  constructor(connection: KurrentConnection) {
    this.#connection = connection;
  }

  /** The last commit as the leader has it now; null while the log is empty. */
  async last(): Promise<Commit | null> {
    const record = await this.#connection.readLast(COMMITS);
    return record && this.#keep(toCommit(record));
  }

  /** Commits from a number on, in order; at most `count`. */
  async from(number: number, count: number): Promise<Commit[]> {
    const records = (await this.#connection.readForwards(COMMITS, number, count)) ?? [];
    const commits = records.map((record) => this.#keep(toCommit(record)));
    const gap = commits.find((commit, n) => commit.number !== number + n);
    if (gap) throw damaged(COMMITS, `record ${gap.number} stands where ${number} is due.`);
    return commits;
  }

  async at(number: number): Promise<Commit> {
    const known = this.#remembered.get(number);
    if (known) return known;
    const [commit] = await this.from(number, 1);
    if (!commit) throw damaged(COMMITS, `record ${number} is missing.`);
    return commit;
  }

  /**
   * The last commit up to `last` of which the test holds; it must hold of all before that one, too.
   * A binary search: some 20 records read for a million commits, and the first ones are remembered.
   */
  async lastThat(holds: (commit: Commit) => boolean, last: Commit): Promise<Commit | null> {
    if (holds(last)) return last;
    let found: Commit | null = null;
    let low = 0;
    let high = last.number - 1;
    while (low <= high) {
      const commit = await this.at(Math.floor((low + high) / 2));
      if (holds(commit)) {
        found = commit;
        low = commit.number + 1;
      } else {
        high = commit.number - 1;
      }
    }
    return found;
  }

  #keep(commit: Commit): Commit {
    this.#remembered.delete(commit.number);
    this.#remembered.set(commit.number, commit);
    if (this.#remembered.size > REMEMBERED) {
      const [oldest] = this.#remembered.keys();
      if (oldest !== undefined) this.#remembered.delete(oldest);
    }
    return commit;
  }
}
