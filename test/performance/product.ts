import { importRelease } from '@chokepoint/supply-application';
import { openSources, syntheticImporter } from '@chokepoint/importers';
import type { Ledger } from '@chokepoint/ledger';
import {
  migrateLedger,
  openDatabase,
  postgresLedger,
  runMigrations,
  type Database,
} from '@chokepoint/ledger-postgres';
import { runProjections } from '@chokepoint/projections';
import { READ_MIGRATIONS, type ReadDatabase } from '@chokepoint/read-schema';

export interface Bench {
  readonly database: Database;
  readonly ledger: Ledger;
}

/** An empty ledger and read models on the server at `url`. */
export async function openBench(url: string): Promise<Bench> {
  const database = await openDatabase({ url });
  await migrateLedger(database);
  await runMigrations(database, 'read', READ_MIGRATIONS);
  return { database, ledger: postgresLedger(database) };
}

export interface ImportRun {
  readonly seconds: number;
  readonly facts: number;
  /** Largest resident memory seen while it ran, bytes. */
  readonly peakMemory: number;
}

/** One file the whole way: read, checked, appended to the ledger, projected. */
export async function importFile(
  bench: Bench,
  path: string,
  edition: string,
  published: string,
): Promise<ImportRun> {
  const sources = await openSources([path]);
  if (!sources.ok) throw new Error(sources.error.message);
  const memory = watchMemory();
  const started = performance.now();
  const outcome = await importRelease(
    { ledger: bench.ledger },
    {
      importer: syntheticImporter,
      files: sources.value.files,
      actor: 'benchmark',
      edition,
      published,
    },
  );
  if (!outcome.ok) throw new Error(`${outcome.error.code}: ${outcome.error.message}`);
  await runProjections({ ledger: bench.ledger, database: bench.database.as<ReadDatabase>() });
  const seconds = (performance.now() - started) / 1000;
  return { seconds, facts: outcome.value.facts, peakMemory: memory.stop() };
}

function watchMemory(): { stop(): number } {
  let peak = process.memoryUsage.rss();
  const timer = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage.rss());
  }, 50);
  return {
    stop: () => {
      clearInterval(timer);
      return Math.max(peak, process.memoryUsage.rss());
    },
  };
}
