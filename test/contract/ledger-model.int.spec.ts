import fc from 'fast-check';
import { expect, test } from 'vitest';
import { onEveryAdapter } from './adapter-suite.js';
import { commands } from './ledger-model-commands.js';
import { beginRun, inModel } from './ledger-model.js';

const RUNS = 20;

onEveryAdapter('whatever is asked of the ledger', (adapter) => {
  test('is answered as by the one in memory', async () => {
    const property = fc.asyncProperty(commands, async (planned) => {
      const { model, real } = await beginRun(adapter().ledger);
      await fc.asyncModelRun(() => ({ model, real }), planned);
      const log = await real.ledger.readAll({ after: real.base, limit: 1_000 });
      const expected = await model.ledger.readAll({ limit: 1_000 });
      expect(
        log.events.map((event) => ({ ...event, position: inModel(event.position, real) })),
      ).toEqual(expected.events);
    });
    await fc.assert(property, { numRuns: RUNS });
  });
});
