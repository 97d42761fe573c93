import { appendFile, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  answering,
  fakeClock,
  type MisbehavingServer,
  misbehavingServer,
} from '@chokepoint/testing';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Ask } from './core/connector.js';
import { fetchSource } from './fetch-source.js';
import { dispatcherFor } from './http/dispatcher.js';
import { HttpGetter } from './http/http-getter.js';
import { LIMITS } from './http/limits.js';
import { CONNECTORS } from './publishers/connectors.js';
import type { ConnectorId } from './publishers/ids.js';
import { FetchedFiles } from './store/fetched-files.js';

const NOW = '2026-03-06T12:00:00.000Z';
const dispatcher = dispatcherFor(LIMITS, null);
let server: MisbehavingServer;
let folder: string;
let requested: string[];
beforeAll(async () => {
  server = await misbehavingServer();
});
afterAll(async () => {
  await dispatcher.close();
  await server.close();
});
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'chokepoint-fetch-'));
  requested = [];
});
afterEach(() => rm(folder, { recursive: true }));

async function open(): Promise<FetchedFiles> {
  const files = await FetchedFiles.open(folder);
  if (!files.ok) throw new Error(files.error.message);
  return files.value;
}

async function fetch(id: ConnectorId, years: Ask['years'] = null) {
  const files = await open();
  const connector = CONNECTORS[id];
  const getter = new HttpGetter({
    dispatcher,
    limits: LIMITS,
    rate: { requests: 1_000, perMs: 1 },
    maxBytes: connector.maxBytes,
    clock: fakeClock(NOW),
    random: () => 0,
    wait: async () => undefined,
    userAgent: 'chokepoint/test',
    secretHeaders: {},
  });
  const ask = { base: server.base, today: '2026-03-06', years, hasKey: false };
  const fetched = await fetchSource(connector, ask, {
    files,
    getter,
    clock: fakeClock(NOW),
    signal: new AbortController().signal,
    onRequest: ({ address }) => requested.push(address.slice(server.base.length)),
  });
  await files.close();
  return fetched;
}

const EXR = '/data/EXR/M.USD+GBP+JPY+CNY.EUR.SP00.A?format=csvdata&startPeriod=1999-01';
const RATES = 'KEY,FREQ,CURRENCY,TIME_PERIOD,OBS_VALUE\nEXR.M.USD,M,USD,2024-01,1.0905\n';

describe('a source of one file', () => {
  it('is kept under the hash of its bytes, with where and when it was retrieved', async () => {
    server.on(EXR, answering(200, RATES, { etag: '"1"' }));
    const fetched = await fetch('ecb-exr');
    expect(fetched).toMatchObject({
      value: { connector: 'ecb-exr', files: [{ name: 'ecb-exr-monthly.csv', fresh: true }] },
    });
    const [file] = fetched.ok ? fetched.value.files : [];
    expect(file!.path).toBe(join(folder, 'files', file!.sha256, 'ecb-exr-monthly.csv'));
    expect(await readFile(file!.path, 'utf8')).toBe(RATES);
    expect(JSON.parse(await readFile(join(folder, 'manifest.ndjson'), 'utf8'))).toEqual({
      connector: 'ecb-exr',
      address: `${server.base}${EXR.slice(1)}`,
      name: 'ecb-exr-monthly.csv',
      sha256: file!.sha256,
      bytes: RATES.length,
      mediaType: 'text/csv',
      etag: '"1"',
      lastModified: null,
      retrievedAt: NOW,
    });
    expect(await readdir(join(folder, 'partial'))).toEqual([]);
  });

  it('is not fetched again while the publisher has the same', async () => {
    server.on(EXR, answering(200, RATES, { etag: '"7"' }), answering(304, ''));
    await fetch('ecb-exr');
    expect(await fetch('ecb-exr')).toMatchObject({ value: { files: [{ fresh: false }] } });
    expect(server.asked(EXR).at(-1)).toMatchObject({ 'if-none-match': '"7"' });
  });

  it('is fetched again when the kept file is gone', async () => {
    server.on(EXR, answering(200, RATES, { etag: '"8"' }));
    await fetch('ecb-exr');
    await rm(join(folder, 'files'), { recursive: true });
    expect(await fetch('ecb-exr')).toMatchObject({ value: { files: [{ fresh: true }] } });
    expect(server.asked(EXR).at(-1)).not.toHaveProperty('if-none-match');
  });

  it('keeps each version that there was', async () => {
    server.on(EXR, answering(200, RATES), answering(200, RATES.replace('1.0905', '1.0906')));
    await fetch('ecb-exr');
    await fetch('ecb-exr');
    expect(await readdir(join(folder, 'files'))).toHaveLength(2);
  });
});

