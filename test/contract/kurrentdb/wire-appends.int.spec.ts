import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { anAppend, anEvent, aWrite, events } from '@chokepoint/testing';
import { describe, expect, test } from 'vitest';
import {
  accessDenied,
  appendTooLarge,
  notLeader,
  tombstoned,
  trailerError,
  unavailable,
} from './double/grpc-errors.js';
import { aDouble, aLedger, appended, aStream, aWire, faultOf, suiteWire } from './wire.js';

describe('wire: an append whose answer does not come', () => {
  test('is sent again while the server is unavailable', async () => {
    const { ledger, double } = await aWire();
    double.failNext('append', unavailable(), unavailable());
    const stream = aStream();
    expect((await ledger.append(anAppend(aWrite(stream)))).kind).toBe('appended');
    expect(await ledger.readStream(stream)).toHaveLength(1);
  });

  test('is found by its id when the server had written it and was silent', async () => {
    const { ledger, double } = await aWire(1_500);
    double.failNext('append', 'silence-after-commit');
    const append = anAppend(aWrite(aStream(), 'no-stream', events(3)));
    const outcome = appended(await ledger.append(append));
    expect(outcome.kind).toBe('appended');
    expect((await ledger.readAll()).events).toHaveLength(3);
    const again = await ledger.append(append);
    expect(again).toEqual({ ...outcome, kind: 'already-appended' });
  });

  test('is found by its id when the server went away after writing it', async () => {
    const { ledger, double } = await aWire();
    double.failNext('append', 'cut-after-commit');
    const stream = aStream();
    const append = ledger.append(anAppend(aWrite(stream)));
    while (double.streams.last(stream) < 0) await sleep(5);
    await double.start();
    expect((await append).kind).toBe('appended');
    expect(await ledger.readStream(stream)).toHaveLength(1);
  });

  test('ends in a fault after the deadline, and the same append goes through later', async () => {
    const { ledger, double } = await aWire(1_500);
    double.failAlways('append', 'silence');
    const append = anAppend(aWrite(aStream()));
    expect((await faultOf(ledger.append(append))).code).toBe('kurrentdb-deadline');
    double.recover();
    expect((await ledger.append(append)).kind).toBe('appended');
    expect((await ledger.head()).position).toBe('1');
  });

  test('ends in a fault when the server stays away', async () => {
    const { ledger, double } = await aWire();
    double.stop();
    const fault = await faultOf(ledger.append(anAppend(aWrite(aStream()))));
    expect(fault.code).toBe('kurrentdb-unreachable');
  });

  test('does not keep the appends after it from going on', async () => {
    const { ledger, double } = await aWire();
    double.failNext('append', accessDenied());
    const [denied, fine] = await Promise.allSettled([
      ledger.append(anAppend(aWrite(aStream()))),
      ledger.append(anAppend(aWrite(aStream()))),
    ]);
    expect(denied).toMatchObject({ reason: { code: 'kurrentdb-access-denied' } });
    expect(fine).toMatchObject({ value: { kind: 'appended', firstPosition: '1' } });
  });
});

describe('wire: an append to a node that is not the leader', () => {
  test.each([
    ['typed details', notLeader],
    [
      'trailers',
      (host: string, port: number) =>
        trailerError(5, 'not-leader', {
          'leader-endpoint-host': host,
          'leader-endpoint-port': String(port),
        }),
    ],
  ])('goes to the new leader after an election, told by %s', async (_, error) => {
    const old = await aDouble();
    const leader = await aDouble({ streams: old.streams });
    const { ledger } = await aLedger(`kurrentdb+discover://127.0.0.1:${old.port}?tls=false`);
    await ledger.append(anAppend(aWrite(aStream())));
    old.follow(leader.port);
    old.failAlways('append', error('127.0.0.1', leader.port));
    expect((await ledger.append(anAppend(aWrite(aStream())))).kind).toBe('appended');
    expect(leader.calls).toContain('append');
    expect((await ledger.head()).position).toBe('2');
  });

  test('ends in advice when the address names only that node', async () => {
    const { ledger, double } = await aWire();
    double.failAlways('append', notLeader('127.0.0.1', double.port));
    const fault = await faultOf(ledger.append(anAppend(aWrite(aStream()))));
    expect(fault.code).toBe('kurrentdb-not-leader');
    expect(fault.message).toContain('kurrentdb+discover://');
  });
});

describe('wire: an append that the server does not take', () => {
  const wire = suiteWire();
  test('is refused when it is too large, with the setting that says how large', async () => {
    const { ledger, double } = wire();
    double.failNext('append', appendTooLarge(2_000_000, 1_048_576));
    const outcome = await ledger.append(anAppend(aWrite(aStream())));
    expect(outcome).toMatchObject({ kind: 'refused', code: 'not-storable' });
    expect(JSON.stringify(outcome)).toContain('MaxAppendSize');
  });

  test('is not sent again when access is denied', async () => {
    const { ledger, double } = wire();
    double.failAlways('append', accessDenied());
    const before = double.calls.filter((call) => call === 'append').length;
    const fault = await faultOf(ledger.append(anAppend(aWrite(aStream()))));
    expect(fault.code).toBe('kurrentdb-access-denied');
    expect(double.calls.filter((call) => call === 'append')).toHaveLength(before + 1);
    double.recover();
  });

  test.each(['tombstone', 'softDelete'] as const)(
    'names the stream that somebody deleted: %s',
    async (removal) => {
      const { ledger, double } = await aWire();
      const stream = aStream();
      await ledger.append(anAppend(aWrite(stream)));
      double.streams[removal](stream);
      const calls = [
        () => ledger.append(anAppend(aWrite(stream))),
        () => ledger.readStream(stream),
        () => ledger.readAll(),
      ];
      for (const call of calls) expect((await faultOf(call())).message).toContain(stream);
    },
  );

  test('names the stream when only the write meets its tombstone', async () => {
    const { ledger, double } = wire();
    const stream = aStream();
    double.failNext('append', tombstoned(stream));
    const fault = await faultOf(ledger.append(anAppend(aWrite(stream))));
    expect(fault).toMatchObject({ code: 'kurrentdb-stream-deleted', streams: [stream] });
  });

  test.each([
    ['a stream of the ledger itself', { stream: 'chokepoint-commits' }],
    ["a stream of KurrentDB's own", { stream: '$all' }],
    ['a type that KurrentDB has no room for', { type: 'Two words' }],
  ])(
    'is refused before it is sent: %s',
    async (_, { stream = aStream(), type = 'Noted' }: { stream?: string; type?: string }) => {
      const { ledger, double } = wire();
      const before = double.calls.length;
      const outcome = await ledger.append(anAppend(aWrite(stream, 'any', [anEvent({ type })])));
      expect(outcome).toMatchObject({ kind: 'refused', code: 'not-storable' });
      expect(double.calls).toHaveLength(before);
    },
  );

  test('is refused when two of its streams differ only in case', async () => {
    const { ledger } = wire();
    const name = randomUUID();
    const outcome = await ledger.append(anAppend(aWrite(`a-${name}`), aWrite(`A-${name}`)));
    expect(outcome).toMatchObject({ kind: 'refused', code: 'not-storable' });
  });
});
