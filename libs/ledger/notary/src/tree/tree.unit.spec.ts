import { CoMETRE } from '@transmute/rfc9162';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { memoryTree } from '../testing/memory-tree.js';
import { verifyConsistency, verifyInclusion } from './check.js';
import { Frontier } from './frontier.js';
import { grow, type Tile } from './grow.js';
import { EMPTY_ROOT, leafHash, nodeHash, type Hash } from './hash.js';
import { cachedReader } from './hash-reader.js';
import { consistencyProof, inclusionProof, rootHash } from './prove.js';

const SIZES = 200;
const leaves = Array.from({ length: 70_000 }, (_, n) => leafHash(Buffer.from(`leaf ${n}`)));
const stored = memoryTree(leaves);
const tree = cachedReader(stored);
/** Root by the recursion of RFC 9162, section 2.1.1, written down as it stands there. */
function mth(part: readonly Hash[]): Hash {
  if (part.length <= 1) return part[0] ?? EMPTY_ROOT;
  let k = 1;
  while (k * 2 < part.length) k *= 2;
  return nodeHash(mth(part.slice(0, k)), mth(part.slice(k)));
}
const roots = Array.from({ length: SIZES + 1 }, (_, size) => mth(leaves.slice(0, size)));
const flipped = (hash: Hash, byte = 0): Hash => {
  const changed = Buffer.from(hash);
  changed[byte]! ^= 1;
  return changed;
};
const hex = (hash: Hash): string => hash.toString('hex');

describe('a tree as RFC 6962 and RFC 9162 describe it', () => {
  // The test vectors that Certificate Transparency implementations share (RFC 6962 tree of 0-8).
  const inputs = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657'];
  const last = '606162636465666768696a6b6c6d6e6f';
  const vectors = [
    'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
    '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
    'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
    'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
    'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
    '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
    '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
    'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
    '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
  ];
  const known = [...inputs, last].map((text) => leafHash(Buffer.from(text, 'hex')));

  it.each(vectors.map((root, size) => [size, root] as const))(
    'has the known root with %d leaves',
    async (size, root) => {
      expect(hex(await rootHash(memoryTree(known.slice(0, size)), size))).toBe(root);
    },
  );

  it('sets leaves and nodes apart, so no node can be passed off as a leaf', () => {
    const [a, b] = [leaves[0]!, leaves[1]!];
    expect(nodeHash(a, b)).not.toEqual(leafHash(Buffer.concat([a, b])));
  });

  it('with seven leaves proves as the figure of section 2.1.5 does', async () => {
    const [a, b, c, d, e, f, j] = leaves.slice(0, 7) as [Hash, Hash, Hash, Hash, Hash, Hash, Hash];
    const [g, h, i] = [nodeHash(a, b), nodeHash(c, d), nodeHash(e, f)];
    const [k, l] = [nodeHash(g, h), nodeHash(i, j)];
    expect(await inclusionProof(tree, 0, 7)).toEqual([b, h, l]);
    expect(await inclusionProof(tree, 3, 7)).toEqual([c, g, l]);
    expect(await inclusionProof(tree, 4, 7)).toEqual([f, j, k]);
    expect(await inclusionProof(tree, 6, 7)).toEqual([i, k]);
    expect(await consistencyProof(tree, 3, 7)).toEqual([c, d, g, l]);
    expect(await consistencyProof(tree, 4, 7)).toEqual([l]);
    expect(await consistencyProof(tree, 6, 7)).toEqual([i, j, k]);
  });
});

