import type { Hash } from './hash.js';
import { bytesOf, hashAt, TILE_WIDTH, type TileId } from './hash-reader.js';
import { perfectRoot } from './subtrees.js';

export interface Tile extends TileId {
  /** Up to 256 hashes, one after the other. */
  readonly hashes: Buffer;
}

const FULL = bytesOf(TILE_WIDTH);

/**
 * The tiles that change, whole, when leaves are added to a tree. `edge` is the last tile of each
 * level.
 */
export function grow(edge: readonly Tile[], leaves: readonly Hash[]): Tile[] {
  const changed: Tile[] = [];
  let added = Buffer.concat(leaves);
  for (let level = 0; added.length > 0; level += 1) {
    const tiles = fill(level, edge, added);
    changed.push(...tiles);
    added = Buffer.concat(tiles.filter(isFull).map(rootOfTile));
  }
  return changed;
}

/** Number of hashes on a level, by its last tile. */
export const countOf = (last: Tile | undefined): number =>
  last === undefined ? 0 : last.index * TILE_WIDTH + last.hashes.length / bytesOf(1);

function fill(level: number, edge: readonly Tile[], added: Buffer): Tile[] {
  const last = edge.find((tile) => tile.level === level);
  const open = last !== undefined && !isFull(last) ? last.hashes : Buffer.alloc(0);
  const first = last === undefined ? 0 : isFull(last) ? last.index + 1 : last.index;
  const hashes = Buffer.concat([open, added]);
  return Array.from({ length: Math.ceil(hashes.length / FULL) }, (_, n) => ({
    level,
    index: first + n,
    hashes: hashes.subarray(n * FULL, (n + 1) * FULL),
  }));
}

const isFull = ({ hashes }: Tile): boolean => hashes.length === FULL;

const rootOfTile = ({ hashes }: Tile): Hash =>
  perfectRoot(Array.from({ length: TILE_WIDTH }, (_, place) => hashAt(hashes, place)));
