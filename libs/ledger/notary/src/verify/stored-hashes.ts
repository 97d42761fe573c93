import { TILE_WIDTH, hashAt, MissingHashError, type HashReader } from '../tree/hash-reader.js';
import type { Hash } from '../tree/hash.js';

interface OpenTile {
  readonly index: number;
  /** Null when the tile is not there, or lacks hashes. */
  readonly hashes: Buffer | null;
}

/** The hashes of a stored tree one after the other, with one tile of each level in memory. */
export class StoredHashes {
  readonly #reader: HashReader;
  readonly #size: number;
  readonly #open = new Map<number, OpenTile>();

  constructor(reader: HashReader, size: number) {
    this.#reader = reader;
    this.#size = size;
  }

  /** Null when the tree does not hold the hash, though one of its size must. */
  async at(level: number, place: number): Promise<Hash | null> {
    const index = Math.floor(place / TILE_WIDTH);
    const known = this.#open.get(level);
    const tile = known?.index === index ? known : await this.#read(level, index);
    this.#open.set(level, tile);
    return tile.hashes && hashAt(tile.hashes, place % TILE_WIDTH);
  }

  async #read(level: number, index: number): Promise<OpenTile> {
    const count = Math.floor(this.#size / TILE_WIDTH ** level);
    const width = Math.min(TILE_WIDTH, count - index * TILE_WIDTH);
    try {
      return { index, hashes: await this.#reader.readTile({ level, index }, width) };
    } catch (error) {
      if (error instanceof MissingHashError) return { index, hashes: null };
      throw error;
    }
  }
}
