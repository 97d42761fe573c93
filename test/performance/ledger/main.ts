// The ledger beside Emmett's event store and COPY, on the same PostgreSQL, in interleaved rounds.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { circumstances, writePart } from '../results-page.ts';
import { syntheticFacts } from '../synthetic-file.ts';
import { appendRates, WRITERS } from './append-loads.ts';
import type { Contender } from './contender.ts';
import { Emmett, installEmmett, type EmmettPackage } from './emmett.ts';
import { bestBatch, factRates } from './fact-loads.ts';
import { openKurrent } from './kurrent.ts';
import { openOurs } from './our-databases.ts';
import { proofCost } from './proof-cost.ts';
import { readModelRates } from './read-model-replay.ts';
import { report } from './report.ts';
import { startServer, type BenchServer } from './server.ts';

const WHOLE = 1_000_000;
const FACTS = Number(process.env['BENCH_ROWS'] ?? WHOLE);
const KURRENTDB = process.env['KURRENTDB_URL'];
const SIZES = { one: 500, many: 80, batches: 40, rounds: 7 };

async function openEmmett(server: BenchServer, emmett: EmmettPackage, name: string) {
  const store = new Emmett(emmett, await server.create(name), WRITERS);
  await store.migrate();
  return store;
}

/** Ours and KurrentDB, where there is one, on empty logs. */
async function openOurLedgers(server: BenchServer, name: string): Promise<Contender[]> {
  const ours = await openOurs(await server.create(`our_${name}`), WRITERS);
  const namespace = `bench_${name}_${Date.now()}`;
  return KURRENTDB ? [ours, await openKurrent(KURRENTDB, namespace)] : [ours];
}

async function measure(server: BenchServer, folder: string): Promise<string> {
  console.log('emmett-postgresql is installed to a temporary folder');
  const emmett = await installEmmett(join(folder, 'emmett'));
  const theirs = await openEmmett(server, emmett, 'emmett_appends');
  const appending = [...(await openOurLedgers(server, 'appends')), theirs];
  const [fact] = syntheticFacts({ rows: 1, factor: 1 });
  if (!fact) throw new Error('No fact');

  console.log('appends');
  const appends = await appendRates(appending, fact, SIZES);
  const batch = await bestBatch(theirs);
  for (const contender of appending) await contender.close();

  console.log('facts');
  const storing = await openEmmett(server, emmett, 'emmett_facts');
  storing.batch = batch;
  const contenders = [...(await openOurLedgers(server, 'facts')), storing];
  const plain = await server.create('plain');
  const facts = await factRates(contenders, plain, { folder, facts: FACTS, rounds: 5 });
  for (const contender of contenders) await contender.close();

  console.log('read models');
  const readModels = await readModelRates(server, { folder, facts: FACTS, rounds: 5 });
  console.log('hashes and notary');
  const cost = await proofCost(server, { facts: FACTS, appends: 500, rounds: 9 });
  const kurrent = KURRENTDB !== undefined;
  const where = circumstances(server.version);
  return report({ circumstances: where, kurrent, batch, appends, facts, readModels, cost });
}

const folder = await mkdtemp(join(tmpdir(), 'chokepoint-bench-'));
const server = await startServer();
try {
  const text = await measure(server, folder);
  console.log(text);
  if (FACTS === WHOLE) await writePart('The ledger beside others', text);
} finally {
  await server.stop();
  await rm(folder, { recursive: true, force: true });
}
