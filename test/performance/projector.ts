// Thread of the benchmark that brings the read models up to date while the log grows, as the
// product's worker process does beside whatever imports.
import { parentPort, workerData } from 'node:worker_threads';
import { LEDGER_CHANNEL, openDatabase, postgresLedger } from '@chokepoint/ledger-postgres';
import { runProjections } from '@chokepoint/projections';
import type { ReadDatabase } from '@chokepoint/read-schema';

const { url } = workerData as { readonly url: string };
const database = await openDatabase({ url });
const options = { ledger: postgresLedger(database), database: database.as<ReadDatabase>() };

let hinted = true;
let wake = (): void => undefined;
let stopped = false;
await database.listen(LEDGER_CHANNEL, () => {
  hinted = true;
  wake();
});
parentPort?.on('message', () => {
  stopped = true;
  wake();
});
parentPort?.postMessage({ position: '0' });

while (!stopped) {
  if (!hinted) {
    await new Promise<void>((resolve) => (wake = resolve));
    continue;
  }
  hinted = false;
  const { position } = await runProjections(options);
  parentPort?.postMessage({ position });
}
await database.close();
