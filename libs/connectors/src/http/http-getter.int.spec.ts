import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Duplex } from 'node:stream';
import {
  answering,
  cutOff,
  fakeClock,
  type MisbehavingServer,
  misbehavingServer,
  redirecting,
  resumable,
  silentAfter,
} from '@chokepoint/testing';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { MEDIA } from '../core/content-type.js';
import type { Validators } from '../core/download.js';
import { PartialFile } from '../store/partial-file.js';
import { dispatcherFor } from './dispatcher.js';
import { HttpGetter } from './http-getter.js';
import { LIMITS } from './limits.js';

const BODY = 'DATAFLOW,LAST UPDATE,freq\nESTAT,17/02/25,A\n';
const DATE = 'Fri, 06 Mar 2026 12:00:00 GMT';
const SECRET = 'abc0123456789def';
const limits = { ...LIMITS, idleMs: 150, connectMs: 2_000, overallMs: 20_000 };

let server: MisbehavingServer;
let folder: string;
const dispatcher = dispatcherFor(limits, null);
beforeAll(async () => {
  server = await misbehavingServer();
});
afterAll(async () => {
  await dispatcher.close();
  await server.close();
});
let waits: number[];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'chokepoint-get-'));
  waits = [];
});
afterEach(() => rm(folder, { recursive: true }));

function getter(changed: Partial<typeof limits> = {}, rest: object = {}) {
  return new HttpGetter({
    dispatcher,
    limits: { ...limits, ...changed },
    rate: { requests: 1_000, perMs: 1 },
    maxBytes: 1_000,
    clock: fakeClock('2026-03-06T12:00:00.000Z'),
    random: () => 1,
    wait: async (milliseconds) => void waits.push(milliseconds),
    userAgent: 'chokepoint/test',
    secretHeaders: { 'Ocp-Apim-Subscription-Key': SECRET },
    ...rest,
  });
}

interface Asked {
  readonly known?: Validators;
  readonly accepts?: readonly string[];
  readonly getter?: HttpGetter;
  readonly signal?: AbortSignal;
}

async function get(path: string, asked: Asked = {}) {
  const address = `${server.base}${path}`;
  const partial = new PartialFile(folder, address);
  const bytes: number[] = [];
  const got = await (asked.getter ?? getter()).get({
    request: { address, name: 'a.csv', role: 'data', accepts: asked.accepts ?? MEDIA.csv },
    partial,
    known: asked.known ?? null,
    onBytes: (done) => bytes.push(done),
    signal: asked.signal ?? new AbortController().signal,
  });
  expect(JSON.stringify(got)).not.toContain(SECRET);
  return { got, partial, bytes, code: got.ok ? got.value.kind : got.error.code };
}
const content = ({ path }: PartialFile) => readFile(path, 'utf8');

describe('a publisher that is well', () => {
  it('is asked once, with the key and a name, for bytes as they are', async () => {
    server.on('/well', answering(200, BODY, { etag: '"1"', 'last-modified': DATE }));
    const { got, partial, bytes } = await get('well');
    expect(got).toEqual({
      ok: true,
      value: {
        kind: 'whole',
        mediaType: 'text/csv',
        validators: { etag: '"1"', lastModified: DATE },
      },
    });
    expect(await content(partial)).toBe(BODY);
    expect(bytes.at(-1)).toBe(BODY.length);
    expect(server.asked('/well')).toMatchObject([
      {
        'ocp-apim-subscription-key': SECRET,
        'user-agent': 'chokepoint/test',
        'accept-encoding': 'identity',
      },
    ]);
  });

  it('says that nothing changed', async () => {
    server.on('/same', answering(304, ''));
    const known = { etag: '"1"', lastModified: DATE };
    expect((await get('same', { known })).code).toBe('unchanged');
    expect(server.asked('/same')).toMatchObject([
      { 'if-none-match': '"1"', 'if-modified-since': DATE },
    ]);
  });

  it('cannot say so of a file that is not at hand', async () => {
    server.on('/odd', answering(304, ''));
    expect((await get('odd')).code).toBe('unexpected-status');
  });

  it('is asked no faster than its rate', async () => {
    server.on('/rate', answering(200, BODY));
    const slow = getter({}, { rate: { requests: 1, perMs: 60 } });
    const began = performance.now();
    for (let n = 0; n < 3; n += 1) await get('rate', { getter: slow });
    expect(performance.now() - began).toBeGreaterThanOrEqual(115);
  });
});

