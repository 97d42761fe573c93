import { afterAll, beforeAll, describe } from 'vitest';
import { appendPromises } from './append-promises.js';
import { archivePromises } from './archive-promises.js';
import { readPromises } from './read-promises.js';
import { retryPromises } from './retry-promises.js';
import { storagePromises } from './storage-promises.js';
import type { LedgerUnderTest } from './subject.js';

export interface LedgerContractOptions {
  readonly name: string;
  /** A new, empty ledger at each call. */
  open(): Promise<LedgerUnderTest>;
}

/** What every adapter of the ledger port promises. Call it in a spec file of the adapter. */
export function ledgerContract({ name, open }: LedgerContractOptions): void {
  describe(`ledger contract: ${name}`, () => {
    let subject: LedgerUnderTest;
    beforeAll(async () => {
      subject = await open();
    });
    afterAll(() => subject?.close());
    const ledger = () => subject.ledger;

    appendPromises(ledger);
    retryPromises(ledger);
    readPromises(ledger);
    storagePromises(ledger);
    archivePromises(ledger, open);
  });
}
