import { comparePositions } from '@chokepoint/kernel';
import type { Append, RecordedEvent } from '@chokepoint/ledger';
import { anAppend, aWrite, events, freshStream } from '@chokepoint/testing';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { onEveryAdapter } from '../contract/adapter-suite.js';
import { sendAtOnce, severalHandles, tally } from './several-handles.js';

const STREAMS = 6;

/** Which streams an append takes, in which order, and whether it must be refused at one of them. */
const plan = fc.record({
  streams: fc.shuffledSubarray(
    Array.from({ length: STREAMS }, (_, n) => n),
    { minLength: 1, maxLength: 4 },
  ),
  doomed: fc.boolean(),
  at: fc.nat(),
});
const plans = fc.array(plan, { minLength: 30, maxLength: 50 });
type Plan = typeof plan extends fc.Arbitrary<infer T> ? T : never;

/** A doomed append asks for a new stream where there is one already; its other writes are good. */
function realise({ streams, doomed, at }: Plan, names: readonly string[]): Append {
  const wrong = doomed ? at % streams.length : -1;
  return anAppend(
    ...streams.map((stream, n) =>
      aWrite(names[stream]!, n === wrong ? 'no-stream' : 'any', events(1 + (stream % 3))),
    ),
  );
}

onEveryAdapter('appends on overlapping streams', (adapter) => {
  test('in any order never deadlock, and are recorded whole or not at all', async () => {
    const handles = await severalHandles(adapter());
    const property = fc.asyncProperty(plans, async (planned) => {
      const { ledger } = adapter();
      const names = Array.from({ length: STREAMS }, () => freshStream('overlap'));
      await ledger.append(anAppend(...names.map((name) => aWrite(name, 'no-stream'))));
      const { position: before } = await ledger.head();
      const appends = planned.map((one) => realise(one, names));
      const outcomes = await sendAtOnce(handles, appends);

      const doomed = planned.filter((one) => one.doomed).length;
      expect(tally(outcomes)).toEqual({
        ...(doomed < planned.length && { appended: planned.length - doomed }),
        ...(doomed > 0 && { 'wrong-expected-revision': doomed }),
      });
      const accepted = appends.filter((_, n) => !planned[n]!.doomed);
      const { events: log } = await ledger.readAll({ after: before, limit: 5_000 });
      expectWhole(log, accepted);
      for (const name of names) expectDense(await ledger.readStream(name));
    });
    await fc.assert(property, { numRuns: 8 });
  });
});

/** Each append stands in the log in one piece, its events in the order given, and nothing else does. */
function expectWhole(log: readonly RecordedEvent[], accepted: readonly Append[]): void {
  const place = new Map(log.map(({ id }, n) => [id, n]));
  const blocks = accepted.map(({ writes }) => writes.flatMap((write) => write.events));
  expect(log).toHaveLength(blocks.flat().length);
  for (const block of blocks) {
    const first = place.get(block[0]!.id)!;
    expect(log.slice(first, first + block.length).map(({ id }) => id)).toEqual(
      block.map(({ id }) => id),
    );
  }
}

function expectDense(stream: readonly RecordedEvent[]): void {
  expect(stream.map(({ revision }) => revision)).toEqual(stream.map((_, n) => n + 1));
  const positions = stream.map(({ position }) => position);
  expect(positions.toSorted(comparePositions)).toEqual(positions);
}
