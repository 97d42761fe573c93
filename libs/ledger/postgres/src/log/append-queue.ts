import type { Append, AppendOutcome, PreparedAppend } from '@chokepoint/ledger';

/** An append on its way, with what its events are stored as. */
export interface Outgoing {
  readonly append: Append;
  readonly prepared: PreparedAppend;
}

interface Waiting extends Outgoing {
  resolve(outcome: AppendOutcome): void;
  reject(fault: unknown): void;
}

/** Records the appends of a group, which are about different streams, and answers in their order. */
export type SendGroup = (group: readonly Outgoing[]) => Promise<readonly Promise<AppendOutcome>[]>;

/** One is recorded by the server while the next is made ready here. */
const GROUPS_AT_ONCE = 2;
/** After so long a group is waiting for somebody else, and others must not wait with it. */
const PATIENCE_MS = 100;
const MAX_APPENDS = 32;
/** Characters of data in one append at most; what is larger gains nothing from company. */
const MAX_TEXT = 16_384;

/** True for an append that may share a transaction: small, and to one stream. */
export function isSmall({ writes }: Append, { events }: PreparedAppend): boolean {
  let text = 0;
  for (const { data, metadata } of events) text += data.length + metadata.length;
  return writes.length === 1 && text <= MAX_TEXT;
}

/**
 * Gathers appends while others are under way and sends them together. The log gives positions in
 * commit order, so one commit waits for the one before it; a commit for many spares the others' wait.
 * A lone append is sent at once.
 */
export class AppendQueue {
  readonly #send: SendGroup;
  #waiting: Waiting[] = [];
  #underWay = 0;

  constructor(send: SendGroup) {
    this.#send = send;
  }

  add(outgoing: Outgoing): Promise<AppendOutcome> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ ...outgoing, resolve, reject });
      this.#start();
    });
  }

  #start(): void {
    while (this.#underWay < GROUPS_AT_ONCE && this.#waiting.length > 0) {
      const { group, rest } = firstOfEachStream(this.#waiting);
      this.#waiting = rest;
      this.#underWay += 1;
      void this.#run(group);
    }
  }

  async #run(group: readonly Waiting[]): Promise<void> {
    let held = true;
    const release = (): void => {
      if (!held) return;
      held = false;
      this.#underWay -= 1;
      this.#start();
    };
    const patience = setTimeout(release, PATIENCE_MS);
    try {
      const outcomes = await this.#send(group);
      group.forEach(({ resolve, reject }, i) => void outcomes[i]?.then(resolve, reject));
    } catch (fault) {
      for (const { reject } of group) reject(fault);
    } finally {
      clearTimeout(patience);
      release();
    }
  }
}

/** Two appends to one stream depend on each other, so only the first may go. */
function firstOfEachStream(waiting: readonly Waiting[]): { group: Waiting[]; rest: Waiting[] } {
  const streams = new Set<string | undefined>();
  const group: Waiting[] = [];
  const rest: Waiting[] = [];
  for (const one of waiting) {
    const stream = one.append.writes[0]?.stream;
    const goes = group.length < MAX_APPENDS && !streams.has(stream);
    (goes ? group : rest).push(one);
    streams.add(stream);
  }
  return { group, rest };
}
