import type { Database } from '@chokepoint/ledger-postgres';
import { addHead, storedHeads, type NotaryDatabase } from '@chokepoint/notary';
import { sql } from 'kysely';
import type { HeadLine } from './backup-format.js';

/** The signed heads in the database, smallest first; none where no notary ever worked there. */
export async function signedHeads(database: Database): Promise<readonly HeadLine[]> {
  const { rows } = await sql<{ heads: string | null }>`
    select to_regclass('notary.head')::text as heads`.execute(database.as<unknown>());
  if (rows[0]?.heads == null) return [];
  const stored = storedHeads(database.as<NotaryDatabase>());
  const keys = await stored.publicKeys();
  const heads = await stored.after(0);
  return heads.flatMap((head) => {
    const publicKey = keys.get(head.keyId);
    return publicKey === undefined ? [] : [{ kind: 'signed-head', head, publicKey }];
  });
}

/** Adds heads to a database whose log is the one that they were signed for. */
export async function keepSignedHeads(
  database: Database,
  heads: readonly HeadLine[],
): Promise<boolean> {
  const db = database.as<NotaryDatabase>();
  const kept = new Set((await storedHeads(db).after(0)).map(({ size }) => size));
  for (const { head, publicKey } of heads) {
    if (!kept.has(head.size)) await addHead(db, head, publicKey);
  }
  return true;
}
