import { randomUUID } from 'node:crypto';
import type { Ledger } from '@chokepoint/ledger';
import fc from 'fast-check';
import { anAppend, anEvent, aWrite } from '../event-builder.js';
import { accepted } from './subject.js';

const write = fc.record({
  stream: fc.integer({ min: 0, max: 6 }),
  events: fc.array(fc.dictionary(fc.string({ unit: 'grapheme', maxLength: 5 }), fc.jsonValue()), {
    minLength: 1,
    maxLength: 5,
  }),
});
const history = fc.array(
  fc.uniqueArray(write, { selector: ({ stream }) => stream, minLength: 1, maxLength: 3 }),
  { minLength: 40, maxLength: 40 },
);

const holdsNul = (value: unknown): boolean => JSON.stringify(value).includes('\\u0000');

/** Appends 40 times to a few streams, several at once; the same seed gives the same contents. */
export async function writeRandomLog(ledger: Ledger, seed: number): Promise<void> {
  const run = randomUUID();
  const [appends = []] = fc.sample(history, { seed, numRuns: 1 });
  for (const writes of appends) {
    const planned = writes.map(({ stream, events }) => {
      const storable = events.map((data) => (holdsNul(data) ? {} : data));
      const written = storable.map((data) => anEvent({ data: structuredClone(data) as never }));
      return aWrite(`random-${run}-${stream}`, 'any', written);
    });
    await accepted(ledger, anAppend(...planned));
  }
}
