import { concentration, problem, release, withdrawal, writesState } from '@chokepoint/api-contract';
import { anAppend, anEvent, aWrite } from '@chokepoint/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sampleServer, type SampleServer } from '../testing/sample-server.js';

const TOKEN = 'a-secret-for-the-test';
const BEARER = { authorization: `Bearer ${TOKEN}` };
const BODY = { reason: 'Figures of another metal.', withdrawnOn: '2024-03-05' };
const PATH = 'releases/usgs-mcs-2024/withdrawal';

async function takesWrites(server: SampleServer) {
  const response = await server.get('writes');
  expect(response.status).toBe(200);
  // The same ledger may stand behind a server that takes writes and one that does not.
  expect(response.headers.get('cache-control')).toBe('no-store');
  return writesState.parse(await response.json());
}

async function refused(response: Response, status: number) {
  expect(response.status).toBe(status);
  expect(response.headers.get('content-type')).toMatch(/^application\/problem\+json/);
  return problem.parse(await response.json());
}

describe('a server without a write token', () => {
  it('takes no writes and says how to let it', async () => {
    const closed = await sampleServer();
    try {
      const found = await refused(await closed.post(PATH, BODY, BEARER), 403);
      expect(found.code).toBe('writes-disabled');
      expect(found.detail).toMatch(/CHOKEPOINT_WRITE_TOKEN/);
      expect(await takesWrites(closed)).toEqual({ open: false, why: found.detail });
      expect((await closed.runtime.ledger.head()).position).toBe('9');
    } finally {
      await closed.close();
    }
  });
});

