import { START, toPosition } from '@chokepoint/kernel';
import { pageLimit, type Page, type ReadAllOptions } from '@chokepoint/ledger';
import type { KurrentConnection } from '../connection/kurrent-connection.js';
import { damaged } from '../connection/kurrent-fault.js';
import { lastPosition, slots, type Commit, type Slot } from './commit.js';
import type { CommitStream } from './commit-stream.js';
import { readSlots } from './event-reader.js';
import { COMMITS } from './stream-names.js';

const FIRST_BATCH = 32;
const LARGEST_BATCH = 512;
/** Commits looked at for one page: where a wanted type is rare, the page comes short. */
const SCANNED = 4_096;
const KNOWN_PLACES = 256;

interface Window {
  /** Both as numbers: positions are dense. Events after the one, up to and including the other. */
  readonly after: number;
  readonly upTo: number;
  readonly types: ReadonlySet<string> | undefined;
  readonly limit: number;
}

/** Pages of the whole log: the commit stream says what stands where, so only that is read. */
export class LogReader {
  readonly #connection: KurrentConnection;
  readonly #commits: CommitStream;
  /** In which commit the event after a position stands, for those who go on where a page ended. */
  readonly #places = new Map<number, number>();

  constructor(connection: KurrentConnection, commits: CommitStream) {
    this.#connection = connection;
    this.#commits = commits;
  }

  async readAll(options: ReadAllOptions = {}): Promise<Page> {
    const { after = START, until, types } = options;
    const limit = pageLimit(options.limit);
    const head = await this.#commits.last();
    const end = head === null ? 0 : lastPosition(head);
    const upTo = until === undefined ? end : Math.min(Number(until), end);
    if (head === null || Number(after) >= upTo) return { events: [], next: after, end: true };
    const wanted = types && new Set(types);
    return this.#page({ after: Number(after), upTo, types: wanted, limit }, head);
  }

  /** The commit in which the event after this position stands; the log must go on after it. */
  async commitAfter(position: number, head: Commit): Promise<Commit> {
    const known = this.#places.get(position);
    if (known !== undefined) return this.#commits.at(known);
    const starts = ({ firstPosition }: Commit): boolean => firstPosition <= position + 1;
    const found = await this.#commits.lastThat(starts, head);
    return found ?? this.#commits.at(0);
  }

  async #page(window: Window, head: Commit): Promise<Page> {
    const wanted: Slot[] = [];
    let reached = window.after;
    for await (const commit of this.onwards(window.after, head)) {
      reached = take(commit, window, wanted);
      const whole = reached === lastPosition(commit);
      this.goesOn(reached, whole ? commit.number + 1 : commit.number);
      if (reached >= window.upTo || wanted.length >= window.limit) break;
    }
    const events = await readSlots(this.#connection, wanted);
    return { events, next: toPosition(reached), end: reached >= window.upTo };
  }

  /** Commits in order, from the one that holds the event after this position. */
  async *onwards(position: number, head: Commit): AsyncGenerator<Commit> {
    let { number } = await this.commitAfter(position, head);
    let batch = FIRST_BATCH;
    for (let scanned = 0; number <= head.number && scanned < SCANNED; scanned += batch) {
      const commits = await this.#commits.from(number, Math.min(batch, head.number - number + 1));
      if (commits.length === 0) throw damaged(COMMITS, `record ${number} is missing.`);
      yield* commits;
      number += commits.length;
      batch = Math.min(LARGEST_BATCH, batch * 2);
    }
  }

  /** Whoever reads on after this position starts in this commit. */
  goesOn(position: number, number: number): void {
    this.#places.set(position, number);
    if (this.#places.size <= KNOWN_PLACES) return;
    const [oldest] = this.#places.keys();
    if (oldest !== undefined) this.#places.delete(oldest);
  }
}

/** Adds a commit's wanted events, up to the limit, and says how far into the log that came. */
function take(commit: Commit, { after, upTo, types, limit }: Window, wanted: Slot[]): number {
  for (const slot of slots(commit)) {
    if (slot.position <= after) continue;
    if (slot.position > upTo) return upTo;
    if (types !== undefined && !types.has(slot.type)) continue;
    wanted.push(slot);
    if (wanted.length >= limit) return slot.position;
  }
  return Math.min(upTo, lastPosition(commit));
}
