import { ledgerContract } from '@chokepoint/testing';
import { describe } from 'vitest';
import { ledgerAdapters } from './adapters.js';

for (const { name, skipped, open } of ledgerAdapters) {
  const reason = skipped === undefined ? '' : ` (skipped: ${skipped})`;
  describe.skipIf(skipped !== undefined)(`the ledger port on ${name}${reason}`, () => {
    ledgerContract({ name, open });
  });
}
