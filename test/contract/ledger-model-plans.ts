import type { Append, ExpectedRevision } from '@chokepoint/ledger';
import { anEvent } from '@chokepoint/testing';
import fc from 'fast-check';
import type { Names } from './ledger-model.js';

export const TYPES = ['Reported', 'Corrected', 'Withdrawn'] as const;
export const STREAMS = 4;
const EVENTS = 250;
const APPENDS = 80;

export const aStream = fc.nat({ max: STREAMS });
export const anEventNumber = fc.nat({ max: EVENTS });
export const aLimit = fc.integer({ min: 1, max: 6 });
export const someTypes = fc.option(fc.subarray([...TYPES]), { nil: undefined });

const anExpectation = fc.oneof(
  { weight: 4, arbitrary: fc.constant<ExpectedRevision>('any') },
  fc.constantFrom<ExpectedRevision>('no-stream', 'stream-exists', 0, 1, 2, 3, 5),
);

const anEventPlan = fc.record({
  n: anEventNumber,
  type: fc.constantFrom(...TYPES),
  data: fc.jsonValue(),
});
const aWrite = fc.record({
  stream: fc.nat({ max: STREAMS - 1 }),
  expected: anExpectation,
  events: fc.oneof(
    { weight: 20, arbitrary: fc.array(anEventPlan, { minLength: 1, maxLength: 4 }) },
    { weight: 1, arbitrary: fc.array(anEventPlan, { maxLength: 0 }) },
  ),
});

/** Few numbers, so that conflicts, repeats and reuse are frequent; most are fit to be accepted. */
export const aPlan = fc.noBias(
  fc.record({
    appendId: fc.nat({ max: APPENDS }),
    writes: fc.oneof(
      {
        weight: 12,
        arbitrary: fc.uniqueArray(aWrite, {
          selector: ({ stream }) => stream,
          minLength: 1,
          maxLength: 3,
        }),
      },
      { weight: 1, arbitrary: fc.array(aWrite, { maxLength: 3 }) },
    ),
  }),
);
export type Plan = typeof aPlan extends fc.Arbitrary<infer T> ? T : never;

export const realise = ({ appendId, writes }: Plan, names: Names): Append => ({
  appendId: names.appendId(appendId),
  writes: writes.map(({ stream, expected, events }) => ({
    stream: names.stream(stream),
    expected,
    events: events.map(({ n, type, data }) =>
      anEvent({ id: names.eventId(n), type, data: { n, said: data } }),
    ),
  })),
});
