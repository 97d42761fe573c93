import { openKurrentLedger } from '@chokepoint/ledger-kurrentdb';
import { fakeClock } from '@chokepoint/testing';
import { describe, expect, test, vi } from 'vitest';
import { accessDenied, trailerError, unavailable } from './double/grpc-errors.js';
import { aDouble } from './wire.js';

const SECRET = 'opensesame';
const open = (url: string) => openKurrentLedger({ url, clock: fakeClock() });

async function refusalOf(url: string): Promise<{ code: string; message: string }> {
  const opened = await open(url);
  if (opened.ok) throw new Error('It opened.');
  expect(JSON.stringify(opened.error)).not.toContain(SECRET);
  return opened.error;
}

describe('wire: opening a ledger in KurrentDB', () => {
  test('says which server and version it is, without user and password', async () => {
    const { port } = await aDouble();
    const opened = await open(`esdb://admin:${SECRET}@127.0.0.1:${port}?tls=false`);
    if (!opened.ok) throw new Error(opened.error.message);
    expect(opened.value.server).toEqual({
      address: `kurrentdb://127.0.0.1:${port}`,
      version: '25.1.0.0',
    });
    await opened.value.close();
  });

  test('a cluster is found by its gossip', async () => {
    const { port } = await aDouble();
    const opened = await open(`kurrentdb+discover://127.0.0.1:${port}?tls=false`);
    if (!opened.ok) throw new Error(opened.error.message);
    expect(await opened.value.ledger.head()).toEqual({ position: '0', recordedAt: null });
    await opened.value.close();
  });

  test('a server from before multi-stream appends is refused, with the version that it takes', async () => {
    const { url } = await aDouble({ multiStreamAppend: false });
    const { code, message } = await refusalOf(url);
    expect(code).toBe('kurrentdb-too-old');
    expect(message).toMatch(/25\.1 or later/);
  });

  test('a server that cannot say what it can do is taken for too old', async () => {
    const double = await aDouble();
    double.failAlways('features', trailerError(12, 'unimplemented'));
    expect((await refusalOf(double.url)).code).toBe('kurrentdb-too-old');
  });

  test('an address where nothing listens is refused, by name', async () => {
    const double = await aDouble();
    double.stop();
    const url = `kurrentdb://admin:${SECRET}@127.0.0.1:${double.port}?tls=false`;
    const { code, message } = await refusalOf(url);
    expect(code).toBe('kurrentdb-unreachable');
    expect(message).toContain(`kurrentdb://127.0.0.1:${double.port}`);
  });

  test.each(['silence', unavailable()] as const)(
    'a server that does not answer in time is refused: %s',
    async (fault) => {
      const double = await aDouble();
      double.failAlways('features', fault);
      const begin = Date.now();
      const { code } = await refusalOf(`${double.url}&defaultDeadline=300`);
      expect(code).toBe('kurrentdb-unreachable');
      expect(Date.now() - begin).toBeLessThan(5_000);
    },
  );

  test.each([
    ['first', trailerError(7, 'access-denied')],
    ['second', accessDenied()],
    ['common', trailerError(16, 'unauthenticated')],
  ])('a user without access is refused, as the %s protocol says it', async (_, fault) => {
    const double = await aDouble();
    double.failAlways('read', fault);
    expect((await refusalOf(double.url)).code).toBe('kurrentdb-access-denied');
  });

  test.each([
    '',
    'kurrentdb://',
    `postgresql://admin:${SECRET}@host/db`,
    `kurrentdb://admin:${SECRET}@`,
    `kurrentdb://admin:${SECRET}@host:port`,
    `kurrentdb://admin:${SECRET}:x@host:99999999`,
    `kurrentdb://admin:${SECRET}@host?password=yes`,
    `kurrentdb://admin:${SECRET}@host?tls=perhaps`,
    `kurrentdb://admin:${SECRET}@host?tlsCAFile=/nowhere/ca.crt`,
    `kurrentdb://admin:${SECRET}@host?defaultDeadline=soon`,
    `kurrentdb://admin:${SECRET}@host?nodePreference=any`,
  ])('an address that cannot be read is refused in silence: %s', async (url) => {
    const printed = vi.spyOn(console, 'warn');
    expect((await refusalOf(url)).code).toBe('bad-kurrentdb-url');
    expect(printed).not.toHaveBeenCalled();
    printed.mockRestore();
  });
});