describe('a source of several answers', () => {
  it('is followed from page to page', async () => {
    const page = (n: number, next?: string) => {
      const links = next ? [{ rel: 'next', href: next }] : [];
      const body = JSON.stringify({ type: 'FeatureCollection', features: [n], links });
      return answering(200, body, { 'content-type': 'application/geo+json' });
    };
    const plan = CONNECTORS['bgs-wms'].plan({
      base: server.base,
      today: '2026-03-06',
      years: null,
      hasKey: false,
    });
    const paths = plan.ok ? plan.value.map(({ address }) => address.slice(server.base.length)) : [];
    for (const path of paths) server.on(`/${path}`, page(1));
    server.on(`/${paths[0]}`, page(1, `${server.base}more`));
    server.on('/more', page(2, `${server.base}more`));
    const fetched = await fetch('bgs-wms');
    const names = fetched.ok ? fetched.value.files.map(({ name }) => name) : [];
    expect(names.slice(0, 3)).toEqual([
      'antimony-mine-001.geojson',
      'antimony-mine-002.geojson',
      'barytes-001.geojson',
    ]);
    // The second page leads to itself, which is not asked twice.
    expect(requested).toHaveLength(paths.length + 1);
  });

  it('keeps an index, and hands on what it leads to', async () => {
    const path = '/item/6798fd34d34ea8c18376e8ee?format=json';
    const files = [{ name: 'MCS2025_World_Data.csv', url: `${server.base}file` }];
    server.on(
      path,
      answering(200, JSON.stringify({ files }), { 'content-type': 'application/json' }),
    );
    server.on('/file', answering(200, 'SOURCE,COMMODITY\n'));
    const fetched = await fetch('usgs-mcs', { from: 2025, to: 2025 });
    expect(fetched).toMatchObject({ value: { files: [{ name: 'MCS2025_World_Data.csv' }] } });
    expect(await readdir(join(folder, 'files'))).toHaveLength(2);
  });

  it('gives nothing when one of them fails', async () => {
    server.on(
      '/en/research/commodity-markets',
      answering(200, '<p>', { 'content-type': 'text/html' }),
    );
    expect(await fetch('worldbank-pink-sheet')).toMatchObject({
      error: { code: 'answer-not-known' },
    });
  });
});

describe('the folder of fetched files', () => {
  it('is used by one process at a time', async () => {
    const held = await open();
    expect(await FetchedFiles.open(folder)).toMatchObject({ error: { code: 'fetch-running' } });
    await held.close();
    await (await open()).close();
  });

  it('forgets a line that was cut short, and names one that is damaged', async () => {
    server.on(EXR, answering(200, RATES, { etag: '"9"' }));
    await fetch('ecb-exr');
    const manifest = join(folder, 'manifest.ndjson');
    await appendFile(manifest, '{"connector":"ecb');
    expect(await fetch('ecb-exr')).toMatchObject({ value: { files: [{ fresh: false }] } });
    const lines = (await readFile(manifest, 'utf8')).trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line) as object)).toHaveLength(2);
    await writeFile(manifest, 'damaged\n');
    expect(await FetchedFiles.open(folder)).toMatchObject({
      error: { code: 'bad-manifest', details: { line: 1 } },
    });
  });
});
