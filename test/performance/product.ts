import { comparePositions, type Position } from '@chokepoint/kernel';
import {
  migrateLedger,
  openDatabase,
  runMigrations,
  type Database,
} from '@chokepoint/ledger-postgres';
import { READ_CONTROL, READ_CONTROL_MIGRATIONS } from '@chokepoint/read-schema';
import { watchMemory } from './memory.ts';
import { startThread, type Thread } from './threads.ts';

/** The product as it runs on a server: one who imports, one who projects, one who asks. */
export interface Bench {
  readonly database: Database;
  readonly importer: Thread;
  readonly projector: Thread;
  close(): Promise<void>;
}

export interface ImportJob {
  readonly importer: 'synthetic' | 'comext-cn8';
  readonly path: string;
  readonly edition: string;
  readonly published: string;
}

export interface Imported {
  readonly facts: number;
  readonly rejected: number;
  /** End of the log after the import. */
  readonly position: Position;
}

/** An empty ledger and read models on the server at `url`, and a projector that follows the log. */
export async function openBench(url: string): Promise<Bench> {
  const database = await openDatabase({ url });
  await migrateLedger(database);
  await runMigrations(database, READ_CONTROL, READ_CONTROL_MIGRATIONS);
  const importer = await startThread('./import-thread.ts', url);
  const projector = await startThread('./projector-thread.ts', url);
  return {
    database,
    importer,
    projector,
    async close() {
      await Promise.all([importer.stop(), projector.stop()]);
      await database.close();
    },
  };
}

export interface ImportRun {
  readonly seconds: number;
  readonly facts: number;
  readonly rejected: number;
  /** Largest resident memory seen while it ran, bytes. */
  readonly peakMemory: number;
}

/** Files the whole way, one after the other: read, checked, appended, projected, sealed, counted. */
export async function importFiles(bench: Bench, jobs: readonly ImportJob[]): Promise<ImportRun> {
  const memory = watchMemory();
  const started = performance.now();
  let [facts, rejected] = [0, 0];
  for (const [index, job] of jobs.entries()) {
    bench.importer.send(job);
    const imported = (await bench.importer.next()) as Imported;
    facts += imported.facts;
    rejected += imported.rejected;
    // The projector follows by itself; only the end of the last file has to be waited for.
    if (index === jobs.length - 1) await projectedTo(bench.projector, imported.position);
  }
  const seconds = (performance.now() - started) / 1000;
  return { seconds, facts, rejected, peakMemory: memory.stop() };
}

/** Asks the projector until it has passed the position. */
async function projectedTo(projector: Thread, position: Position): Promise<void> {
  projector.send(position);
  const reached = (await projector.next()) as Position;
  if (comparePositions(reached, position) < 0) throw new Error(`Projected to ${reached} only`);
}
