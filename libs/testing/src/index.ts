export * from './clock-and-ids.js';
export * from './event-builder.js';
export * from './ledger-contract/ledger-contract.js';
export type { LedgerUnderTest } from './ledger-contract/subject.js';
export * from './postgres-server.js';
export * from './source-process.js';
export * from './test-databases.js';
export * from './throw-away-pglite.js';
export * from './throw-away-postgres.js';
