import { anAppend, anEvent, aWrite } from '@chokepoint/testing';
import { describe, expect, test } from 'vitest';
import {
  consistencyViolation,
  internal,
  revisionConflict,
  trailerConflict,
} from './double/grpc-errors.js';
import type { Conflict } from './double/stored-streams.js';
import { aStream, suiteWire } from './wire.js';

const SHAPES = [
  ['revision conflict', ([first]: readonly Conflict[]) => revisionConflict(first!)],
  ['consistency violation', (conflicts: readonly Conflict[]) => consistencyViolation(conflicts)],
  ['trailers', ([first]: readonly Conflict[]) => trailerConflict(first!)],
  ['an error that does not say why', () => internal()],
] as const;

describe.each(SHAPES)('wire: a wrong expected version, told as %s', (_, conflictShape) => {
  const wire = suiteWire({ conflictShape });

  test('makes the loser of a race for the log look again and win', async () => {
    const { ledger, rival } = wire();
    const before = await ledger.head();
    const stream = aStream();
    const both = [ledger, rival.ledger].flatMap((one) => [one, one, one]);
    const outcomes = await Promise.all(both.map((one) => one.append(anAppend(aWrite(stream)))));
    expect(outcomes.map(({ kind }) => kind)).toEqual(Array(6).fill('appended'));
    const { events: read } = await ledger.readAll({ after: before.position });
    const next = (n: number) => String(Number(before.position) + n);
    expect(read.map(({ position }) => position)).toEqual([1, 2, 3, 4, 5, 6].map(next));
    expect(read.map(({ revision }) => revision)).toEqual([1, 2, 3, 4, 5, 6]);
  });

  test('becomes a refusal when a rival has moved the stream', async () => {
    const { ledger, rival } = wire();
    const stream = aStream();
    await ledger.append(anAppend(aWrite(stream)));
    const outcomes = await Promise.all(
      [ledger, rival.ledger].map((one) => one.append(anAppend(aWrite(stream, 1)))),
    );
    expect(outcomes.filter(({ kind }) => kind === 'appended')).toHaveLength(1);
    const refused = outcomes.find(({ kind }) => kind === 'refused');
    expect(refused).toMatchObject({ code: 'wrong-expected-revision', expected: 1, actual: 2 });
    expect(await ledger.readStream(stream)).toHaveLength(2);
  });

  test('becomes a refusal when an event id is in the log already', async () => {
    const { ledger } = wire();
    const event = anEvent();
    await ledger.append(anAppend(aWrite(aStream(), 'any', [event])));
    const before = await ledger.head();
    const again = await ledger.append(anAppend(aWrite(aStream(), 'any', [anEvent(), event])));
    expect(again).toEqual({ kind: 'refused', code: 'event-id-reused' });
    expect(await ledger.head()).toEqual(before);
  });

  test('becomes a repeat when a rival has sent the very same append', async () => {
    const { ledger, rival } = wire();
    const append = anAppend(aWrite(aStream(), 'no-stream', [anEvent(), anEvent()]));
    const outcomes = await Promise.all([ledger, rival.ledger].map((one) => one.append(append)));
    expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['already-appended', 'appended']);
    const [one, other] = outcomes;
    expect({ ...one, kind: 'any' }).toEqual({ ...other, kind: 'any' });
  });
});
