import { ok, type Clock, type Result } from '@chokepoint/kernel';
import type { Ledger, LedgerArchive } from '@chokepoint/ledger';
import { openKurrentLedger } from '@chokepoint/ledger-kurrentdb';
import {
  type Database,
  eventHeaders,
  LEDGER_CHANNEL,
  postgresLedger,
} from '@chokepoint/ledger-postgres';
import { ledgerLeaves, type LeafSource } from '@chokepoint/notary';
import type { Config } from '../config/config.js';

/** Where the ledger is kept: in the database of the read models, or in KurrentDB. */
export interface LedgerStore {
  readonly ledger: Ledger & LedgerArchive;
  /** The log as the notary reads it. */
  readonly leaves: LeafSource;
  /** Whether the log lies in the database, so that its tables can be looked into. */
  readonly inDatabase: boolean;
  /** Calls back when there may be something new to pull; answers how to stop. */
  listen(onHint: () => void): Promise<() => Promise<void>>;
  /** Ends what is the store's own; the database is its opener's to close. */
  close(): Promise<void>;
}

/** The ledger that the configuration names. Refuses as `openKurrentLedger` does. */
export async function openLedgerStore(
  { kurrentdbUrl }: Pick<Config, 'kurrentdbUrl'>,
  database: Database,
  clock: Clock,
  onFault?: (error: Error) => void,
): Promise<Result<LedgerStore>> {
  if (kurrentdbUrl === null) return ok(databaseStore(database));
  const opened = await openKurrentLedger({ url: kurrentdbUrl, clock, onFault });
  if (!opened.ok) return opened;
  const { ledger, listen, close } = opened.value;
  return ok({
    ledger,
    leaves: ledgerLeaves(ledger),
    inDatabase: false,
    listen: async (onHint) => {
      const stop = listen(onHint);
      return async () => stop();
    },
    close,
  });
}

const databaseStore = (database: Database): LedgerStore => ({
  ledger: postgresLedger(database),
  leaves: eventHeaders(database),
  inDatabase: true,
  listen: (onHint) => database.listen(LEDGER_CHANNEL, () => onHint()),
  close: async () => undefined,
});
