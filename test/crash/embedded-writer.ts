import { migrateLedger, openDatabase, postgresLedger } from '@chokepoint/ledger-postgres';
import { numberedAppend } from './numbered-appends.js';

/** Writes to an embedded database without end, telling of each append once it is acknowledged. */
export async function writeForEver(dataDir: string, from: number): Promise<never> {
  const database = await openDatabase({ dataDir });
  await migrateLedger(database);
  const ledger = postgresLedger(database);
  for (let n = from; ; n++) {
    const outcome = await ledger.append(numberedAppend(n));
    console.log(`told ${n} ${JSON.stringify(outcome)}`);
  }
}
