import type { Ledger } from '@chokepoint/ledger';
import { postgresLedger, type Database } from '@chokepoint/ledger-postgres';
import { sql, type Kysely } from 'kysely';
import { expect } from 'vitest';

/** A ledger whose appends stay uncommitted until told, as on a server too busy to commit. */
export interface OpenTransaction {
  readonly ledger: Ledger;
  commit(): Promise<void>;
  rollback(): Promise<void>;
}

export async function openTransaction(database: Database): Promise<OpenTransaction> {
  const trx = await database.as<unknown>().startTransaction().execute();
  const inside: Database = {
    ...database,
    as: <Tables>() => trx as unknown as Kysely<Tables>,
  };
  return {
    ledger: postgresLedger(inside),
    commit: () => trx.commit().execute(),
    rollback: () => trx.rollback().execute(),
  };
}

/** Waits until so many transactions of the database wait for another one. */
export async function untilWaiting(database: Database, count: number): Promise<void> {
  const waiting = async (): Promise<number> => {
    const { rows } = await sql<{ n: number }>`
      select count(*)::int as n from pg_stat_activity
       where datname = current_database() and wait_event_type = 'Lock'`.execute(
      database.as<unknown>(),
    );
    return rows[0]?.n ?? 0;
  };
  await expect.poll(waiting, { timeout: 20_000, interval: 20 }).toBe(count);
}
