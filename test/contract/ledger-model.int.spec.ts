import { comparePositions, START, toPosition } from '@chokepoint/kernel';
import { memoryLedger, type Append, type Ledger, type RecordedEvent } from '@chokepoint/ledger';
import { migrateLedger, postgresLedger } from '@chokepoint/ledger-postgres';
import { anEvent, fakeClock, testDatabases } from '@chokepoint/testing';
import fc from 'fast-check';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LedgerModel } from './ledger-model.js';

const adapters = [
  {
    name: 'memory',
    runs: 200,
    open: async () => ({
      ledger: memoryLedger({ clock: fakeClock() }),
      close: async (): Promise<void> => undefined,
    }),
  },
  ...testDatabases().map(({ name, open }) => ({
    name,
    runs: 30,
    open: async () => {
      const database = await open();
      await migrateLedger(database);
      return { ledger: postgresLedger(database), close: () => database.close() };
    },
  })),
];

/** Few streams and few ids, so that conflicts, repeats and reuse are frequent. */
const write = fc.record({
  stream: fc.integer({ min: 0, max: 3 }),
  expected: fc.oneof(
    { weight: 4, arbitrary: fc.constant('any' as const) },
    fc.constantFrom('no-stream' as const, 'stream-exists' as const, 0, 1, 2, 3),
  ),
  events: fc.array(fc.integer({ min: 0, max: 400 }), { minLength: 1, maxLength: 4 }),
});
const append = fc.record({
  /** Instead of being new, the append may be an earlier one sent again. */
  again: fc.option(fc.nat({ max: 24 }), { freq: 4 }),
  appendId: fc.integer({ min: 0, max: 60 }),
  writes: fc.uniqueArray(write, { selector: ({ stream }) => stream, minLength: 1, maxLength: 3 }),
});
const history = fc.array(append, { minLength: 1, maxLength: 25 });
type Plan = typeof append extends fc.Arbitrary<infer T> ? T : never;

/** Turns the plan's small numbers into ids that belong to this run alone. */
function realise(plans: readonly Plan[]): Append[] {
  const run = randomUUID().slice(0, 23);
  const uuid = (kind: number, n: number): string =>
    `${run}-${kind}${n.toString(16).padStart(11, '0')}`;
  const fresh = plans.map(({ appendId, writes }) => ({
    appendId: uuid(0, appendId),
    writes: writes.map(({ stream, expected, events }) => ({
      stream: `model-${run}-${stream}`,
      expected,
      events: [...new Set(events)].map((n) => anEvent({ id: uuid(1, n), data: { n } })),
    })),
  }));
  return fresh.map((planned, n) => fresh[Math.min(plans[n]!.again ?? n, n)]!);
}

/** Within one append no event id twice: that is refused before any store is asked. */
const distinctIds = (appends: readonly Append[]): Append[] =>
  appends.filter(({ writes }) => {
    const ids = writes.flatMap(({ events }) => events.map(({ id }) => id));
    return new Set(ids).size === ids.length;
  });

async function readAfter(
  ledger: Ledger,
  position: string,
  limit: number,
): Promise<RecordedEvent[]> {
  const page = await ledger.readAll({ after: toPosition(position), limit });
  return page.end
    ? [...page.events]
    : [...page.events, ...(await readAfter(ledger, page.next, limit))];
}

describe.each(adapters)('any history of appends on $name', ({ open, runs }) => {
  let subject: Awaited<ReturnType<typeof open>>;
  beforeAll(async () => {
    subject = await open();
  });
  afterAll(() => subject?.close());

  test('ends as the model says, with dense positions and exact revisions', async () => {
    const property = fc.asyncProperty(
      history,
      fc.integer({ min: 1, max: 9 }),
      async (plans, limit) => {
        const { ledger } = subject;
        const model = new LedgerModel();
        const begin = (await ledger.head()).position;
        for (const planned of distinctIds(realise(plans))) {
          const outcome = await ledger.append(planned);
          expect(outcome.kind === 'refused' ? outcome.code : outcome.kind).toBe(
            model.append(planned),
          );
        }
        const read = await readAfter(ledger, begin, limit);
        expect(read.map(({ stream, id }) => ({ stream, id }))).toEqual(model.log);
        expectDense(read, begin);
        await expectStreams(ledger, model, read);
      },
    );
    await fc.assert(property, { numRuns: runs });
  });
});

function expectDense(read: readonly RecordedEvent[], begin: string): void {
  const positions = read.map(({ position }) => position);
  const dense = read.map((_, n) => toPosition(BigInt(begin) + BigInt(n + 1)));
  expect(positions).toEqual(dense);
  expect([...positions].sort(comparePositions)).toEqual(positions);
  expect(comparePositions(positions[0] ?? toPosition(1), START)).toBeGreaterThan(0);
}

async function expectStreams(
  ledger: Ledger,
  model: LedgerModel,
  read: readonly RecordedEvent[],
): Promise<void> {
  for (const stream of new Set(read.map((event) => event.stream))) {
    const events = await ledger.readStream(stream);
    expect(events.map(({ id }) => id)).toEqual(model.streamIds(stream));
    expect(events.map(({ revision }) => revision)).toEqual(events.map((_, n) => n + 1));
    expect(events).toEqual(read.filter((event) => event.stream === stream));
  }
}
