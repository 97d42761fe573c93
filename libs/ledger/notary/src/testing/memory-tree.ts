import { grow, type Tile } from '../tree/grow.js';
import type { Hash } from '../tree/hash.js';
import { bytesOf, MissingHashError, type HashReader } from '../tree/hash-reader.js';

/** A tree in memory, for tests. */
export function memoryTree(leaves: readonly Hash[]): HashReader & { tiles: Map<string, Tile> } {
  const tiles = new Map<string, Tile>();
  for (const tile of grow([], leaves)) tiles.set(`${tile.level}/${tile.index}`, tile);
  return {
    tiles,
    async readTile({ level, index }, width) {
      const hashes = tiles.get(`${level}/${index}`)?.hashes ?? Buffer.alloc(0);
      const has = hashes.length / bytesOf(1);
      if (has < width) throw new MissingHashError({ level, index }, width, has);
      return hashes.subarray(0, bytesOf(width));
    },
  };
}
