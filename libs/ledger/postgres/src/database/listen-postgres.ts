import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { checkChannel } from './database.js';

type OnNotify = (payload: string) => void;
const RETRY_MS = 1_000;

/** One connection of its own that hears every channel and comes back after it was lost. */
export class PostgresListener {
  readonly #url: string;
  readonly #onFault: (error: Error) => void;
  readonly #channels = new Map<string, Set<OnNotify>>();
  #client: Promise<pg.Client> | undefined;
  #closed = false;

  constructor(url: string, onFault: (error: Error) => void) {
    this.#url = url;
    this.#onFault = onFault;
  }

  async listen(channel: string, onNotify: OnNotify): Promise<() => Promise<void>> {
    checkChannel(channel);
    const client = await (this.#client ??= this.#firstConnect());
    const others = this.#channels.get(channel) ?? new Set();
    this.#channels.set(channel, others.add(onNotify));
    await client.query(`listen "${channel}"`);
    return async () => void others.delete(onNotify);
  }

  async close(): Promise<void> {
    this.#closed = true;
    const client = await this.#client;
    await client?.end();
  }

  /** A failure is the caller's to see, and the next caller's to try again. */
  async #firstConnect(): Promise<pg.Client> {
    try {
      return await this.#connect();
    } catch (error) {
      this.#client = undefined;
      throw error;
    }
  }

  async #connect(): Promise<pg.Client> {
    const client = new pg.Client({ connectionString: this.#url, keepAlive: true });
    client.on('notification', ({ channel, payload }) => this.#notify(channel, payload ?? ''));
    client.on('error', this.#onFault);
    await client.connect();
    client.on('end', () => void this.#reconnect());
    return client;
  }

  async #reconnect(): Promise<void> {
    while (!this.#closed) {
      await sleep(RETRY_MS, undefined, { ref: false });
      try {
        await this.#listenAgain();
        return;
      } catch (error) {
        this.#onFault(error instanceof Error ? error : new Error(String(error)));
      }
    }
  }

  /** Whatever was said meanwhile went unheard, so everybody is told to look. */
  async #listenAgain(): Promise<void> {
    const client = await this.#connect();
    if (this.#closed) return client.end();
    this.#client = Promise.resolve(client);
    for (const channel of this.#channels.keys()) await client.query(`listen "${channel}"`);
    for (const channel of this.#channels.keys()) this.#notify(channel, '');
  }

  #notify(channel: string, payload: string): void {
    for (const onNotify of this.#channels.get(channel) ?? []) onNotify(payload);
  }
}
