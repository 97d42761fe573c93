import type { Hash } from './hash.js';
import type { HashReader } from './hash-reader.js';
import { rangeHash, splitOf, type Range } from './subtrees.js';

/**
 * Root of the tree over the first `size` leaves (RFC 9162, section 2.1.1).
 * @throws MissingHashError when the reader holds fewer leaves
 */
export function rootHash(reader: HashReader, size: number): Promise<Hash> {
  checkSize(size);
  return rangeHash(reader, { begin: 0, end: size });
}

/**
 * Proof that leaf `index` (from 0: an event's position less one) is in the tree of `size` leaves,
 * from the leaf's neighbour up (RFC 9162, 2.1.3.1).
 * @throws RangeError unless 0 <= index < size
 */
export function inclusionProof(reader: HashReader, index: number, size: number): Promise<Hash[]> {
  checkSize(size);
  if (!Number.isSafeInteger(index) || index < 0 || index >= size) {
    throw new RangeError(`There is no leaf ${index} in a tree of ${size}`);
  }
  return hashes(reader, inclusionRanges(index, size));
}

/**
 * Proof that the tree of `to` leaves only adds to the tree of `from` leaves (RFC 9162, 2.1.4.1).
 * Empty for equal sizes, and from the empty tree.
 * @throws RangeError unless 0 <= from <= to
 */
export function consistencyProof(reader: HashReader, from: number, to: number): Promise<Hash[]> {
  checkSize(from);
  checkSize(to);
  if (from > to) throw new RangeError(`A tree of ${to} leaves cannot add to one of ${from}`);
  return hashes(reader, from === 0 ? [] : consistencyRanges(from, to));
}

async function hashes(reader: HashReader, ranges: readonly Range[]): Promise<Hash[]> {
  const found: Hash[] = [];
  for (const range of ranges) found.push(await rangeHash(reader, range));
  return found;
}

/** From the root down the sibling of each step, then turned round: the leaf's sibling first. */
function inclusionRanges(index: number, size: number): Range[] {
  const siblings: Range[] = [];
  let [begin, end] = [0, size];
  while (end - begin > 1) {
    const middle = begin + splitOf(end - begin);
    siblings.push(index < middle ? { begin: middle, end } : { begin, end: middle });
    if (index < middle) end = middle;
    else begin = middle;
  }
  return siblings.reverse();
}

function consistencyRanges(from: number, to: number): Range[] {
  const siblings: Range[] = [];
  let [begin, end] = [0, to];
  while (end > from) {
    const middle = begin + splitOf(end - begin);
    siblings.push(from <= middle ? { begin: middle, end } : { begin, end: middle });
    if (from <= middle) end = middle;
    else begin = middle;
  }
  // Where the old tree is itself a subtree of the new one, whoever checks knows its root already.
  if (begin > 0) siblings.push({ begin, end });
  return siblings.reverse();
}

function checkSize(size: number): void {
  if (!Number.isSafeInteger(size) || size < 0) throw new RangeError(`Not a tree size: ${size}`);
}
