import { z } from 'zod';

const hash = z.string().regex(/^[\da-f]{64}$/, 'Not a SHA-256 hash in hex');
const size = z.coerce.number().int().min(0).max(Number.MAX_SAFE_INTEGER);

/**
 * What the notary signed of the log: its first `size` events have this root (RFC 9162). The
 * signature is Ed25519, base64, over the canonical JSON (RFC 8785) of all other members.
 */
export const signedTreeHead = z
  .object({
    format: z.literal('chokepoint-tree-head@1'),
    size: z.number().int(),
    root: hash,
    headPosition: z.string(),
    signedAt: z.string(),
    keyId: z.string(),
    signature: z.string(),
  })
  .meta({ id: 'SignedTreeHead' });
export type SignedTreeHead = z.infer<typeof signedTreeHead>;

/** A key that heads name. Which key to trust is for whoever checks to know. */
export const notaryKey = z
  .object({
    keyId: z.string(),
    /** Base64 of its SubjectPublicKeyInfo. */
    publicKey: z.string(),
  })
  .meta({ id: 'NotaryKey' });
export type NotaryKey = z.infer<typeof notaryKey>;

export const ledgerHeadsQuery = z.object({
  /** Heads of fewer events than this, newest first. */
  before: size.optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export type LedgerHeadsQuery = z.infer<typeof ledgerHeadsQuery>;

export const ledgerHeadsAnswer = z
  .object({
    heads: z.array(signedTreeHead),
    keys: z.array(notaryKey),
    nextBefore: z.string().nullable(),
  })
  .meta({ id: 'LedgerHeads' });
export type LedgerHeadsAnswer = z.infer<typeof ledgerHeadsAnswer>;

export const ledgerProofAnswer = z
  .object({
    /** The leaf is SHA-256 of 0x00 and the canonical JSON (RFC 8785) of this. */
    leaf: z.object({
      contentHash: hash,
      id: z.string(),
      position: z.string(),
      recordedAt: z.string(),
      revision: z.number().int(),
      stream: z.string(),
    }),
    leafHash: hash,
    /** Place of the leaf from 0: the event's position less one. */
    index: z.number().int(),
    /** Inclusion proof of the leaf in the tree of `head`, from the leaf's neighbour up. */
    inclusion: z.array(hash),
    head: signedTreeHead,
    publicKey: z.string(),
  })
  .meta({ id: 'LedgerProof' });
export type LedgerProofAnswer = z.infer<typeof ledgerProofAnswer>;

export const ledgerConsistencyQuery = z.object({
  /** Number of events of the older tree. */
  from: size,
  /** Number of events of the newer tree. */
  to: size,
});
export type LedgerConsistencyQuery = z.infer<typeof ledgerConsistencyQuery>;

export const ledgerConsistencyAnswer = z
  .object({
    from: z.number().int(),
    to: z.number().int(),
    fromRoot: hash,
    toRoot: hash,
    /** Shows that the newer tree begins with the older one (RFC 9162, section 2.1.4). */
    consistency: z.array(hash),
  })
  .meta({ id: 'LedgerConsistency' });
export type LedgerConsistencyAnswer = z.infer<typeof ledgerConsistencyAnswer>;
