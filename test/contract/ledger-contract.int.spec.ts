import { memoryLedger } from '@chokepoint/ledger';
import { migrateLedger, postgresLedger } from '@chokepoint/ledger-postgres';
import { ledgerContract, testDatabases } from '@chokepoint/testing';

ledgerContract({
  name: 'memory',
  open: async () => ({
    ledger: memoryLedger({ clock: { now: () => new Date().toISOString() } }),
    close: async () => undefined,
  }),
});

for (const { name, open } of testDatabases()) {
  ledgerContract({
    name,
    open: async () => {
      const database = await open();
      await migrateLedger(database);
      return { ledger: postgresLedger(database), close: () => database.close() };
    },
  });
}
