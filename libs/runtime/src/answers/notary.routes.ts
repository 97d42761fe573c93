import {
  ledgerConsistencyAnswer,
  type LedgerConsistencyAnswer,
  ledgerConsistencyQuery,
  type LedgerConsistencyQuery,
  ledgerHeadsAnswer,
  type LedgerHeadsAnswer,
  ledgerHeadsQuery,
  type LedgerHeadsQuery,
  ledgerProofAnswer,
  type LedgerProofAnswer,
} from '@chokepoint/api-contract';
import { ok, refuse } from '@chokepoint/kernel';
import {
  cachedReader,
  consistencyProof,
  inclusionProof,
  leafHashOf,
  rootHash,
} from '@chokepoint/notary';
import { z } from 'zod';
import type { Route } from './route.js';

type NoQuery = Record<string, never>;
const noQuery: z.ZodType<NoQuery> = z.object({}).strict();

const hex = (hash: Buffer): string => hash.toString('hex');

export const ledgerHeadsRoute: Route<LedgerHeadsQuery, LedgerHeadsAnswer> = {
  pattern: 'ledger/heads',
  query: ledgerHeadsQuery.strict(),
  answer: ledgerHeadsAnswer,
  async ask({ notary }, { before, limit }) {
    // One more than asked for tells whether there is a further page.
    const asked = { limit: limit + 1, ...(before === undefined ? {} : { before }) };
    const found = await notary.heads.list(asked);
    const heads = found.slice(0, limit);
    const known = await notary.heads.publicKeys();
    const keys = [...new Set(heads.map(({ keyId }) => keyId))].flatMap((keyId) => {
      const publicKey = known.get(keyId);
      return publicKey === undefined ? [] : [{ keyId, publicKey }];
    });
    const last = heads.at(-1);
    const more = found.length > limit && last !== undefined;
    return ok({ heads, keys, nextBefore: more ? String(last.size) : null });
  },
};

export const ledgerProofRoute: Route<NoQuery, LedgerProofAnswer> = {
  pattern: 'ledger/proof/:id',
  query: noQuery,
  answer: ledgerProofAnswer,
  async ask({ ledger, notary }, _query, id) {
    const event = await ledger.readEvent(id);
    if (event === null) return refuse('unknown-event', `The ledger holds no event '${id}'.`);
    const index = Number(event.position) - 1;
    const head = await notary.heads.newest();
    const publicKey = head === null ? null : await notary.publicKeyOf(head.keyId);
    if (head === null || publicKey === null || head.size <= index) {
      const message = `No signed tree head reaches position ${event.position} yet. Ask again after the notary has signed the next one.`;
      return refuse('not-covered-yet', message);
    }
    const { contentHash, position, recordedAt, revision, stream } = event;
    const leaf = { contentHash, id: event.id, position, recordedAt, revision, stream };
    const inclusion = (await inclusionProof(notary.tree, index, head.size)).map(hex);
    return ok({ leaf, leafHash: hex(leafHashOf(leaf)), index, inclusion, head, publicKey });
  },
};

export const ledgerConsistencyRoute: Route<LedgerConsistencyQuery, LedgerConsistencyAnswer> = {
  pattern: 'ledger/consistency',
  query: ledgerConsistencyQuery.strict(),
  answer: ledgerConsistencyAnswer,
  async ask({ notary }, { from, to }) {
    const size = await notary.tree.size();
    if (from > to || to > size) {
      const message = `Give 0 <= from <= to <= ${size}, the number of events in the notary's tree.`;
      return refuse('bad-tree-size', message);
    }
    const tree = cachedReader(notary.tree);
    const [fromRoot, toRoot] = [await rootHash(tree, from), await rootHash(tree, to)];
    const consistency = (await consistencyProof(tree, from, to)).map(hex);
    return ok({ from, to, fromRoot: hex(fromRoot), toRoot: hex(toRoot), consistency });
  },
};
