import {
  migrateLedger,
  openDatabase,
  postgresLedger,
  type Database,
} from '@chokepoint/ledger-postgres';
import { OurLedger } from './our-ledger.ts';

export const OURS = 'Chokepoint on PostgreSQL';

/** An empty ledger in the database at `url`. */
export async function openOurs(url: string, poolSize: number): Promise<OurLedger> {
  const database = await migrated(url, poolSize);
  return new OurLedger(OURS, postgresLedger(database), () => database.close());
}

export async function migrated(url: string, poolSize = 10): Promise<Database> {
  const database = await openDatabase({ url, poolSize });
  await migrateLedger(database);
  return database;
}