describe('a publisher that is busy', () => {
  it('is left alone for as long as it asks, in seconds or until a time', async () => {
    const until = { 'retry-after': 'Fri, 06 Mar 2026 12:00:40 GMT' };
    server.on(
      '/429',
      answering(429, 'slow down', { 'retry-after': '7' }),
      answering(429, 'slow down', until),
      answering(200, BODY),
    );
    expect((await get('429')).code).toBe('whole');
    expect(waits).toEqual([7_000, 40_000]);
  });

  it('is asked again later and later while it is out of service', async () => {
    server.on('/503', answering(503, 'x'), answering(503, 'x'), answering(200, BODY));
    expect((await get('503')).code).toBe('whole');
    expect(waits).toEqual([1_000, 2_000]);
  });

  it('is given up after five tries', async () => {
    server.on('/down', answering(503, `key ${SECRET} refused`));
    const { got } = await get('down');
    expect(got).toMatchObject({
      error: { code: 'publisher-busy', message: expect.stringContaining('answers 503') },
    });
    expect(server.asked('/down')).toHaveLength(5);
  });

  it('is not waited for longer than is reasonable', async () => {
    server.on('/tomorrow', answering(429, 'x', { 'retry-after': '86400' }));
    const { got } = await get('tomorrow');
    expect(got).toMatchObject({
      error: { code: 'publisher-busy', message: expect.stringContaining('wait 86400 s') },
    });
    expect([server.asked('/tomorrow').length, waits]).toEqual([1, []]);
  });

  it('may not even be there', async () => {
    const gone = await misbehavingServer();
    await gone.close();
    const address = `${gone.base}a`;
    const got = await getter({ tries: 2 }).get({
      request: { address, name: 'a', role: 'data', accepts: MEDIA.csv },
      partial: new PartialFile(folder, address),
      known: null,
      onBytes: () => undefined,
      signal: new AbortController().signal,
    });
    expect(got).toMatchObject({
      error: { code: 'publisher-busy', message: expect.stringContaining('ECONNREFUSED') },
    });
  });
});

describe('a download that is cut off', () => {
  it('goes on where it stopped', async () => {
    server.on('/cut', cutOff(BODY, 20, { etag: '"1"' }), resumable(BODY, '"1"'));
    const { code, partial } = await get('cut');
    expect([code, await content(partial)]).toEqual(['whole', BODY]);
    expect(server.asked('/cut')[1]).toMatchObject({ range: 'bytes=20-', 'if-range': '"1"' });
  });

  it('goes on in another process too', async () => {
    server.on('/later', cutOff(BODY, 20, { etag: '"1"' }), resumable(BODY, '"1"'));
    expect((await get('later', { getter: getter({ tries: 1 }) })).code).toBe('publisher-busy');
    const { code, partial } = await get('later');
    expect([code, await content(partial)]).toEqual(['whole', BODY]);
    expect(server.asked('/later')[1]).toMatchObject({ range: 'bytes=20-' });
  });

  it.each([
    ['the file changed meanwhile', resumable(BODY.replace('17/02', '18/02'), '"2"'), '18/02'],
    ['the server knows no ranges', answering(200, BODY, { etag: '"1"' }), '17/02'],
  ])('begins again when %s', async (_, reply, day) => {
    server.on('/anew', cutOff(BODY, 20, { etag: '"1"' }), reply);
    const { code, partial } = await get('anew');
    expect(code).toBe('whole');
    expect(await content(partial)).toBe(BODY.replace('17/02', day));
  });

  it('begins again when the rest is of another file', async () => {
    const other = answering(206, BODY.slice(20), {
      etag: '"2"',
      'content-range': `bytes 20-${BODY.length - 1}/${BODY.length}`,
    });
    server.on('/mixed', cutOff(BODY, 20, { etag: '"1"' }), other, answering(200, BODY));
    const { code, partial } = await get('mixed');
    expect([code, await content(partial)]).toEqual(['whole', BODY]);
    expect(server.asked('/mixed')[2]).not.toHaveProperty('range');
  });

  it('begins again when there is nothing to tell its version by', async () => {
    server.on('/nameless', cutOff(BODY, 20), answering(200, BODY));
    const { code, partial } = await get('nameless');
    expect([code, await content(partial)]).toEqual(['whole', BODY]);
    expect(server.asked('/nameless')[1]).not.toHaveProperty('range');
  });

  it('is taken for cut off when the publisher falls silent', async () => {
    server.on('/silent', silentAfter(BODY, 10), answering(200, BODY));
    const { code, partial } = await get('silent');
    expect([code, await content(partial)]).toEqual(['whole', BODY]);
    expect(waits).toEqual([1_000]);
  });

  it('is given up when all of it takes too long', async () => {
    server.on('/slow', silentAfter(BODY, 10));
    const { code } = await get('slow', { getter: getter({ overallMs: 60 }) });
    expect(code).toBe('took-too-long');
  });

  it('stops when it is interrupted', async () => {
    server.on('/stop', silentAfter(BODY, 10));
    const { code } = await get('stop', { signal: AbortSignal.timeout(30) });
    expect(code).toBe('interrupted');
  });
});

