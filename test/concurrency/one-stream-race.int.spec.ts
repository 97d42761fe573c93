import type { Ledger } from '@chokepoint/ledger';
import { anAppend, anEvent, aWrite, freshStream } from '@chokepoint/testing';
import { expect, test } from 'vitest';
import { onEveryAdapter } from '../contract/adapter-suite.js';
import { sendAtOnce, severalHandles, tally } from './several-handles.js';

const WRITERS = 12;
const INCREMENTS = 8;

/** Reads how far the counter is and writes the next number, until it has won so many times. */
async function increment(ledger: Ledger, stream: string): Promise<number> {
  let believed = 0;
  let refused = 0;
  for (let won = 0; won < INCREMENTS;) {
    const event = anEvent({ data: { counter: believed + 1 } });
    const outcome = await ledger.append(anAppend(aWrite(stream, believed, [event])));
    if (outcome.kind === 'appended') {
      won++;
      believed++;
      continue;
    }
    if (outcome.kind !== 'refused' || outcome.code !== 'wrong-expected-revision') {
      throw new Error(`Unexpected: ${JSON.stringify(outcome)}`);
    }
    expect(outcome.actual).toBeGreaterThan(believed);
    believed = outcome.actual;
    refused++;
  }
  return refused;
}

onEveryAdapter('a race for one stream', (adapter) => {
  test('by exact revision loses no increment and leaves no hole', async () => {
    const handles = await severalHandles(adapter());
    const stream = freshStream('race');
    const writers = Array.from({ length: WRITERS }, (_, n) =>
      increment(handles[n % handles.length]!, stream),
    );
    const refused = (await Promise.all(writers)).reduce((sum, n) => sum + n, 0);
    const events = await adapter().ledger.readStream(stream);
    const counted = Array.from({ length: WRITERS * INCREMENTS }, (_, n) => n + 1);
    expect(events.map(({ revision }) => revision)).toEqual(counted);
    expect(events.map(({ data }) => data['counter'])).toEqual(counted);
    expect(refused).toBeGreaterThan(0);
  });

  test("by 20 writers expecting 'any' accepts all 20", async () => {
    const handles = await severalHandles(adapter());
    const stream = freshStream('race');
    const appends = Array.from({ length: 20 }, () => anAppend(aWrite(stream, 'any')));
    expect(tally(await sendAtOnce(handles, appends))).toEqual({ appended: 20 });
    const events = await adapter().ledger.readStream(stream);
    expect(events.map(({ revision }) => revision)).toEqual(appends.map((_, n) => n + 1));
    const sent = appends.flatMap(({ writes }) => writes[0]!.events.map(({ id }) => id));
    expect(new Set(events.map(({ id }) => id))).toEqual(new Set(sent));
  });

  test("by 20 writers expecting 'no-stream' accepts one", async () => {
    const handles = await severalHandles(adapter());
    for (let round = 0; round < 5; round++) {
      const stream = freshStream('race');
      const appends = Array.from({ length: 20 }, () => anAppend(aWrite(stream, 'no-stream')));
      const outcomes = await sendAtOnce(handles, appends);
      expect(tally(outcomes)).toEqual({ appended: 1, 'wrong-expected-revision': 19 });
      const winner = appends[outcomes.findIndex(({ kind }) => kind === 'appended')]!;
      const events = await adapter().ledger.readStream(stream);
      expect(events.map(({ id }) => id)).toEqual([winner.writes[0]!.events[0]!.id]);
    }
  });
});
