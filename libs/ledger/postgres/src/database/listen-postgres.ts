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
    const others = this.#channels.get(channel) ?? new Set();
    this.#channels.set(channel, others.add(onNotify));
    const client = await (this.#client ??= this.#connect());
    await client.query(`listen "${channel}"`);
    return async () => void others.delete(onNotify);
  }

  async close(): Promise<void> {
    this.#closed = true;
    const client = await this.#client?.catch(this.#onFault);
    await client?.end();
  }

  async #connect(): Promise<pg.Client> {
    const client = new pg.Client({ connectionString: this.#url, keepAlive: true });
    client.on('notification', ({ channel, payload }) => this.#notify(channel, payload ?? ''));
    client.on('error', this.#onFault);
    client.on('end', () => void this.#reconnect());
    await client.connect();
    return client;
  }

  async #reconnect(): Promise<void> {
    while (!this.#closed) {
      await sleep(RETRY_MS, undefined, { ref: false });
      this.#client = this.#connect();
      try {
        const client = await this.#client;
        for (const channel of this.#channels.keys()) await client.query(`listen "${channel}"`);
        for (const channel of this.#channels.keys()) this.#notify(channel, '');
        return;
      } catch (error) {
        this.#onFault(error instanceof Error ? error : new Error(String(error)));
      }
    }
  }

  #notify(channel: string, payload: string): void {
    for (const onNotify of this.#channels.get(channel) ?? []) onNotify(payload);
  }
}