describe('an answer that is not wanted', () => {
  it.each([
    ['a page with status 200', { 'content-type': 'text/html; charset=utf-8' }],
    ['a page under the name of a table', { 'content-type': 'text/csv' }],
    ['packed bytes', { 'content-type': 'text/csv', 'content-encoding': 'gzip' }],
  ])('is refused: %s', async (_, headers) => {
    server.on('/page', answering(200, '<!DOCTYPE html><p>Sorry', headers));
    const { code, partial } = await get('page');
    expect([code, await partial.left()]).toEqual(['wrong-content-type', null]);
  });

  it.each([
    [401, 'not-allowed'],
    [403, 'not-allowed'],
    [404, 'not-there'],
    [500, 'unexpected-status'],
  ])('is refused at once: %d', async (status, expected) => {
    server.on('/no', answering(status, SECRET));
    expect((await get('no')).code).toBe(expected);
    expect(waits).toEqual([]);
  });

  it('is refused when it says that it is too large', async () => {
    server.on('/large', answering(200, 'x'.repeat(1_001)));
    const { code, partial } = await get('large');
    expect([code, await partial.left()]).toEqual(['too-large', null]);
  });

  it('is refused when it turns out to be too large', async () => {
    server.on('/endless', (_, response) => {
      response.writeHead(200, { 'content-type': 'text/csv', etag: '"1"' });
      response.end('x'.repeat(5_000));
    });
    const { code, partial } = await get('endless');
    expect([code, await partial.left()]).toEqual(['too-large', null]);
  });
});

describe('a redirect', () => {
  it('is followed on the same host', async () => {
    server.on('/moved', redirecting('/target'));
    server.on('/target', answering(200, BODY));
    expect((await get('moved')).code).toBe('whole');
  });

  it('in a loop is refused', async () => {
    server.on('/loop', redirecting('/pool'));
    server.on('/pool', redirecting('/loop'));
    expect((await get('loop')).code).toBe('redirect-loop');
  });

  it('that never ends is refused', async () => {
    for (let n = 0; n < 9; n += 1) server.on(`/far${n}`, redirecting(`/far${n + 1}`));
    expect((await get('far0')).code).toBe('redirect-loop');
  });

  it('to another host without https is refused, and the key stays here', async () => {
    const other = await misbehavingServer();
    server.on('/away', redirecting(`${other.base}away?key=${SECRET}`));
    expect((await get('away')).code).toBe('unsafe-link');
    expect(other.asked('/away')).toEqual([]);
    await other.close();
  });
});

describe('a proxy', () => {
  async function through(answer: (socket: Duplex, target: string) => void) {
    const asked: string[] = [];
    const proxy = createServer().on('connect', ({ url = '', headers }, socket) => {
      asked.push(`${url} ${headers['proxy-authorization'] ?? ''}`);
      answer(socket, url);
    });
    proxy.listen(0, '127.0.0.1');
    await once(proxy, 'listening');
    const { port } = proxy.address() as AddressInfo;
    const agent = dispatcherFor(limits, `http://user:${SECRET}@127.0.0.1:${port}`);
    const result = await get('proxied', { getter: getter({ tries: 1 }, { dispatcher: agent }) });
    await agent.destroy();
    proxy.closeAllConnections();
    proxy.close();
    return { ...result, asked };
  }

  it('is gone through where one is set', async () => {
    server.on('/proxied', answering(200, BODY));
    const { code, asked } = await through((socket, target) => {
      const [host, port] = target.split(':');
      const onward = connect(Number(port), host);
      socket.write('HTTP/1.1 200 OK\r\n\r\n');
      socket.pipe(onward).pipe(socket);
      // Both ends are closed at will.
      for (const end of [socket, onward]) end.on('error', () => end.destroy());
    });
    const credentials = Buffer.from(`user:${SECRET}`).toString('base64');
    expect(code).toBe('whole');
    expect(asked).toEqual([`${new URL(server.base).host} Basic ${credentials}`]);
  });

  it('that turns us away is named without its password', async () => {
    const { code } = await through((socket) => {
      socket.end('HTTP/1.1 407 Proxy Authentication Required\r\n\r\n');
    });
    expect(code).toBe('publisher-busy');
  });
});
