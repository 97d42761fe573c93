import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase, runMigrations, type Database } from '@chokepoint/ledger-postgres';
import { READ_CONTROL, READ_CONTROL_MIGRATIONS, type ReadDatabase } from '@chokepoint/read-schema';
import { startSourceProcess, throwAwayPostgres } from '@chokepoint/testing';
import type { Kysely } from 'kysely';
import { expect } from 'vitest';
import type { Job } from './projection-worker.js';

/** A database on which processes come and go. */
export interface WorkerSite {
  readonly where: Job['database'];
  /** Between the processes: an embedded database is open in one at a time. */
  with<T>(work: (db: Kysely<ReadDatabase>) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

export async function serverSite(): Promise<WorkerSite> {
  const database = await throwAwayPostgres();
  await runMigrations(database, READ_CONTROL, READ_CONTROL_MIGRATIONS);
  return {
    where: { url: database.url! },
    with: (work) => work(database.as<ReadDatabase>()),
    close: () => database.close(),
  };
}

export async function folderSite(): Promise<WorkerSite> {
  const dataDir = await mkdtemp(join(tmpdir(), 'chokepoint-projection-'));
  const opened = async <T>(work: (database: Database) => Promise<T>): Promise<T> => {
    const database = await openDatabase({ dataDir });
    return work(database).finally(() => database.close());
  };
  await opened((database) => runMigrations(database, READ_CONTROL, READ_CONTROL_MIGRATIONS));
  return {
    where: { dataDir },
    with: (work) => opened((database) => work(database.as<ReadDatabase>())),
    close: () => rm(dataDir, { recursive: true }),
  };
}

/** Runs a worker that dies. */
export async function killedWorker(job: Job & { readonly dieBefore: number }): Promise<void> {
  const lines = await runWorker(job);
  expect(lines.join('\n')).toBe('');
}

/** Runs a worker to its end. @returns how many statements it sent */
export async function statementsOf(job: Omit<Job, 'dieBefore'>): Promise<number> {
  const lines = await runWorker(job);
  expect(lines.join('\n')).toMatch(/^done \d+$/);
  return Number(lines[0]!.slice('done '.length));
}

async function runWorker(job: Job): Promise<readonly string[]> {
  const code = `
    import { work } from './projection-worker.ts';
    await work(${JSON.stringify(job)});`;
  const child = startSourceProcess(code, import.meta.dirname);
  await child.ended();
  return child.lines();
}
