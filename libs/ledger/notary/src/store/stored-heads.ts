import { toPosition } from '@chokepoint/kernel';
import type { Kysely, Selectable } from 'kysely';
import { HEAD_FORMAT, type SignedHead } from '../heads/signed-head.js';
import type { NotaryDatabase } from './notary-tables.js';

/** The signed heads in schema `notary`. Whoever reads them has yet to check their signatures. */
export interface StoredHeads {
  /** The largest; null when none was signed. */
  newest(): Promise<SignedHead | null>;
  /** Newest first. */
  list(options: { readonly before?: number; readonly limit: number }): Promise<SignedHead[]>;
  /** Oldest first, larger than `size`. */
  after(size: number): Promise<SignedHead[]>;
  /**
   * Public keys by key id, as the signing notary wrote them down. To be shown, not to be trusted:
   * whoever can change the heads can change these.
   */
  publicKeys(): Promise<ReadonlyMap<string, string>>;
}

export function storedHeads(db: Kysely<NotaryDatabase>): StoredHeads {
  const heads = () => db.selectFrom('notary.head').selectAll();
  const largest = async (before: number | undefined, limit: number): Promise<SignedHead[]> => {
    const rows = await heads()
      .$if(before !== undefined, (query) => query.where('size', '<', String(before)))
      .orderBy('size', 'desc')
      .limit(limit)
      .execute();
    return rows.map(toSignedHead);
  };
  return {
    newest: async () => (await largest(undefined, 1))[0] ?? null,
    list: ({ before, limit }) => largest(before, limit),
    async after(size) {
      const rows = await heads().where('size', '>', String(size)).orderBy('size').execute();
      return rows.map(toSignedHead);
    },
    async publicKeys() {
      const rows = await db.selectFrom('notary.key').selectAll().execute();
      return new Map(rows.map(({ key_id, public_key }) => [key_id, public_key]));
    },
  };
}

/** Keeps a head and the public key that it can be checked with. */
export async function addHead(
  db: Kysely<NotaryDatabase>,
  head: SignedHead,
  publicKey: string,
): Promise<void> {
  const { size, root, signedAt: signed_at, keyId: key_id, signature } = head;
  await db
    .insertInto('notary.key')
    .values({ key_id, public_key: publicKey })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  await db
    .insertInto('notary.head')
    .values({ size, root: Buffer.from(root, 'hex'), signed_at, key_id, signature })
    .execute();
}

const toSignedHead = (row: Selectable<NotaryDatabase['notary.head']>): SignedHead => ({
  format: HEAD_FORMAT,
  size: Number(row.size),
  root: row.root.toString('hex'),
  headPosition: toPosition(row.size),
  signedAt: row.signed_at,
  keyId: row.key_id,
  signature: row.signature,
});
