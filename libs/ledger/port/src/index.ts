export * from './archive.js';
export * from './content-hash.js';
export * from './event.js';
export * from './ledger.js';
export * from './limits.js';
export * from './memory-ledger.js';
export * from './prepare-append.js';
export * from './upcasters.js';
