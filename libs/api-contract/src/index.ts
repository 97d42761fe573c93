export * from './common.js';
export * from './initiatives.js';
export * from './ledger.js';
export * from './minerals.js';
export * from './notary.js';
export * from './proof.js';
export * from './revisions.js';
export * from './sources.js';
