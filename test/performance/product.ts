import { Worker } from 'node:worker_threads';
import { importRelease } from '@chokepoint/supply-application';
import { openSources, syntheticImporter } from '@chokepoint/importers';
import { comparePositions, START, type Position } from '@chokepoint/kernel';
import type { Ledger } from '@chokepoint/ledger';
import {
  migrateLedger,
  openDatabase,
  postgresLedger,
  runMigrations,
  type Database,
} from '@chokepoint/ledger-postgres';
import { READ_MIGRATIONS } from '@chokepoint/read-schema';
import { watchMemory } from './memory.ts';

export interface Bench {
  readonly database: Database;
  readonly ledger: Ledger;
  /** Settles when the read models have reached the position. */
  projectedTo(position: Position): Promise<void>;
  close(): Promise<void>;
}

/** An empty ledger and read models on the server at `url`, and a projector that follows the log. */
export async function openBench(url: string): Promise<Bench> {
  const database = await openDatabase({ url });
  await migrateLedger(database);
  await runMigrations(database, 'read', READ_MIGRATIONS);
  const projector = new Worker(new URL('./projector.ts', import.meta.url), { workerData: { url } });
  const ended = new Promise<void>((resolve, reject) => {
    projector.once('error', reject);
    projector.once('exit', () => resolve());
  });
  const follow = following(projector);
  await Promise.race([follow(START), ended]);
  return {
    database,
    ledger: postgresLedger(database),
    projectedTo: (position) => Promise.race([follow(position), ended]),
    async close() {
      projector.postMessage('stop');
      await ended;
      await database.close();
    },
  };
}

/** Waits for the projector to say that it has reached a position. */
function following(projector: Worker): (position: Position) => Promise<void> {
  let reached: Position | null = null;
  projector.on('message', (said: { position: Position }) => (reached = said.position));
  return async (position) => {
    while (reached === null || comparePositions(reached, position) < 0) {
      await new Promise((resolve) => projector.once('message', resolve));
    }
  };
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
  await bench.projectedTo((await bench.ledger.head()).position);
  const seconds = (performance.now() - started) / 1000;
  return { seconds, facts: outcome.value.facts, peakMemory: memory.stop() };
}
