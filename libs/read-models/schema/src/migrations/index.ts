import type { Migration } from 'kysely/migration';
import * as readModels from './0001-read-models.js';
import * as tally from './0002-tally.js';

/**
 * Migrations of schema `read`, by name in order. Run them with the database adapter:
 * `runMigrations(database, 'read', READ_MIGRATIONS)`.
 */
export const READ_MIGRATIONS: Record<string, Migration> = {
  '0001-read-models': readModels,
  '0002-tally': tally,
};
