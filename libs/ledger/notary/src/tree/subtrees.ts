import { EMPTY_ROOT, nodeHash, type Hash } from './hash.js';
import { hashAt, TILE_WIDTH, type HashReader } from './hash-reader.js';

/** Leaves `begin` (inclusive) to `end` (exclusive). */
export interface Range {
  readonly begin: number;
  readonly end: number;
}

const LEVELS_OF_TILE = 8;

/** Largest power of two below `count`; where RFC 9162 splits a tree of `count` > 1 leaves. */
export function splitOf(count: number): number {
  let half = 1;
  while (half * 2 < count) half *= 2;
  return half;
}

/**
 * Root over a range that RFC 9162's recursion meets: it begins at a multiple of the power of two
 * that is at least its length.
 */
export async function rangeHash(reader: HashReader, { begin, end }: Range): Promise<Hash> {
  const hashes: Hash[] = [];
  for (let at = begin; at < end;) {
    const level = levelOf(end - at);
    hashes.push(await subtreeHash(reader, level, at));
    at += 2 ** level;
  }
  return foldRight(hashes);
}

/** Root over complete subtrees that stand side by side, the largest first. */
export function foldRight(hashes: readonly Hash[]): Hash {
  const last = hashes.at(-1);
  if (last === undefined) return EMPTY_ROOT;
  return hashes.slice(0, -1).reduceRight((right, left) => nodeHash(left, right), last);
}

/** Level of the largest complete subtree that fits into `count` leaves. */
function levelOf(count: number): number {
  let level = 0;
  while (2 ** (level + 1) <= count) level += 1;
  return level;
}

/** Root of the complete subtree of 2^level leaves that begins at leaf `begin`. */
async function subtreeHash(reader: HashReader, level: number, begin: number): Promise<Hash> {
  const key = `${level}/${begin}`;
  const known = reader.subtrees?.get(key);
  if (known !== undefined) return known;
  const root = await computeSubtree(reader, level, begin);
  reader.subtrees?.set(key, root);
  return root;
}

async function computeSubtree(reader: HashReader, level: number, begin: number): Promise<Hash> {
  const tileLevel = Math.floor(level / LEVELS_OF_TILE);
  const first = begin / TILE_WIDTH ** tileLevel;
  const count = 2 ** (level % LEVELS_OF_TILE);
  const place = first % TILE_WIDTH;
  const id = { level: tileLevel, index: Math.floor(first / TILE_WIDTH) };
  const tile = await reader.readTile(id, place + count);
  return perfectRoot(Array.from({ length: count }, (_, n) => hashAt(tile, place + n)));
}

/** Root over 2^n hashes. */
export function perfectRoot(hashes: readonly Hash[]): Hash {
  let row = hashes;
  while (row.length > 1) {
    const below = row;
    row = Array.from({ length: below.length / 2 }, (_, n) =>
      nodeHash(below[2 * n] ?? EMPTY_ROOT, below[2 * n + 1] ?? EMPTY_ROOT),
    );
  }
  return row[0] ?? EMPTY_ROOT;
}
