export * from './content-hash.js';
export * from './event.js';
export * from './ledger.js';
