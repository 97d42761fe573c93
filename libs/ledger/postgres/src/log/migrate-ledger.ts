import type { Database } from '../database/database.js';
import { runMigrations, sqlMigration } from '../database/migrations.js';
import { APPEND_FUNCTION, FIND_APPEND_FUNCTION } from './append-function.js';
import { LOG_SCHEMA } from './log-schema.js';

const migrations = {
  '0001-log': sqlMigration([...LOG_SCHEMA, FIND_APPEND_FUNCTION, APPEND_FUNCTION]),
};

/** Creates the log's schema `es`, or brings it up to date. */
export const migrateLedger = (database: Database): Promise<void> =>
  runMigrations(database, 'es', migrations);
