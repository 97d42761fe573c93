import { afterAll, beforeAll, describe } from 'vitest';
import { ledgerAdapters, type OpenedAdapter } from './adapters.js';

/** Runs a suite on every adapter; those that cannot run here are reported as skipped. */
export function onEveryAdapter(
  promise: string,
  suite: (adapter: () => OpenedAdapter) => void,
): void {
  for (const { name, skipped, open } of ledgerAdapters) {
    const reason = skipped === undefined ? '' : ` (skipped: ${skipped})`;
    describe.skipIf(skipped !== undefined)(`${promise} on ${name}${reason}`, () => {
      let opened: OpenedAdapter;
      beforeAll(async () => {
        opened = await open();
      });
      afterAll(() => opened?.close());
      suite(() => opened);
    });
  }
}
