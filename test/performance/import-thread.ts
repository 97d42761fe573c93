// Thread of the benchmark that imports files, as the command line does: one process for an import.
import { parentPort, workerData } from 'node:worker_threads';
import { comextCn8Importer, openSources, syntheticImporter } from '@chokepoint/importers';
import { openDatabase, postgresLedger } from '@chokepoint/ledger-postgres';
import { importRelease } from '@chokepoint/supply-application';
import type { ImportJob, Imported } from './product.ts';

const { url } = workerData as { readonly url: string };
const IMPORTERS = { synthetic: syntheticImporter, 'comext-cn8': comextCn8Importer };
const database = await openDatabase({ url });
const ledger = postgresLedger(database);

async function run({ importer, path, edition, published }: ImportJob): Promise<Imported> {
  const sources = await openSources([path]);
  if (!sources.ok) throw new Error(sources.error.message);
  const { files } = sources.value;
  const outcome = await importRelease(
    { ledger },
    { importer: IMPORTERS[importer], files, actor: 'benchmark', edition, published },
  );
  if (!outcome.ok) throw new Error(`${outcome.error.code}: ${outcome.error.message}`);
  const { position } = await ledger.head();
  const { facts, files: counts } = outcome.value;
  const rejected = counts.reduce((sum, file) => sum + file.rejected, 0);
  return { facts, rejected, position };
}

async function obey(job: ImportJob | 'stop'): Promise<void> {
  if (job !== 'stop') return parentPort?.postMessage(await run(job));
  parentPort?.close();
  await database.close();
}

parentPort?.on('message', (job: ImportJob | 'stop') => void obey(job));
parentPort?.postMessage('ready');
