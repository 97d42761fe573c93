import type { Append, ExpectedRevision } from '@chokepoint/ledger';

/** A ledger in the fewest words: what every adapter's outcomes and contents are compared with. */
export class LedgerModel {
  /** Stream and event id in log order. */
  readonly log: { readonly stream: string; readonly id: string }[] = [];
  readonly #appends = new Map<string, string>();

  /** The outcome's kind, or the code of the refusal. */
  append({ appendId, writes }: Append): string {
    const content = JSON.stringify(writes.map(({ stream, events }) => [stream, events]));
    const earlier = this.#appends.get(appendId);
    if (earlier !== undefined) return earlier === content ? 'already-appended' : 'append-id-reused';
    const meets = writes.every(({ stream, expected }) => this.#meets(stream, expected));
    if (!meets) return 'wrong-expected-revision';
    const added = writes.flatMap(({ stream, events }) => events.map(({ id }) => ({ stream, id })));
    if (added.some(({ id }) => this.log.some((event) => event.id === id))) return 'event-id-reused';
    this.log.push(...added);
    this.#appends.set(appendId, content);
    return 'appended';
  }

  streamIds(stream: string): string[] {
    return this.log.filter((event) => event.stream === stream).map(({ id }) => id);
  }

  #meets(stream: string, expected: ExpectedRevision): boolean {
    const actual = this.streamIds(stream).length;
    if (expected === 'any') return true;
    if (expected === 'stream-exists') return actual > 0;
    return actual === (expected === 'no-stream' ? 0 : expected);
  }
}
