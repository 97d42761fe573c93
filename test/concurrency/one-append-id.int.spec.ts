import { anAppend, aWrite, events, freshStream } from '@chokepoint/testing';
import { expect, test } from 'vitest';
import { onEveryAdapter } from '../contract/adapter-suite.js';
import { sendAtOnce, severalHandles, tally } from './several-handles.js';

const TIMES = 16;
const sixteen = Array.from({ length: TIMES });

onEveryAdapter('one append id', (adapter) => {
  test.each([
    ["to a new stream, expecting 'no-stream'", 'no-stream' as const],
    ["to a new stream, expecting 'any'", 'any' as const],
  ])('sent 16 times at once %s is recorded once', async (_, expected) => {
    const handles = await severalHandles(adapter());
    for (let round = 0; round < 5; round++) {
      const [first, second] = [freshStream('retry'), freshStream('retry')];
      const append = anAppend(aWrite(first, expected, events(2)), aWrite(second, expected));
      const outcomes = await sendAtOnce(
        handles,
        sixteen.map(() => append),
      );
      expect(tally(outcomes)).toEqual({ appended: 1, 'already-appended': TIMES - 1 });
      const winner = outcomes.find(({ kind }) => kind === 'appended');
      for (const outcome of outcomes) expect({ ...outcome, kind: 'appended' }).toEqual(winner);
      expect(await adapter().ledger.readStream(first)).toHaveLength(2);
      expect(await adapter().ledger.readStream(second)).toHaveLength(1);
    }
  });

  test('whose 16 senders each hold other events is given to one of them', async () => {
    const handles = await severalHandles(adapter());
    const stream = freshStream('retry');
    const { appendId } = anAppend();
    const rivals = sixteen.map(() => ({ appendId, writes: [aWrite(stream, 'any', events(3))] }));
    const outcomes = await sendAtOnce(handles, rivals);
    expect(tally(outcomes)).toEqual({ appended: 1, 'append-id-reused': TIMES - 1 });
    const winner = rivals[outcomes.findIndex(({ kind }) => kind === 'appended')]!;
    const recorded = await adapter().ledger.readStream(stream);
    expect(recorded.map(({ id }) => id)).toEqual(winner.writes[0]!.events.map(({ id }) => id));
  });

  test('of events that 16 appends claim in any order goes to one, and no rival is left hanging', async () => {
    const handles = await severalHandles(adapter());
    const claimed = events(4);
    const rivals = sixteen.map((_, n) => {
      const order = n % 2 === 0 ? claimed : claimed.toReversed();
      return anAppend(aWrite(freshStream('claim'), 'any', order));
    });
    const outcomes = await sendAtOnce(handles, rivals);
    expect(tally(outcomes)).toEqual({ appended: 1, 'event-id-reused': TIMES - 1 });
  });
});
