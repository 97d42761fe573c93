import { sign, verify, type KeyObject } from 'node:crypto';
import { canonicalJson, type Instant, type Position } from '@chokepoint/kernel';
import { z } from 'zod';
import { keyId } from './keys.js';

export const HEAD_FORMAT = 'chokepoint-tree-head@1';

/** What the notary says of the log: its first `size` events have this root. */
export interface TreeHead {
  readonly format: typeof HEAD_FORMAT;
  /** Number of events. */
  readonly size: number;
  /** Root of the tree over them, hex. */
  readonly root: string;
  /** Position of the last of them: positions are dense, so it is `size` as text. */
  readonly headPosition: Position;
  readonly signedAt: Instant;
}

/** A tree head with an Ed25519 signature (base64) over the canonical JSON of all its other members. */
export interface SignedHead extends TreeHead {
  /** Names the key: see `keyId`. */
  readonly keyId: string;
  readonly signature: string;
}

/** Base64 leaves bits unused at its end: one signature must not have several spellings. */
const isCanonical = (text: string): boolean =>
  Buffer.from(text, 'base64').toString('base64') === text;

const position = z.custom<Position>(
  (value) => typeof value === 'string' && /^(0|[1-9]\d{0,18})$/.test(value),
  'Not a position',
);

/** A signed head as it is published. Strict: a member that is not known is not covered by trust. */
export const signedHeadSchema: z.ZodType<SignedHead> = z
  .strictObject({
    format: z.literal(HEAD_FORMAT),
    size: z.number().int().min(0),
    root: z.string().regex(/^[\da-f]{64}$/),
    headPosition: position,
    signedAt: z.iso.datetime({ precision: 3 }),
    keyId: z.string().regex(/^[\da-f]{16}$/),
    signature: z.base64().length(88).refine(isCanonical, 'Not the one base64 of its bytes'),
  })
  .refine(({ size, headPosition }) => String(size) === headPosition, {
    message: 'size and headPosition differ',
  });

/** @throws TypeError when the key is no Ed25519 private key */
export function signHead(head: TreeHead, key: KeyObject): SignedHead {
  const named = { ...head, keyId: keyId(key) };
  return { ...named, signature: sign(null, signedBytes(named), key).toString('base64') };
}

/** True when the head names this key, its signature is by this key and no byte of it has changed. */
export function verifyHead(head: SignedHead, publicKey: KeyObject): boolean {
  if (!signedHeadSchema.safeParse(head).success || head.keyId !== keyId(publicKey)) return false;
  const { signature, ...named } = head;
  return verify(null, signedBytes(named), publicKey, Buffer.from(signature, 'base64'));
}

const signedBytes = ({
  format,
  size,
  root,
  headPosition,
  signedAt,
  keyId,
}: Omit<SignedHead, 'signature'>) =>
  Buffer.from(canonicalJson({ format, size, root, headPosition, signedAt, keyId }), 'utf8');
