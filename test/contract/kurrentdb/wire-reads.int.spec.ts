import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { START, toPosition, type Position } from '@chokepoint/kernel';
import { anAppend, aWrite, events } from '@chokepoint/testing';
import { describe, expect, test, vi } from 'vitest';
import { trailerError, unavailable } from './double/grpc-errors.js';
import { aLedger, aStream, aWire, faultOf, suiteWire, type Wire } from './wire.js';

describe('wire: a read', () => {
  const wire = suiteWire();
  test('is sent again while the server is unavailable or has lost its leader', async () => {
    const { ledger, double } = wire();
    await ledger.append(anAppend(aWrite(aStream())));
    const electing = trailerError(5, 'not-leader', {
      'leader-endpoint-host': '127.0.0.1',
      'leader-endpoint-port': String(double.port),
    });
    double.failNext('read', unavailable(), electing, unavailable());
    expect((await ledger.head()).position).not.toBe('0');
  });

  test('ends in a fault when the server stays away', async () => {
    const { ledger, double } = wire();
    double.failAlways('read', unavailable());
    expect((await faultOf(ledger.head())).code).toBe('kurrentdb-unreachable');
    double.recover();
  });

  test('ends in a fault at its deadline when the server is silent', async () => {
    const { ledger, double } = await aWire(1_200);
    double.failAlways('read', 'silence');
    const begin = Date.now();
    expect((await faultOf(ledger.head())).code).toBe('kurrentdb-deadline');
    expect(Date.now() - begin).toBeLessThan(5_000);
  });

  test('ends in a fault when access is denied', async () => {
    const { ledger, double } = wire();
    double.failAlways('read', trailerError(7, 'access-denied'));
    expect((await faultOf(ledger.readAll())).code).toBe('kurrentdb-access-denied');
    double.recover();
  });

  test('names the stream from which events are missing', async () => {
    const { ledger, double } = await aWire();
    const stream = aStream();
    await ledger.append(anAppend(aWrite(stream, 'any', events(3))));
    double.streams.truncate(stream, 2);
    const fault = await faultOf(ledger.readAll());
    expect(fault).toMatchObject({ code: 'kurrentdb-damaged', streams: [stream] });
    expect(fault.message).toContain('position 3');
  });

  test('names the stream that something else wrote to', async () => {
    const { ledger, double } = await aWire();
    const stream = aStream();
    await ledger.append(anAppend(aWrite(stream)));
    const data = new TextEncoder().encode('{}');
    const foreign = { id: randomUUID(), type: 'Foreign', isJson: true, data, properties: {} };
    double.streams.append([{ stream, expected: -2, records: [foreign] }]);
    expect(await faultOf(ledger.readStream(stream))).toMatchObject({
      code: 'kurrentdb-damaged',
      streams: [stream],
    });
    expect((await ledger.readAll()).events).toHaveLength(1);
  });
});

/** Fills the double as a ledger with so many commits of one event each would have. */
function filled(
  { double }: Pick<Wire, 'double'>,
  count: number,
  typeOf: (n: number) => string,
): void {
  const text = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));
  for (let n = 1; n <= count; n += 1) {
    const recordedAt = new Date(Date.UTC(2026, 0, 1) + n * 1_000).toISOString();
    const type = typeOf(n);
    const [appendId, id] = [randomUUID(), randomUUID()];
    const record = { id, type, isJson: true, data: text({ n }) };
    const metadata = '{"actor":"tester"}';
    const stamp = { appendId, contentHash: '', metadata, recordedAt, schemaVersion: '1' };
    const commit = {
      appendId,
      fingerprint: '',
      firstPosition: n,
      eventCount: 1,
      recordedAt,
      writes: [{ stream: 'long', firstRevision: n, types: [[type, 1]] }],
    };
    const committed = { type: 'ChokepointCommitted', isJson: true, properties: {} };
    double.streams.append([
      {
        stream: 'chokepoint-commits',
        expected: -2,
        records: [{ ...committed, id: randomUUID(), data: text(commit) }],
      },
      {
        stream: 'long',
        expected: -2,
        records: [{ ...record, properties: { ...stamp, position: String(n) } }],
      },
    ]);
  }
}

