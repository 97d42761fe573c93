import { auditLog, eventHeaders, postgresLedger, type Database } from '@chokepoint/ledger-postgres';
import {
  Notary,
  storedHeads,
  storedTree,
  verifyLog,
  type LogToVerify,
  type NotaryDatabase,
  type Verification,
} from '@chokepoint/notary';
import { sql, type Kysely, type Transaction } from 'kysely';

/** What a superuser does to the tables. */
export type Tampering = (as: Superuser) => Promise<void>;

export interface Superuser {
  run(statement: string): Promise<void>;
  /** Makes the notary's tree anew over the changed log. */
  rewriteTree(): Promise<void>;
}

export interface Found {
  readonly verified: Verification;
  readonly audit: Awaited<ReturnType<typeof auditLog>>;
}

class Undone extends Error {
  constructor(readonly found: Found) {
    super('undone');
  }
}

/** Verifies a log while it is tampered with, triggers off, and undoes the tampering. */
export async function whileTampered(
  database: Database,
  given: Pick<LogToVerify, 'keys' | 'published'>,
  tamper: Tampering,
): Promise<Found> {
  const work = async (transaction: Transaction<unknown>): Promise<never> => {
    await sql`set local session_replication_role = replica`.execute(transaction);
    const inside: Database = { ...database, as: () => reentrant(transaction) as never };
    await tamper(superuser(inside));
    throw new Undone(await verifyNow(inside, given));
  };
  try {
    return await database.as<unknown>().transaction().execute(work);
  } catch (error) {
    if (error instanceof Undone) return error.found;
    throw error;
  }
}

export async function verifyNow(
  database: Database,
  given: Pick<LogToVerify, 'keys' | 'published'>,
): Promise<Found> {
  const db = database.as<NotaryDatabase>();
  const heads = await storedHeads(db).after(0);
  const ledger = postgresLedger(database);
  const verified = await verifyLog({ ledger, tree: storedTree(db), heads, ...given });
  return { verified, audit: await auditLog(database) };
}

const superuser = (inside: Database): Superuser => ({
  async run(statement) {
    const { numAffectedRows } = await sql.raw(statement).execute(inside.as<unknown>());
    // A test whose change changes nothing would find nothing for the wrong reason.
    if (numAffectedRows === 0n) throw new Error(`Nothing changed: ${statement}`);
  },
  async rewriteTree() {
    const db = inside.as<NotaryDatabase>();
    await sql`truncate notary.tile`.execute(db);
    const clock = { now: () => '2026-01-01T00:00:00.000Z' };
    await new Notary({ db, source: eventHeaders(inside), clock }).follow();
  },
});

/** A transaction in which what begins one of its own goes on in it. */
function reentrant(transaction: Transaction<unknown>): Kysely<unknown> {
  return new Proxy(transaction, {
    get(target, name) {
      if (name === 'transaction') {
        return () => ({ execute: (work: (t: unknown) => unknown) => work(target) });
      }
      const member: unknown = Reflect.get(target, name, target);
      return typeof member === 'function' ? (member.bind(target) as unknown) : member;
    },
  });
}
