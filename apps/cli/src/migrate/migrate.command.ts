import { migrateDatabase } from '@chokepoint/runtime';
import { Command } from 'commander';
import { orRefuse } from '../terminal/refused.js';
import { printJson, type Terminal } from '../terminal/terminal.js';
import { configOf } from '../terminal/with-runtime.js';

/** `chokepoint migrate`: brings the database up to date, on a server as its owner. */
export const migrateCommand = (terminal: Terminal): Command =>
  new Command('migrate')
    .description('Bring the database up to date; on a server with the DATABASE_URL of its owner')
    .option('--json', 'as JSON')
    .action(async ({ json = false }: { json?: boolean }) => {
      const migrations = orRefuse(await migrateDatabase(configOf(terminal)));
      if (json) printJson(terminal, { migrations });
      else terminal.stdout.write(`${describe(migrations)}\n`);
    });

const describe = (migrations: readonly string[]): string =>
  migrations.length === 0
    ? 'The database is up to date: nothing had to be done.'
    : `The database is up to date. Done: ${migrations.join(', ')}.`;
