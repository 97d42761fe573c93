import { nodeHash, type Hash } from './hash.js';
import { foldRight } from './subtrees.js';

/** A hash that belongs into a tile: hash number `place` of tile level `level`. */
export interface TileHash {
  readonly level: number;
  readonly place: number;
  readonly hash: Hash;
}

interface Subtree {
  readonly level: number;
  readonly hash: Hash;
}

/** A tree of which only the right edge is kept: its root after each leaf, in little memory. */
export class Frontier {
  #size = 0;
  readonly #subtrees: Subtree[] = [];

  get size(): number {
    return this.#size;
  }

  /** Adds a leaf. Answers the hashes that it gives to the tiles, the leaf's own first. */
  push(leaf: Hash): TileHash[] {
    const tileHashes = [{ level: 0, place: this.#size, hash: leaf }];
    this.#size += 1;
    let top: Subtree = { level: 0, hash: leaf };
    for (let left = this.#same(top); left !== undefined; left = this.#same(top)) {
      top = { level: top.level + 1, hash: nodeHash(left.hash, top.hash) };
      if (top.level % 8 !== 0) continue;
      tileHashes.push({
        level: top.level / 8,
        place: this.#size / 2 ** top.level - 1,
        hash: top.hash,
      });
    }
    this.#subtrees.push(top);
    return tileHashes;
  }

  /** Root over all leaves so far. */
  root(): Hash {
    return foldRight(this.#subtrees.map(({ hash }) => hash));
  }

  /** Takes away the last subtree when it is as large as `top`. */
  #same({ level }: Subtree): Subtree | undefined {
    return this.#subtrees.at(-1)?.level === level ? this.#subtrees.pop() : undefined;
  }
}
