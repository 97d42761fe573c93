import type { Hash } from './hash.js';

/**
 * The tree is kept as tiles: tile `index` of level `level` holds, in order, up to 256 hashes of
 * complete subtrees of 256^level leaves. What lies between two levels is computed from a tile.
 */
export const TILE_WIDTH = 256;

export interface TileId {
  readonly level: number;
  readonly index: number;
}

/** Where the hashes of a tree are kept. */
export interface HashReader {
  /**
   * The first `width` hashes of a tile, one after the other, 32 bytes each. A tile may hold more:
   * it is read for a tree of a certain size, and the tree has grown since.
   * @throws MissingHashError when it holds fewer
   */
  readTile(tile: TileId, width: number): Promise<Buffer>;
  /** Where roots of complete subtrees are kept once computed: they never change. */
  readonly subtrees?: Map<string, Hash>;
}

/** The tree does not hold a hash that a tree of its size must hold. */
export class MissingHashError extends Error {
  constructor({ level, index }: TileId, width: number, has: number) {
    super(`Tile ${index} of level ${level} holds ${has} hashes where ${width} are needed`);
    this.name = 'MissingHashError';
  }
}

/** Reads each tile and computes each subtree once; for several proofs of one tree. */
export function cachedReader(reader: HashReader): HashReader {
  const tiles = new Map<string, Buffer>();
  return {
    subtrees: new Map(),
    async readTile(tile, width) {
      const key = `${tile.level}/${tile.index}`;
      const known = tiles.get(key);
      if (known !== undefined && known.length >= bytesOf(width)) {
        return known.subarray(0, bytesOf(width));
      }
      const read = await reader.readTile(tile, width);
      tiles.set(key, read);
      return read;
    },
  };
}

/** Hash number `place` of a tile's bytes. */
export const hashAt = (tile: Buffer, place: number): Hash =>
  tile.subarray(bytesOf(place), bytesOf(place + 1));

export const bytesOf = (hashes: number): number => hashes * 32;