describe('wire: a long log', () => {
  const COUNT = 6_000;

  test('is entered at any place, and read on, without reading what lies before', async () => {
    const wire = await aWire();
    filled(wire, COUNT, () => 'Noted');
    const { double, ledger } = wire;
    const sentFor = async (work: () => Promise<unknown>): Promise<number> => {
      const before = double.sent;
      await work();
      return double.sent - before;
    };
    let next: Position = START;
    const entered = await sentFor(async () => {
      const page = await ledger.readAll({ after: toPosition(4_321), limit: 10 });
      expect(page.events.map(({ data }) => data['n'])).toEqual(
        Array.from({ length: 10 }, (_, n) => 4_322 + n),
      );
      next = page.next;
    });
    expect(entered).toBeLessThan(80);
    expect(await sentFor(() => ledger.readAll({ after: next, limit: 10 }))).toBeLessThan(50);
    const instant = new Date(Date.UTC(2026, 0, 1) + 1_234_999).toISOString();
    const placed = await sentFor(async () => {
      expect(await ledger.positionAt(instant)).toBe('1234');
    });
    expect(placed).toBeLessThan(20);
  });

  test('gives a short page rather than be searched to its end for a rare type', async () => {
    const wire = await aWire();
    filled(wire, COUNT, (n) => (n === COUNT ? 'Rare' : 'Noted'));
    const first = await wire.ledger.readAll({ types: ['Rare'] });
    expect(first).toMatchObject({ events: [], end: false });
    const second = await wire.ledger.readAll({ types: ['Rare'], after: first.next });
    expect(second.events.map(({ position }) => position)).toEqual([String(COUNT)]);
    expect(second).toMatchObject({ next: String(COUNT), end: true });
  });
});

describe('wire: a follower', () => {
  test('is told of commits, anybody’s, also after the server was away', async () => {
    const { double, ledger, listen } = await aWire();
    const rival = (await aLedger(double.url)).ledger;
    const hint = vi.fn();
    const stop = listen(hint);
    await vi.waitUntil(() => double.subscribed);
    await rival.append(anAppend(aWrite(aStream())));
    await vi.waitUntil(() => hint.mock.calls.length === 1);
    double.stop();
    await double.start();
    await vi.waitUntil(() => hint.mock.calls.length === 2, { timeout: 10_000 });
    await ledger.append(anAppend(aWrite(aStream())));
    await vi.waitUntil(() => hint.mock.calls.length === 3);
    stop();
    await ledger.append(anAppend(aWrite(aStream())));
    expect(hint).toHaveBeenCalledTimes(3);
  });

  test('meets every event once while the server goes away and comes back', async () => {
    const { double, ledger } = await aWire();
    const expected: string[] = [];
    const followed: string[] = [];
    let writing = true;
    const insist = async <T>(work: () => Promise<T>): Promise<T> => {
      for (;;) {
        try {
          return await work();
        } catch (error) {
          expect(error).toMatchObject({ code: 'kurrentdb-unreachable' });
        }
      }
    };
    const following = (async () => {
      for (let after: Position = START; ;) {
        const last = !writing;
        const page = await insist(() => ledger.readAll({ after, limit: 5 }));
        followed.push(...page.events.map(({ id }) => id));
        after = page.next;
        if (page.end && last) return;
      }
    })();
    for (let n = 0; n < 12; n += 1) {
      const append = anAppend(aWrite(aStream(), 'no-stream', events(3)));
      if (n % 4 === 2) {
        double.stop();
        void sleep(150).then(() => double.start());
      }
      expect((await insist(() => ledger.append(append))).kind).toMatch(/appended$/);
      expected.push(...append.writes.flatMap((write) => write.events.map(({ id }) => id)));
    }
    writing = false;
    await following;
    expect(followed).toEqual(expected);
  });
});