describe('for every size up to 200', () => {
  it('has the root of the definition, also when only its edge is kept', async () => {
    const frontier = new Frontier();
    for (let size = 0; size <= SIZES; size += 1) {
      expect(await rootHash(tree, size)).toEqual(roots[size]);
      expect(frontier.root()).toEqual(roots[size]);
      frontier.push(leaves[size]!);
    }
  });

  it('proves each leaf, and nothing else at its place', async () => {
    for (let size = 1; size <= SIZES; size += 1) {
      const root = roots[size]!;
      for (let index = 0; index < size; index += 1) {
        const leaf = leaves[index]!;
        const proof = await inclusionProof(tree, index, size);
        expect(verifyInclusion({ leafHash: leaf, index, size, proof, root })).toBe(true);
        const other = leaves[index + 1]!;
        expect(verifyInclusion({ leafHash: other, index, size, proof, root })).toBe(false);
      }
    }
  });

  it('proves that it adds to each smaller one, and to no other tree', async () => {
    for (let to = 0; to <= SIZES; to += 1) {
      for (let from = 0; from <= to; from += 1) {
        const proof = await consistencyProof(tree, from, to);
        const given = { from, to, fromRoot: roots[from]!, toRoot: roots[to]!, proof };
        expect(verifyConsistency(given)).toBe(true);
        expect(verifyConsistency({ ...given, fromRoot: flipped(roots[from]!) })).toBe(false);
        // Every tree adds to the empty one.
        const other = verifyConsistency({ ...given, toRoot: flipped(roots[to]!) });
        expect(other).toBe(from === 0 && to > 0);
      }
    }
  });
});

describe('beside an independent implementation', () => {
  const { RFC9162_SHA256: other } = CoMETRE;
  const plain = (hashes: readonly Uint8Array[]): string[] =>
    hashes.map((hash) => Buffer.from(hash).toString('hex'));

  it.each([1, 2, 3, 4, 5, 7, 8, 11, 31, 32, 33, 100])(
    'gives the same roots and proofs with %d leaves',
    async (size) => {
      const part = leaves.slice(0, size);
      expect(plain([await other.root(part)])).toEqual([hex(await rootHash(tree, size))]);
      for (let index = 0; index < size; index += 1) {
        const theirs = await other.inclusion_proof(index, part);
        expect(plain(theirs.inclusion_path)).toEqual(
          plain(await inclusionProof(tree, index, size)),
        );
      }
    },
  );

  it('has its consistency proofs taken by ours, and ours by it', async () => {
    for (const [from, to] of [
      [3, 7],
      [4, 7],
      [6, 7],
      [5, 33],
      [33, 100],
      [64, 100],
    ] as const) {
      const earlier = await other.inclusion_proof(0, leaves.slice(0, from));
      const theirs = await other.consistency_proof(earlier, leaves.slice(0, to));
      const [fromRoot, toRoot] = [roots[from]!, roots[to]!];
      const proof = await consistencyProof(tree, from, to);
      // Where the old tree is a whole subtree of the new one, the RFC leaves its root out of the
      // proof; that implementation keeps it in.
      const whole = Number.isInteger(Math.log2(from)) ? [fromRoot, ...proof] : proof;
      expect(plain(theirs.consistency_path)).toEqual(plain(whole));
      const ours = { ...theirs, consistency_path: whole };
      expect(await other.verify_consistency_proof(fromRoot, toRoot, ours)).toBe(true);
      const wrong = flipped(toRoot);
      expect(await other.verify_consistency_proof(fromRoot, wrong, ours)).toBe(false);
      expect(verifyConsistency({ from, to, fromRoot, toRoot, proof })).toBe(true);
    }
  });
});

describe('beyond one tile', () => {
  const sizes = [255, 256, 257, 511, 512, 65_535, 65_536, 65_537, 70_000];

  it.each(sizes)('has one root by tiles and by its edge at %d leaves', async (size) => {
    const frontier = new Frontier();
    const seen: string[] = [];
    for (const leaf of leaves.slice(0, size)) {
      for (const { level, place, hash } of frontier.push(leaf)) {
        if (level === 0) continue;
        const tile = stored.tiles.get(`${level}/${Math.floor(place / 256)}`)!;
        expect(tile.hashes.subarray((place % 256) * 32, (place % 256) * 32 + 32)).toEqual(hash);
        seen.push(`${level}/${place}`);
      }
    }
    expect(await rootHash(tree, size)).toEqual(frontier.root());
    expect(seen).toHaveLength(Math.floor(size / 256) + Math.floor(size / 65_536));
  });

  it('proves leaves and extensions across tiles', async () => {
    const root = await rootHash(tree, 70_000);
    for (const index of [0, 255, 256, 65_535, 65_536, 69_999]) {
      const proof = await inclusionProof(tree, index, 70_000);
      const given = { leafHash: leaves[index]!, index, size: 70_000, proof, root };
      expect(verifyInclusion(given)).toBe(true);
    }
    for (const from of sizes) {
      const proof = await consistencyProof(tree, from, 70_000);
      const fromRoot = await rootHash(tree, from);
      expect(verifyConsistency({ from, to: 70_000, fromRoot, toRoot: root, proof })).toBe(true);
    }
  });

  it('grows to the same tiles in whatever steps', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 700 }), { maxLength: 8 }), (steps) => {
        const tiles = new Map<string, Tile>();
        let size = 0;
        for (const step of steps) {
          const edge = [...tiles.values()].sort((a, b) => b.index - a.index);
          for (const tile of grow(edge, leaves.slice(size, size + step))) {
            tiles.set(`${tile.level}/${tile.index}`, tile);
          }
          size += step;
        }
        expect(tiles).toEqual(memoryTree(leaves.slice(0, size)).tiles);
      }),
      { numRuns: 30 },
    );
  });

  it('says which hash it lacks', async () => {
    await expect(rootHash(tree, 70_001)).rejects.toThrow('Tile 273 of level 0 holds 112 hashes');
  });
});

