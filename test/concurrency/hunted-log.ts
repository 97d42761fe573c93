import { toPosition } from '@chokepoint/kernel';
import { postgresLedger, type Database } from '@chokepoint/ledger-postgres';
import { anAppend, anEvent, aWrite } from '@chokepoint/testing';
import { sql } from 'kysely';
import { openTransaction } from './open-transaction.js';

/** A write that is made but not committed yet. */
export interface OpenWrite {
  commit(): Promise<void>;
  rollback(): Promise<void>;
}

/** A log as a hunt for skipped events sees it: slow writers, and a reader with a checkpoint. */
export interface HuntedLog {
  write(note: string): Promise<OpenWrite>;
  readAfter(checkpoint: string): Promise<{ readonly notes: string[]; readonly next: string }>;
}

/** The product's log. */
export function ourLog(database: Database): HuntedLog {
  const ledger = postgresLedger(database);
  return {
    async write(note) {
      const transaction = await openTransaction(database);
      const stream = `hunt-${note.length % 4}`;
      await transaction.ledger.append(
        anAppend(aWrite(stream, 'any', [anEvent({ data: { note } })])),
      );
      return transaction;
    },
    async readAfter(checkpoint) {
      const page = await ledger.readAll({ after: toPosition(checkpoint), limit: 20 });
      return { notes: page.events.map(({ data }) => String(data['note'])), next: page.next };
    },
  };
}

interface NaiveTables {
  'naive.event': { position: string; note: string };
}

/**
 * A log whose positions come from an identity column, and whose reader goes on after the greatest
 * position it has seen: as one is tempted to write it.
 */
export async function naiveLog(database: Database): Promise<HuntedLog> {
  const db = database.as<NaiveTables>();
  await sql`create schema if not exists naive`.execute(db);
  await sql`create table if not exists naive.event (
    position bigint generated always as identity primary key, note text not null)`.execute(db);
  return {
    async write(note) {
      const trx = await db.startTransaction().execute();
      await sql`insert into naive.event (note) values (${note})`.execute(trx);
      return { commit: () => trx.commit().execute(), rollback: () => trx.rollback().execute() };
    },
    async readAfter(checkpoint) {
      const rows = await db
        .selectFrom('naive.event')
        .selectAll()
        .where('position', '>', checkpoint)
        .orderBy('position')
        .limit(20)
        .execute();
      return { notes: rows.map(({ note }) => note), next: rows.at(-1)?.position ?? checkpoint };
    },
  };
}
