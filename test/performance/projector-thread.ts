// Thread of the benchmark that brings the read models up to date while the log grows, as the
// product's worker process does beside whatever imports. Asked for a position, it answers when the
// read models have reached it.
import { setTimeout as sleep } from 'node:timers/promises';
import { parentPort, workerData } from 'node:worker_threads';
import { comparePositions, type Position } from '@chokepoint/kernel';
import { LEDGER_CHANNEL, openDatabase, postgresLedger } from '@chokepoint/ledger-postgres';
import { runProjections } from '@chokepoint/projections';
import type { ReadDatabase } from '@chokepoint/read-schema';

const { url } = workerData as { readonly url: string };
const database = await openDatabase({ url });
const projection = { ledger: postgresLedger(database), database: database.as<ReadDatabase>() };
const IDLE_MS = 5;

let behind = true;
let wanted: Position | undefined;
let stopped = false;
await database.listen(LEDGER_CHANNEL, () => (behind = true));
parentPort?.on('message', (message: Position | 'stop') => {
  if (message === 'stop') stopped = true;
  else wanted = message;
});
let { position } = await runProjections(projection);
parentPort?.postMessage('ready');

while (!stopped) {
  if (wanted !== undefined && comparePositions(position, wanted) >= 0) {
    parentPort?.postMessage(position);
    wanted = undefined;
  }
  if (behind) {
    behind = false;
    ({ position } = await runProjections(projection));
  } else await sleep(IDLE_MS);
}
parentPort?.close();
await database.close();
