import { join } from 'node:path';
import { openSources, syntheticImporter } from '@chokepoint/importers';
import { openDatabase, postgresLedger, runMigrations } from '@chokepoint/ledger-postgres';
import { runProjections } from '@chokepoint/projections';
import { READ_CONTROL, READ_CONTROL_MIGRATIONS, type ReadDatabase } from '@chokepoint/read-schema';
import { importRelease } from '@chokepoint/supply-application';
import { copySeconds } from '../copy-baseline.ts';
import { COLUMNS_IN_SQL, writeSyntheticFile } from '../synthetic-file.ts';
import { COPY } from './fact-loads.ts';
import { migrated } from './our-databases.ts';
import { inRounds, type Rates } from './rounds.ts';
import type { BenchServer } from './server.ts';

export const READ_MODELS = 'read models from the log';
const TEMPLATE = 'imported';

/** A log of one imported release, replayed into empty read models, beside COPY of its file. */
export async function readModelRates(
  server: BenchServer,
  {
    folder,
    facts,
    rounds,
  }: { readonly folder: string; readonly facts: number; readonly rounds: number },
): Promise<Rates> {
  const path = join(folder, 'whole.csv');
  await writeSyntheticFile(path, { rows: facts, factor: 1 });
  await importInto(await server.create(TEMPLATE), path);
  const plain = await server.create('plain_copy');
  return inRounds(rounds, [
    { name: COPY, run: async () => facts / (await copySeconds(plain, [path], COLUMNS_IN_SQL)) },
    { name: READ_MODELS, run: async (round) => facts / (await replaySeconds(server, round)) },
  ]);
}

async function importInto(url: string, path: string): Promise<void> {
  const database = await migrated(url);
  const sources = await openSources([path]);
  if (!sources.ok) throw new Error(sources.error.message);
  const outcome = await importRelease(
    { ledger: postgresLedger(database) },
    {
      importer: syntheticImporter,
      files: sources.value.files,
      actor: 'benchmark',
      edition: 'first',
      published: '2024-01-31',
    },
  );
  await database.close();
  if (!outcome.ok) throw new Error(outcome.error.message);
}

/** A copy of the imported log each time, so that no round finds what another one wrote. */
async function replaySeconds(server: BenchServer, round: number): Promise<number> {
  const name = `replay_${round}`;
  const database = await openDatabase({ url: await server.create(name, TEMPLATE) });
  await runMigrations(database, READ_CONTROL, READ_CONTROL_MIGRATIONS);
  const ledger = postgresLedger(database);
  const started = performance.now();
  const { position } = await runProjections({ ledger, database: database.as<ReadDatabase>() });
  const seconds = (performance.now() - started) / 1000;
  const head = await ledger.head();
  if (position !== head.position) throw new Error(`Projected to ${position} of ${head.position}`);
  await database.close();
  await server.drop(name);
  return seconds;
}