describe('a server with a write token', () => {
  let server: SampleServer;
  beforeAll(async () => {
    server = await sampleServer({ CHOKEPOINT_WRITE_TOKEN: TOKEN });
  });
  afterAll(() => server.close());

  const head = async () => (await server.runtime.ledger.head()).position;

  it('says that it takes writes, and not with which token', async () => {
    expect(await takesWrites(server)).toEqual({ open: true, why: null });
  });

  it.each([
    ['no token', {}],
    ['a wrong token', { authorization: `Bearer ${TOKEN}r` }],
    ['another scheme', { authorization: `Basic ${TOKEN}` }],
    ['a bare token', { authorization: TOKEN }],
  ])('refuses %s before it looks at the body', async (_, headers) => {
    const response = await server.post(PATH, {}, headers as Record<string, string>);
    expect(response.headers.get('www-authenticate')).toBe('Bearer realm="Chokepoint"');
    const found = await refused(response, 401);
    expect(found.code).toBe('unauthorized');
    expect(JSON.stringify(found)).not.toContain(TOKEN);
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded'])('refuses %s', async (type) => {
    const response = await server.post(PATH, 'reason=x', { ...BEARER, 'content-type': type });
    expect(await refused(response, 415)).toMatchObject({ code: 'unsupported-media-type' });
  });

  it('names each field of the body that cannot be used', async () => {
    const body = { withdrawnOn: '2023-02-30', reasons: 'x' };
    const found = await refused(await server.post(PATH, body, BEARER), 400);
    expect(found.code).toBe('bad-parameters');
    expect(found.errors!.map(({ field }) => field).sort()).toEqual([
      'reason',
      'reasons',
      'withdrawnOn',
    ]);
    const list = await refused(await server.post(PATH, [], BEARER), 400);
    expect(list.errors).toMatchObject([{ field: 'body' }]);
    const broken = await refused(await server.post(PATH, '{', BEARER), 400);
    expect(broken.code).toBe('bad-request');
  });

  it('hands on what the ledger refuses', async () => {
    const open = aWrite('release-usgs-mcs-open', 'no-stream', [receivedOnly()]);
    const recorded = await server.runtime.ledger.append(anAppend(open));
    expect(recorded.kind).toBe('appended');
    await server.runtime.catchUp();
    const withdraw = async (id: string, body: object, status: number) =>
      (await refused(await server.post(`releases/${id}/withdrawal`, body, BEARER), status)).code;
    expect(await withdraw('none', BODY, 404)).toBe('release-not-received');
    const blank = { ...BODY, reason: ' ' };
    expect(await withdraw('usgs-mcs-2024', blank, 400)).toBe('no-reason');
    expect(await withdraw('usgs-mcs-2024', { ...BODY, reason: 'a\0b' }, 400)).toBe('not-storable');
    expect(await head()).toBe('10');
  });

  it('gives up a release whose import was cut off', async () => {
    const shown = async () =>
      release.parse(await (await server.get('releases/usgs-mcs-open')).json());
    expect(await shown()).toMatchObject({
      status: 'receiving',
      progress: { statements: 0, facts: 0, lastEventAt: (await shown()).recordedAt },
    });
    const path = 'releases/usgs-mcs-open/withdrawal';
    const done = await server.post(path, { ...BODY, reason: 'Cut off.' }, BEARER);
    expect(done.status).toBe(200);
    expect(await shown()).toMatchObject({
      status: 'withdrawn',
      sealed: false,
      progress: null,
    });
  });

  it('takes a release out of count, and leaves what was known before as it was', async () => {
    const before = await head();
    const response = await server.post(PATH, BODY, BEARER);
    expect(response.status).toBe(200);
    expect(response.headers.get('cache-control')).toBe('no-store');
    const done = withdrawal.parse(await response.json());
    expect(done).toEqual({
      release: 'usgs-mcs-2024',
      ...BODY,
      position: '12',
      readModelPosition: '12',
    });
    expect(await china2022('')).toBe(540_000);
    expect(await china2022(`&knownAt=${before}`)).toBe(600_000);
    const shown = await (await server.get('releases/usgs-mcs-2024')).json();
    expect(release.parse(shown)).toMatchObject({ withdrawn: true });
    expect(shown).toMatchObject({ withdrawal: { ...BODY, position: '12' } });
    const { events } = await server.runtime.ledger.readAll({ types: ['ReleaseWithdrawn'] });
    expect(events.slice(1)).toMatchObject([{ data: BODY, metadata: { actor: 'api' } }]);
  });

  it('refuses to withdraw it again', async () => {
    const again = await refused(await server.post(PATH, BODY, BEARER), 409);
    expect(again).toMatchObject({ code: 'release-withdrawn', instance: `/api/v1/${PATH}` });
    expect(await head()).toBe('12');
  });

  async function china2022(more: string) {
    const question = 'minerals/gallium/concentration?stage=processing&basis=world-production';
    const { periods } = concentration.parse(await (await server.get(question + more)).json());
    const shares = periods.find(({ period }) => period === '2022')?.shares;
    return shares?.find(({ area }) => area === 'CN')?.value;
  }
});

describe('a server whose read models a worker keeps', () => {
  it('records the withdrawal and says how far the read models are', async () => {
    const server = await sampleServer({
      CHOKEPOINT_WRITE_TOKEN: TOKEN,
      CHOKEPOINT_PROJECTIONS: 'off',
    });
    try {
      const done = await (await server.post(PATH, BODY, BEARER)).json();
      expect(done).toMatchObject({ position: '10', readModelPosition: '9' });
    } finally {
      await server.close();
    }
  });
});

/** The first event of a release whose import was cut off. */
const receivedOnly = () =>
  anEvent({
    type: 'ReleaseReceived',
    data: {
      source: 'usgs-mcs',
      edition: 'open',
      title: 'An edition whose import was cut off',
      publishedOn: '2025-01-31',
      publishedPrecision: 'day',
      licence: 'US public domain',
      files: [{ name: 'a.csv', sha256: 'c'.repeat(64), bytes: 4 }],
      importer: 'usgs-mcs',
      importerVersion: 1,
    },
  });
