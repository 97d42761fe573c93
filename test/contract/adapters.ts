import { memoryLedger } from '@chokepoint/ledger';
import { migrateLedger, openDatabase, postgresLedger } from '@chokepoint/ledger-postgres';
import { testDatabases, type LedgerUnderTest, type TestDatabase } from '@chokepoint/testing';
import { kurrentdb, wireDouble } from './kurrentdb/adapters.js';

/** A log that nobody else writes while it is open. */
export interface OpenedAdapter extends LedgerUnderTest {
  /** The same log by a way of its own (connections, queues), as another process has it. */
  another(): Promise<LedgerUnderTest>;
}

export interface LedgerAdapter {
  readonly name: string;
  /** Why it cannot be tested here: its suites are then reported as skipped, by this name. */
  readonly skipped?: string;
  /** A new, empty log at each call. */
  open(): Promise<OpenedAdapter>;
}

const memory: LedgerAdapter = {
  name: 'memory',
  async open() {
    const ledger = memoryLedger({ clock: { now: () => new Date().toISOString() } });
    const close = async (): Promise<void> => undefined;
    return { ledger, close, another: async () => ({ ledger, close }) };
  },
};

const databases = testDatabases().map(({ name, open }): LedgerAdapter => ({
  name,
  async open() {
    const database = await open();
    await migrateLedger(database);
    return {
      ledger: postgresLedger(database),
      close: () => database.close(),
      another: () => another(database),
    };
  },
}));

/** An embedded database has one way in; a server takes as many as come. */
async function another({ url, ...database }: TestDatabase): Promise<LedgerUnderTest> {
  if (url === null) return { ledger: postgresLedger(database), close: async () => undefined };
  const own = await openDatabase({ url });
  return { ledger: postgresLedger(own), close: () => own.close() };
}

/** Every adapter of the ledger port: what one promises, all do. */
export const ledgerAdapters: readonly LedgerAdapter[] = [
  memory,
  ...databases,
  wireDouble,
  kurrentdb,
];