describe('a proof that was meddled with', () => {
  const sizes = fc.integer({ min: 2, max: SIZES });

  it('never proves a leaf once a byte, its length or its place is changed', async () => {
    await fc.assert(
      fc.asyncProperty(sizes, fc.nat(), fc.nat(), fc.nat(31), async (size, a, b, byte) => {
        const index = a % size;
        const proof = await inclusionProof(tree, index, size);
        const given = { leafHash: leaves[index]!, index, size, proof, root: roots[size]! };
        const at = b % proof.length;
        const changed = proof.map((hash, n) => (n === at ? flipped(hash, byte) : hash));
        expect(verifyInclusion({ ...given, proof: changed })).toBe(false);
        expect(verifyInclusion({ ...given, proof: proof.slice(1) })).toBe(false);
        expect(verifyInclusion({ ...given, proof: [...proof, proof[at]!] })).toBe(false);
        expect(verifyInclusion({ ...given, leafHash: flipped(given.leafHash, byte) })).toBe(false);
        expect(verifyInclusion({ ...given, root: flipped(given.root, byte) })).toBe(false);
        expect(verifyInclusion({ ...given, index: (index + 1) % size })).toBe(false);
      }),
    );
  });

  it('never proves an extension once a byte or its length is changed', async () => {
    await fc.assert(
      fc.asyncProperty(sizes, fc.nat(), fc.nat(), fc.nat(31), async (to, a, b, byte) => {
        const from = 1 + (a % (to - 1));
        const proof = await consistencyProof(tree, from, to);
        const given = { from, to, fromRoot: roots[from]!, toRoot: roots[to]!, proof };
        const at = b % proof.length;
        const changed = proof.map((hash, n) => (n === at ? flipped(hash, byte) : hash));
        expect(verifyConsistency({ ...given, proof: changed })).toBe(false);
        expect(verifyConsistency({ ...given, proof: proof.slice(1) })).toBe(false);
        expect(verifyConsistency({ ...given, proof: [...proof, proof[at]!] })).toBe(false);
        expect(verifyConsistency({ ...given, from: from - 1 })).toBe(false);
      }),
    );
  });

  it('is refused, not fatal, when its sizes or hashes are nonsense', () => {
    const [leaf, root] = [leaves[0]!, roots[1]!];
    for (const [index, size] of [
      [1, 1],
      [-1, 1],
      [0, 0],
      [0.5, 2],
      [0, Number.NaN],
    ] as const) {
      expect(verifyInclusion({ leafHash: leaf, index, size, proof: [], root })).toBe(false);
    }
    const short = Buffer.alloc(31);
    expect(verifyInclusion({ leafHash: leaf, index: 0, size: 2, proof: [short], root })).toBe(
      false,
    );
    const ends = { fromRoot: root, toRoot: root, proof: [] };
    expect(verifyConsistency({ from: 2, to: 1, ...ends })).toBe(false);
    expect(verifyConsistency({ from: 0, to: 1, ...ends })).toBe(false);
    expect(verifyConsistency({ from: 1, to: 2, ...ends })).toBe(false);
  });
});

it('refuses proofs of what is not there', async () => {
  expect(() => inclusionProof(tree, 3, 3)).toThrow(RangeError);
  expect(() => consistencyProof(tree, 4, 3)).toThrow(RangeError);
  expect(() => rootHash(tree, -1)).toThrow(RangeError);
});
