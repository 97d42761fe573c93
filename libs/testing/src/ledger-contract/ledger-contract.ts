import { afterAll, beforeAll, describe } from 'vitest';
import { appendPromises } from './append-promises.js';
import { archivePromises } from './archive-promises.js';
import { readPromises } from './read-promises.js';
import { retryPromises } from './retry-promises.js';
import { storagePromises } from './storage-promises.js';
import type { LedgerUnderTest } from './subject.js';

export interface LedgerContractOptions {
  readonly name: string;
  /** Called once; the ledger may hold events already. */
  open(): Promise<LedgerUnderTest>;
  /** An empty ledger of this kind at each call; without it the suite cannot restore one. */
  readonly openEmpty?: (() => Promise<LedgerUnderTest>) | undefined;
}

/** What every adapter of the ledger port promises. Call it in a spec file of the adapter. */
export function ledgerContract({ name, open, openEmpty }: LedgerContractOptions): void {
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
    archivePromises(ledger, openEmpty);
  });
}
