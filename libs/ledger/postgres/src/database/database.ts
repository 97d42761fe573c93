import type { Kysely } from 'kysely';

/** An open database: a PostgreSQL server, or PostgreSQL embedded in this process. */
export interface Database {
  readonly kind: 'postgres' | 'pglite';
  /**
   * The query builder over a schema's table types. Embedded, there is one connection: inside a
   * transaction's callback use the `trx` it is given; a query on the outer builder would wait for
   * that same transaction for ever.
   */
  as<Tables>(): Kysely<Tables>;
  /**
   * Calls `onNotify` after each NOTIFY on the channel, and once after a lost connection came back.
   * A hint that something may be new, never a message. Answers how to stop.
   */
  listen(channel: string, onNotify: (payload: string) => void): Promise<() => Promise<void>>;
  close(): Promise<void>;
}

/** @throws RangeError unless the channel can be written as a plain identifier. */
export function checkChannel(channel: string): void {
  if (!/^[a-z_]{1,60}$/.test(channel)) throw new RangeError(`Not a channel name: '${channel}'`);
}
