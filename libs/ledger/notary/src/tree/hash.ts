import { createHash } from 'node:crypto';

/** A SHA-256 hash: 32 bytes. */
export type Hash = Buffer;

export const HASH_BYTES = 32;

const LEAF = Buffer.from([0]);

/** Hash of a leaf: SHA-256 of 0x00 and its bytes (RFC 9162, section 2.1.1). */
export const leafHash = (bytes: Uint8Array): Hash =>
  createHash('sha256').update(LEAF).update(bytes).digest();

const NODE = Buffer.from([1]);

/** Hash of a node over its two children: SHA-256 of 0x01, left and right (RFC 9162, 2.1.1). */
export const nodeHash = (left: Hash, right: Hash): Hash =>
  createHash('sha256').update(NODE).update(left).update(right).digest();

/** Root of the tree without leaves: SHA-256 of nothing (RFC 9162, 2.1.1). */
export const EMPTY_ROOT: Hash = createHash('sha256').digest();
