import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ok, refuse, type Result } from '@chokepoint/kernel';
import type { Ledger, LedgerArchive } from '@chokepoint/ledger';
import {
  DataFolderInUseError,
  openDatabase,
  postgresLedger,
  type Database,
} from '@chokepoint/ledger-postgres';
import { openKurrentLedger } from '@chokepoint/ledger-kurrentdb';
import { sql } from 'kysely';
import { migrateSchemas } from '../open/migrate.js';
import { serverRefusal } from '../open/server-refusal.js';
import type { LogAddress } from './address.js';
import { keepSignedHeads, signedHeads } from './notary-heads.js';
import type { RestoreTarget } from './restore-backup.js';
import type { BackupSource } from './write-backup.js';

/** A log opened for itself, without read models. */
export interface OpenedLog extends BackupSource, RestoreTarget {
  readonly ledger: Ledger & LedgerArchive;
  close(): Promise<void>;
}

/**
 * Opens the log at an address. One to be read is left as it is and must be there; one to be written
 * is made or brought up to date. Refuses `no-log`, `data-folder-in-use`, `database-unreachable`.
 */
export async function openLog(
  address: LogAddress,
  to: 'read' | 'write',
): Promise<Result<OpenedLog>> {
  if (address.store === 'kurrentdb') return openKurrent(address);
  if (address.store === 'embedded' && to === 'read' && !isDataFolder(address.folder)) {
    return noLog(address);
  }
  try {
    return await openSql(address, to);
  } catch (error) {
    return databaseRefusal(error, address);
  }
}

type SqlAddress = Exclude<LogAddress, { store: 'kurrentdb' }>;
type ServerAddress = Extract<LogAddress, { store: 'kurrentdb' }>;

async function openSql(address: SqlAddress, to: 'read' | 'write'): Promise<Result<OpenedLog>> {
  const database = await openDatabase(
    address.store === 'embedded' ? { dataDir: address.folder } : { url: address.secret },
  );
  let ready: Result<unknown>;
  try {
    ready = to === 'write' ? await migrateSchemas(database) : await holdsLog(database, address);
  } catch (error) {
    await database.close();
    throw error;
  }
  if (ready.ok) return ok(opened(database, address.store));
  await database.close();
  return ready;
}

async function openKurrent({ secret }: ServerAddress): Promise<Result<OpenedLog>> {
  const clock = { now: () => new Date().toISOString() };
  const kurrent = await openKurrentLedger({ url: secret, clock });
  if (!kurrent.ok) return kurrent;
  const { ledger, close } = kurrent.value;
  const nothing = async (): Promise<readonly []> => [];
  const keepSignedHeads = async (): Promise<boolean> => false;
  return ok({ ledger, store: 'kurrentdb', signedHeads: nothing, keepSignedHeads, close });
}

const opened = (database: Database, store: OpenedLog['store']): OpenedLog => ({
  ledger: postgresLedger(database),
  store,
  signedHeads: () => signedHeads(database),
  keepSignedHeads: (heads) => keepSignedHeads(database, heads),
  close: () => database.close(),
});

/** The embedded database's files lie there; opening any other folder would begin a new one. */
const isDataFolder = (folder: string): boolean =>
  existsSync(join(folder, 'postgres', 'PG_VERSION'));

async function holdsLog(database: Database, address: LogAddress): Promise<Result<null>> {
  const { rows } = await sql<{ log: string | null }>`
    select to_regclass('es.log_head')::text as log`.execute(database.as<unknown>());
  return rows[0]?.log == null ? noLog(address) : ok(null);
}

const noLog = ({ shown }: LogAddress): Result<never> =>
  refuse('no-log', `There is no ledger at ${shown}.`);

function databaseRefusal(error: unknown, { shown }: LogAddress): Result<never> {
  if (error instanceof DataFolderInUseError) return inUse(error);
  const why = serverRefusal(error);
  if (why === null) throw error;
  return refuse('database-unreachable', `The PostgreSQL server at ${shown}: ${why}`);
}

function inUse({ refusal }: DataFolderInUseError): Result<never> {
  const { code, details } = refusal;
  const holder = details?.['pid'] === undefined ? 'a process' : `process ${details['pid']}`;
  const folder = String(details?.['folder']);
  const advice = 'stop it, run this command, and start it again.';
  return refuse(code, `${folder} is open in ${holder}: ${advice}`, details);
}
