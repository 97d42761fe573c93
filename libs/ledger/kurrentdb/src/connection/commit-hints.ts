import { setTimeout as sleep } from 'node:timers/promises';
import { COMMITS } from '../log/stream-names.js';
import type { KurrentConnection } from './kurrent-connection.js';
import { toFault } from './to-fault.js';

const RETRY_MS = 1_000;

/** Follows the commit stream and says 'pull now'; comes back after the server went away. */
export class CommitHints {
  readonly #connection: KurrentConnection;
  readonly #onFault: (fault: Error) => void;
  readonly #listeners = new Set<() => void>();
  #closed = false;
  #following: Promise<void> | undefined;
  #stop: () => void = () => undefined;

  constructor(connection: KurrentConnection, onFault: (fault: Error) => void) {
    this.#connection = connection;
    this.#onFault = onFault;
  }

  /** Calls back after each commit, anybody's, and once after a lost connection came back. */
  listen(onHint: () => void): () => void {
    const listener = (): void => onHint();
    this.#listeners.add(listener);
    this.#following ??= this.#follow();
    return () => this.#listeners.delete(listener);
  }

  async close(): Promise<void> {
    this.#closed = true;
    this.#stop();
    await this.#following;
  }

  async #follow(): Promise<void> {
    for (let lost = false; !this.#closed; lost = true) {
      const fault = await this.#untilLost(lost);
      if (this.#closed) return;
      this.#onFault(toFault(fault));
      await this.#pause();
    }
  }

  /** Ends when the subscription does. Whatever was written before it stood went unheard. */
  #untilLost(missedSome: boolean): Promise<unknown> {
    return new Promise((resolve) => {
      const subscription = this.#connection.subscribe(COMMITS);
      this.#stop = () => void subscription.unsubscribe().then(() => resolve(null), resolve);
      subscription.on('confirmation', () => missedSome && this.#hint());
      subscription.on('data', () => this.#hint());
      subscription.on('error', resolve);
      subscription.on('end', () => resolve(new Error('The subscription ended.')));
    });
  }

  async #pause(): Promise<void> {
    const waiting = new AbortController();
    this.#stop = () => waiting.abort();
    await sleep(RETRY_MS, undefined, { signal: waiting.signal, ref: false }).catch(() => undefined);
  }

  #hint(): void {
    for (const listener of this.#listeners) listener();
  }
}
