import { describe, expect, test } from 'vitest';
import { anAppend, anEvent, aWrite, events, freshStream } from '../event-builder.js';
import { accepted, type Subject } from './subject.js';

export function appendPromises(ledger: Subject): void {
  describe('an append', () => {
    expectations(ledger);
    indivisible(ledger);
    refusals(ledger);
    races(ledger);
  });
}

function expectations(ledger: Subject): void {
  test("expecting 'no-stream' creates a stream and is refused on an existing one", async () => {
    const stream = freshStream();
    await accepted(ledger(), anAppend(aWrite(stream, 'no-stream', events(2))));
    expect(await ledger().append(anAppend(aWrite(stream, 'no-stream')))).toEqual({
      kind: 'refused',
      code: 'wrong-expected-revision',
      stream,
      expected: 'no-stream',
      actual: 2,
    });
  });

  test("expecting 'stream-exists' is refused until the stream exists", async () => {
    const stream = freshStream();
    const refused = await ledger().append(anAppend(aWrite(stream, 'stream-exists')));
    expect(refused).toMatchObject({ code: 'wrong-expected-revision', actual: 0 });
    await accepted(ledger(), anAppend(aWrite(stream, 'any')));
    await accepted(ledger(), anAppend(aWrite(stream, 'stream-exists')));
    expect(await ledger().readStream(stream)).toHaveLength(2);
  });

  test.each([0, 1, 3])('expecting revision %i of a stream at 2 is refused', async (expected) => {
    const stream = freshStream();
    await accepted(ledger(), anAppend(aWrite(stream, 0, events(2))));
    const refused = await ledger().append(anAppend(aWrite(stream, expected)));
    expect(refused).toMatchObject({ code: 'wrong-expected-revision', expected, actual: 2 });
    await accepted(ledger(), anAppend(aWrite(stream, 2)));
  });
}

function indivisible(ledger: Subject): void {
  test('over several streams records all writes in the order given', async () => {
    const [first, second] = [freshStream('z'), freshStream('a')];
    const written = events(3);
    const append = anAppend(
      aWrite(first, 'no-stream', written.slice(0, 2)),
      aWrite(second, 'no-stream', written.slice(2)),
    );
    const before = await ledger().head();
    await accepted(ledger(), append);
    const page = await ledger().readAll({ after: before.position });
    expect(page.events.map(({ id, stream, revision }) => [id, stream, revision])).toEqual([
      [written[0]!.id, first, 1],
      [written[1]!.id, first, 2],
      [written[2]!.id, second, 1],
    ]);
  });

  test('that is refused at one stream leaves no trace in any', async () => {
    const [existing, fresh] = [freshStream('b'), freshStream('a')];
    await accepted(ledger(), anAppend(aWrite(existing)));
    const before = await ledger().head();
    const refused = await ledger().append(
      anAppend(aWrite(fresh, 'no-stream'), aWrite(existing, 'no-stream')),
    );
    expect(refused).toMatchObject({ code: 'wrong-expected-revision', stream: existing });
    expect(await ledger().head()).toEqual(before);
    expect(await ledger().readStream(fresh)).toEqual([]);
    await accepted(ledger(), anAppend(aWrite(fresh, 'no-stream')));
  });

  test('refused at two streams names the first of them', async () => {
    const [first, second] = [freshStream('b'), freshStream('a')];
    const refused = await ledger().append(
      anAppend(aWrite(first, 'stream-exists'), aWrite(second, 'stream-exists')),
    );
    expect(refused).toMatchObject({ code: 'wrong-expected-revision', stream: first });
  });
}

function refusals(ledger: Subject): void {
  test('without writes, or with a write without events, is refused', async () => {
    const refused = { kind: 'refused', code: 'empty-append' };
    expect(await ledger().append(anAppend())).toEqual(refused);
    const halfEmpty = anAppend(aWrite(freshStream()), aWrite(freshStream(), 'any', []));
    expect(await ledger().append(halfEmpty)).toEqual(refused);
  });

  test('that names a stream twice is refused', async () => {
    const stream = freshStream();
    const refused = await ledger().append(anAppend(aWrite(stream), aWrite(stream)));
    expect(refused).toEqual({ kind: 'refused', code: 'duplicate-stream' });
  });

  test('with an event id recorded before, or used twice in it, is refused', async () => {
    const event = anEvent();
    await accepted(ledger(), anAppend(aWrite(freshStream(), 'any', [event])));
    const before = await ledger().head();
    const refused = { kind: 'refused', code: 'event-id-reused' };
    const fresh = freshStream();
    expect(await ledger().append(anAppend(aWrite(fresh, 'any', [event])))).toEqual(refused);
    const twin = anEvent();
    expect(await ledger().append(anAppend(aWrite(fresh, 'any', [twin, twin])))).toEqual(refused);
    expect(await ledger().head()).toEqual(before);
    expect(await ledger().readStream(fresh)).toEqual([]);
  });
}

function races(ledger: Subject): void {
  test('racing others for one expected revision wins exactly once', async () => {
    const stream = freshStream();
    await accepted(ledger(), anAppend(aWrite(stream)));
    const outcomes = await Promise.all(
      Array.from({ length: 8 }, () => ledger().append(anAppend(aWrite(stream, 1)))),
    );
    expect(outcomes.filter(({ kind }) => kind === 'appended')).toHaveLength(1);
    const refused = outcomes.filter((outcome) => outcome.kind === 'refused');
    expect(refused.every(({ code }) => code === 'wrong-expected-revision')).toBe(true);
    expect(await ledger().readStream(stream)).toHaveLength(2);
  });

  test('over streams that others take in the opposite order does not deadlock', async () => {
    const streams = [freshStream(), freshStream(), freshStream()];
    const both = (order: string[]) => anAppend(...order.map((stream) => aWrite(stream)));
    const orders = [streams, streams.toReversed()];
    const appends = Array.from({ length: 20 }, (_, n) => both(orders[n % 2]!));
    const outcomes = await Promise.all(appends.map((append) => ledger().append(append)));
    expect(outcomes.every(({ kind }) => kind === 'appended')).toBe(true);
    for (const stream of streams) expect(await ledger().readStream(stream)).toHaveLength(20);
  });
}
