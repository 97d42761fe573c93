import { toPosition, refuse } from '@chokepoint/kernel';
import { memoryLedger } from '@chokepoint/ledger';
import type { ReadModels } from '@chokepoint/queries';
import { anAppend, anEvent, aWrite } from '@chokepoint/testing';
import { describe, expect, it } from 'vitest';
import { AnalysisKeeper } from './analysis-keeper.js';

const clock = { now: () => '2026-11-26T08:00:00.000Z' };

/** Read models that have reached a position, and count how often they were read. */
function modelsAt(position: string) {
  const seen = { reads: 0, position };
  const models: ReadModels = {
    read: () => {
      seen.reads += 1;
      return Promise.resolve(refuse('read-models-not-ready', 'Not yet.'));
    },
    states: () =>
      Promise.resolve([
        { name: 'figures', version: 1, position: toPosition(seen.position), fault: null },
      ]),
  };
  return { models, seen };
}

const append = (ledger: ReturnType<typeof memoryLedger>, stream: string) =>
  ledger.append(anAppend(aWrite(stream, 'no-stream', [anEvent()])));

describe('the keeper of analyses', () => {
  it('waits until the read models rest at the head of the log', async () => {
    const ledger = memoryLedger({ clock });
    await append(ledger, 'test-a');
    const { models, seen } = modelsAt('0');
    const { signal } = new AbortController();
    const keeper = new AnalysisKeeper({ ledger, readModels: models, signal });
    await keeper.work();
    expect(seen.reads).toBe(0);
    seen.position = '1';
    await keeper.work();
    expect(seen.reads).toBe(0);
    await expect(keeper.work()).rejects.toThrow('Not yet.');
    expect(seen.reads).toBe(1);
  });

  it('does nothing once it was told to stop', async () => {
    const ledger = memoryLedger({ clock });
    const stop = new AbortController();
    const { models, seen } = modelsAt('0');
    const keeper = new AnalysisKeeper({ ledger, readModels: models, signal: stop.signal });
    await keeper.work();
    stop.abort();
    await keeper.work();
    expect(seen.reads).toBe(0);
  });
});
