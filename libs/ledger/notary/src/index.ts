export * from './heads/keys.js';
export * from './heads/signed-head.js';
export * from './tree/check.js';
export * from './tree/event-leaf.js';
export { EMPTY_ROOT, leafHash, nodeHash, type Hash } from './tree/hash.js';
export {
  cachedReader,
  MissingHashError,
  TILE_WIDTH,
  type HashReader,
  type TileId,
} from './tree/hash-reader.js';
export * from './tree/prove.js';
export { Frontier, type TileHash } from './tree/frontier.js';
export { ledgerLeaves, NotaryFault, type LeafSource } from './store/leaf-source.js';
export * from './store/notary.js';
export { NOTARY_MIGRATIONS } from './store/notary-migrations.js';
export type { NotaryDatabase } from './store/notary-tables.js';
export { addHead, storedHeads, type StoredHeads } from './store/stored-heads.js';
export { storedTree, type StoredTree } from './store/stored-tree.js';
export type { PublishedHeads } from './verify/check-heads.js';
export type { Finding, FindingCode } from './verify/finding.js';
export * from './verify/verify-log.js';
