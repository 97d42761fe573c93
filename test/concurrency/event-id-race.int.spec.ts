import { migrateLedger, postgresLedger } from '@chokepoint/ledger-postgres';
import { anAppend, anEvent, aWrite, freshStream, throwAwayPostgres } from '@chokepoint/testing';
import { expect, test } from 'vitest';
import { openTransaction, untilWaiting } from './open-transaction.js';
import { tally } from './several-handles.js';

test('of two appends that claim the same two events crosswise one is accepted and the other refused', async () => {
  const database = await throwAwayPostgres();
  try {
    await migrateLedger(database);
    const ledger = postgresLedger(database);
    const [a, b, stopA, stopB] = [anEvent(), anEvent(), anEvent(), anEvent()];
    // A third writer holds up both half way, so that each has the event that the other needs next.
    const third = await openTransaction(database);
    await third.ledger.append(anAppend(aWrite(freshStream(), 'any', [stopA, stopB])));
    const rivals = [
      ledger.append(anAppend(aWrite(freshStream(), 'any', [a, stopA, b]))),
      ledger.append(anAppend(aWrite(freshStream(), 'any', [b, stopB, a]))),
    ];
    await untilWaiting(database, 2);
    await third.rollback();
    expect(tally(await Promise.all(rivals))).toEqual({ appended: 1, 'event-id-reused': 1 });
    expect((await ledger.head()).position).toBe('3');
  } finally {
    await database.close();
  }
});
