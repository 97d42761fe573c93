import { START, toPosition, type Position } from '@chokepoint/kernel';
import type { CommitPage, RecordedCommit } from '@chokepoint/ledger';
import type { KurrentConnection } from '../connection/kurrent-connection.js';
import { lastPosition, slots, type Commit } from './commit.js';
import type { CommitStream } from './commit-stream.js';
import { readSlots } from './event-reader.js';
import type { LogReader } from './read-all.js';

/** Whole commits in log order, for copies and backups. */
export class CommitReader {
  readonly #connection: KurrentConnection;
  readonly #commits: CommitStream;
  readonly #reader: LogReader;

  constructor(connection: KurrentConnection, commits: CommitStream, reader: LogReader) {
    this.#connection = connection;
    this.#commits = commits;
    this.#reader = reader;
  }

  /** @throws RangeError when no commit ends at `after`. */
  async read(after: Position, limit: number): Promise<CommitPage> {
    const head = await this.#commits.last();
    const end = head === null ? START : toPosition(lastPosition(head));
    if (head === null || Number(after) >= Number(end)) {
      return { commits: [], next: after, end: true };
    }
    const found = await this.#upTo(limit, Number(after), head);
    const next = toPosition(found.reduce((_, commit) => lastPosition(commit), Number(after)));
    return { commits: await this.#whole(found), next, end: next === end };
  }

  /** Commits of at most so many events together, but always one. */
  async #upTo(limit: number, after: number, head: Commit): Promise<Commit[]> {
    const found: Commit[] = [];
    for await (const commit of this.#reader.onwards(after, head)) {
      if (found.length === 0 && commit.firstPosition !== after + 1) {
        throw new RangeError(`No append ends at ${after}.`);
      }
      if (found.length > 0 && lastPosition(commit) - after > limit) break;
      found.push(commit);
      this.#reader.goesOn(lastPosition(commit), commit.number + 1);
    }
    return found;
  }

  /** The events of all commits are read together, as neighbours in their streams. */
  async #whole(commits: readonly Commit[]): Promise<RecordedCommit[]> {
    const read = await readSlots(
      this.#connection,
      commits.flatMap((commit) => [...slots(commit)]),
    );
    let taken = 0;
    return commits.map(({ appendId, firstPosition, eventCount, recordedAt }) => {
      const events = read.slice(taken, taken + eventCount);
      taken += eventCount;
      return { appendId, firstPosition: toPosition(firstPosition), recordedAt, events };
    });
  }
}
