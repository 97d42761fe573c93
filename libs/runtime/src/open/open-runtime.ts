import { comparePositions, ok, refuse, type Result } from '@chokepoint/kernel';
import type { Database } from '@chokepoint/ledger-postgres';
import { readModels } from '@chokepoint/queries';
import type { ReadDatabase } from '@chokepoint/read-schema';
import type { Config } from '../config/config.js';
import type { Runtime } from '../runtime.js';
import { type LedgerStore, openLedgerStore } from './ledger-store.js';
import { migrateSchemas } from './migrate.js';
import { OpenedRuntime, type RuntimeOptions, SYSTEM_CLOCK } from './opened-runtime.js';
import { reachDatabase } from './reach-database.js';

/**
 * Opens the database that the configuration names and brings its schemas up to date. Refuses with
 * `data-folder-in-use` when another process holds the embedded database, with
 * `database-unreachable` when the server does not let us in, with `other-ledger` when the read
 * models come from another ledger, and as `migrateSchemas` and `openKurrentLedger` do.
 */
export async function openRuntime(
  config: Config,
  options: RuntimeOptions = {},
): Promise<Result<Runtime>> {
  const opened = await reachDatabase(config, options.onFault);
  if (!opened.ok) return opened;
  const database = opened.value;
  const runtime = await openOn(config, database, options).catch(async (fault: unknown) => {
    await database.close();
    throw fault;
  });
  if (!runtime.ok) await database.close();
  return runtime;
}

async function openOn(
  config: Config,
  database: Database,
  options: RuntimeOptions,
): Promise<Result<Runtime>> {
  const migrated = await migrateSchemas(database);
  if (!migrated.ok) return migrated;
  const store = await openLedgerStore(config, database, SYSTEM_CLOCK, options.onFault);
  if (!store.ok) return store;
  const fits = store.value.inDatabase ? ok(null) : await checkSameLedger(database, store.value);
  if (fits.ok) return ok(new OpenedRuntime(config, database, store.value, options));
  await store.value.close();
  return fits;
}

/** Read models that are further than the log were made from another one: they would be believed. */
async function checkSameLedger(database: Database, { ledger }: LedgerStore): Promise<Result<null>> {
  const states = await readModels(database.as<ReadDatabase>()).states();
  const { position } = await ledger.head();
  const ahead = states.find((state) => comparePositions(state.position, position) > 0);
  if (ahead === undefined) return ok(null);
  return refuse(
    'other-ledger',
    `The read models in this database stand at position ${ahead.position} of another ledger; the ` +
      `one in KurrentDB ends at ${position}. Copy that ledger with 'chokepoint ledger copy', or ` +
      `give another database or CHOKEPOINT_DATA_DIR.`,
  );
}
