import { createHash } from 'node:crypto';
import { PRODUCT_VERSION } from '@chokepoint/runtime';
import { staleMark } from './staleness.js';

/** What an answer may carry that tells what it rests on. */
interface Knowing {
  readonly knownAt?: unknown;
  readonly publishedBy?: unknown;
  readonly asOf?: unknown;
  readonly contentHash?: unknown;
}

/**
 * The ETag of an answer: the ledger position it rests on, the other knowledge it was asked from,
 * where projections have stopped, and the product's version, since a newer one may compute otherwise. Null where the answer rests
 * on no position; the ETag is then taken from its bytes.
 */
export function entityTag(answer: object, format: string): string | null {
  const { knownAt, publishedBy, asOf, contentHash }: Knowing = answer;
  if (typeof contentHash === 'string') return `"${contentHash}-${format}-${PRODUCT_VERSION}"`;
  if (typeof knownAt !== 'string') return null;
  const knowledge = [knownAt, publishedBy, asOf].filter((part) => typeof part === 'string');
  return `"${[...knowledge, ...staleMark(answer)].join('-')}-${format}-${PRODUCT_VERSION}"`;
}

/** The ETag of a document whose links name the server: the answer alone does not make its bytes. */
export const tagOfBytes = (bytes: string | Uint8Array): string =>
  `"${createHash('sha256').update(bytes).digest('hex').slice(0, 32)}"`;

/**
 * An answer for a ledger position that the asker named never changes; so does a recorded event.
 * Any other must be asked for again, which the ETag makes cheap.
 */
export function cacheControl(answer: object, query: Readonly<Record<string, unknown>>): string {
  const { knownAt, asOf, contentHash }: Knowing = answer;
  if (typeof contentHash === 'string') return PINNED;
  const positionNamed = typeof knownAt === 'string' && query['knownAt'] === knownAt;
  const dayNamed = asOf === undefined || query['asOf'] === asOf;
  return positionNamed && dayNamed ? PINNED : 'no-cache';
}

/** Whether an `If-None-Match` header names the tag (RFC 9110, section 13.1.2: a weak comparison). */
export function matches(header: string | undefined, tag: string): boolean {
  const named = header?.split(',').map((part) => part.trim().replace(/^W\//, ''));
  return named?.some((one) => one === '*' || one === tag) ?? false;
}

// A day and not for ever: a newer version of the product may compute the same answer otherwise.
const PINNED = 'public, max-age=86400, immutable';
