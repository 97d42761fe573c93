import type { Database } from '../database/database.js';
import { runMigrations, sqlMigration } from '../database/migrations.js';
import { APPEND_FUNCTION, FIND_APPEND_FUNCTION } from './append-function.js';
import { APPEND_GROUP_FUNCTION, APPEND_GROUP_IS_PRIVATE } from './append-group-function.js';
import { LOG_PRIVILEGES } from './log-privileges.js';
import { LOG_SCHEMA } from './log-schema.js';
import { RESTORE_FUNCTION, RESTORE_IS_PRIVATE } from './restore-function.js';

const migrations = {
  '0001-log': sqlMigration([...LOG_SCHEMA, FIND_APPEND_FUNCTION, APPEND_FUNCTION]),
  '0002-restore': sqlMigration([RESTORE_FUNCTION, RESTORE_IS_PRIVATE]),
  '0003-privileges': sqlMigration(LOG_PRIVILEGES),
  '0004-append-group': sqlMigration([APPEND_GROUP_FUNCTION, APPEND_GROUP_IS_PRIVATE]),
};

/** Creates the log's schema `es`, or brings it up to date, as `runMigrations` does. */
export const migrateLedger = (database: Database): Promise<readonly string[]> =>
  runMigrations(database, 'es', migrations);
