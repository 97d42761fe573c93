export type { Database } from './database/database.js';
export * from './database/migrations.js';
export * from './database/open-database.js';
export { LEDGER_CHANNEL, postgresLedger } from './log/postgres-ledger.js';
export { migrateLedger } from './log/migrate-ledger.js';
export type { LogDatabase } from './log/log-tables.js';
export { DataFolderInUseError } from './pglite/folder-lock.js';
export { embeddedVersion, openInMemory, type PgliteDatabase } from './pglite/open-pglite.js';
