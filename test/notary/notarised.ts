import { randomUUID, type KeyObject } from 'node:crypto';
import type { Ledger } from '@chokepoint/ledger';
import {
  eventHeaders,
  migrateLedger,
  postgresLedger,
  runMigrations,
} from '@chokepoint/ledger-postgres';
import {
  generateSigningKey,
  Notary,
  NOTARY_MIGRATIONS,
  readSigningKey,
  type NotaryDatabase,
} from '@chokepoint/notary';
import { anAppend, anEvent, aWrite, fakeClock, type TestDatabase } from '@chokepoint/testing';
import { sql } from 'kysely';

export const signingKey = (): KeyObject => {
  const key = readSigningKey(generateSigningKey());
  if (!key.ok) throw new Error(key.error.message);
  return key.value;
};

/** An empty log with its notary. */
export async function openNotarised(open: () => Promise<TestDatabase>) {
  const database = await open();
  await migrateLedger(database);
  await runMigrations(database, 'notary', NOTARY_MIGRATIONS);
  const ledger = postgresLedger(database);
  const db = database.as<NotaryDatabase>();
  const clock = fakeClock();
  const notary = new Notary({ db, source: eventHeaders(database), clock });
  return { database, ledger, db, clock, notary, key: signingKey(), close: () => database.close() };
}

export type Notarised = Awaited<ReturnType<typeof openNotarised>>;

/** Runs statements with triggers off, as a superuser can. */
export async function asSuperuser(
  { database }: Notarised,
  ...statements: readonly string[]
): Promise<void> {
  await database
    .as<unknown>()
    .transaction()
    .execute(async (transaction) => {
      await sql`set local session_replication_role = replica`.execute(transaction);
      for (const statement of statements) await sql.raw(statement).execute(transaction);
    });
}

/** An empty log and an empty tree again: opening a database takes longer than most tests. */
export const empty = (log: Notarised): Promise<void> =>
  asSuperuser(
    log,
    'truncate es.event, es.commit, es.stream, notary.tile, notary.head, notary.key',
    'update es.log_head set commit_no = 0, position = 0, recorded_at = null',
  );

/** Appends one commit with the streams given, `a` three times being three events of stream test-a. */
export async function commit(ledger: Ledger, ...streams: readonly string[]): Promise<void> {
  const written = [...new Set(streams)].map((stream) => {
    const count = streams.filter((other) => other === stream).length;
    const events = Array.from({ length: count }, () => anEvent({ data: { note: randomUUID() } }));
    return aWrite(`test-${stream}`, 'any', events);
  });
  const outcome = await ledger.append(anAppend(...written));
  if (outcome.kind !== 'appended') throw new Error(JSON.stringify(outcome));
}
