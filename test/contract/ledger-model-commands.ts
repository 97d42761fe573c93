import { comparePositions, toPosition, type Position } from '@chokepoint/kernel';
import type { Append, ReadAllOptions, RecordedEvent } from '@chokepoint/ledger';
import fc from 'fast-check';
import { expect } from 'vitest';
import { aLimit, anEventNumber, aPlan, aStream, realise, someTypes } from './ledger-model-plans.js';
import {
  eventInModel,
  inModel,
  inReal,
  outcomeInModel,
  type Model,
  type Real,
} from './ledger-model.js';

type Command = fc.AsyncCommand<Model, Real>;

const command = (
  name: string,
  run: (model: Model, real: Real) => Promise<void>,
  check: (model: Readonly<Model>) => boolean = () => true,
): Command => ({ run, check, toString: () => name });

/** The adapter goes first and the model follows with its time: all else must come out the same. */
async function send(append: Append, model: Model, real: Real): Promise<void> {
  const outcome = await real.ledger.append(append);
  if (outcome.kind === 'appended') model.clock.set(outcome.recordedAt);
  model.sent.push(append);
  expect(outcomeInModel(outcome, real)).toEqual(await model.ledger.append(append));
}

const append = aPlan.map((plan) =>
  command(`append ${JSON.stringify(plan)}`, (model, real) =>
    send(realise(plan, model.names), model, real),
  ),
);

const sendAgain = fc.nat().map((n) =>
  command(
    `send again ${n}`,
    (model, real) => send(model.sent[n % model.sent.length]!, model, real),
    ({ sent }) => sent.length > 0,
  ),
);

const readStream = fc
  .record({ stream: aStream, fromRevision: fc.integer({ min: 1, max: 9 }), limit: aLimit })
  .map(({ stream, ...options }) =>
    command(`read stream ${stream} ${JSON.stringify(options)}`, async (model, real) => {
      const name = model.names.stream(stream);
      const read = await real.ledger.readStream(name, options);
      expect(read.map((event) => eventInModel(event, real))).toEqual(
        await model.ledger.readStream(name, options),
      );
    }),
  );

const readEvent = anEventNumber.map((n) =>
  command(`read event ${n}`, async (model, real) => {
    const id = model.names.eventId(n);
    const read = await real.ledger.readEvent(id);
    expect(read && eventInModel(read, real)).toEqual(await model.ledger.readEvent(id));
  }),
);

const readAll = fc
  .record({
    after: fc.nat({ max: 40 }),
    until: fc.option(fc.nat({ max: 50 }), { nil: undefined }),
    types: someTypes,
    limit: aLimit,
  })
  .map((plan) =>
    command(`read all ${JSON.stringify(plan)}`, async (model, real) => {
      const after = toPosition(plan.after);
      const until = plan.until === undefined ? undefined : toPosition(plan.until);
      const wanted = { ...(until && { until }), ...(plan.types && { types: plan.types }) };
      const whole = await model.ledger.readAll({ after, ...wanted, limit: 1_000 });
      const read = await readPages(real, inReal(after, real), {
        ...wanted,
        ...(until && { until: inReal(until, real) }),
        limit: plan.limit,
      });
      expect(read.events.map((event) => eventInModel(event, real))).toEqual(whole.events);
      expect(inModel(read.next, real)).toBe(whole.next);
    }),
  );

/** Page by page to the end; each brings the reader on and none holds more than was asked for. */
async function readPages(real: Real, after: Position, options: ReadAllOptions) {
  const events: RecordedEvent[] = [];
  for (let from = after; ;) {
    const page = await real.ledger.readAll({ ...options, after: from });
    events.push(...page.events);
    expect(page.events.length).toBeLessThanOrEqual(options.limit!);
    if (page.end) return { events, next: page.next };
    expect(comparePositions(page.next, from)).toBeGreaterThan(0);
    from = page.next;
  }
}

const follow = aLimit.map((limit) =>
  command(`follow by ${limit}`, async (model, real) => {
    const page = await real.ledger.readAll({ after: real.checkpoint, limit });
    real.checkpoint = page.next;
    model.followed.push(...page.events.map((event) => eventInModel(event, real)));
    const { events } = await model.ledger.readAll({ limit: 1_000 });
    expect(model.followed).toEqual(events.slice(0, model.followed.length));
    expect(inModel(real.checkpoint, real)).toBe(toPosition(model.followed.length));
  }),
);

const positionAt = fc
  .record({ of: fc.nat({ max: 60 }), plusMs: fc.constantFrom(-1, 0, 1, -1e9, 1e9) })
  .map(({ of, plusMs }) =>
    command(`position at event ${of} plus ${plusMs} ms`, async (model, real) => {
      const { events } = await model.ledger.readAll({ limit: 1_000 });
      const event = events[of % Math.max(events.length, 1)];
      const instant = new Date(Date.parse(event?.recordedAt ?? '') + plusMs);
      if (!event) return;
      const position = await real.ledger.positionAt(instant.toISOString());
      expect(inModel(position, real)).toBe(await model.ledger.positionAt(instant.toISOString()));
    }),
  );

const head = fc.constant(
  command('head', async (model, real) => {
    const { position, recordedAt } = await real.ledger.head();
    const expected = await model.ledger.head();
    expect(inModel(position, real)).toBe(expected.position);
    // Before its first event the model knows no time; the log may hold earlier runs.
    if (expected.recordedAt !== null) expect(recordedAt).toBe(expected.recordedAt);
  }),
);

/** Everything that the port can be asked. */
export const commands = fc.commands<Model, Real, false>(
  [
    append,
    append,
    append,
    append,
    append,
    sendAgain,
    readStream,
    readEvent,
    readAll,
    follow,
    positionAt,
    head,
  ],
  { maxCommands: 50, size: 'max' },
);
