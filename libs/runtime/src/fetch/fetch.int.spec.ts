import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { memoryLedger } from '@chokepoint/ledger';
import {
  answering,
  cutOff,
  fakeClock,
  type MisbehavingServer,
  misbehavingServer,
} from '@chokepoint/testing';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { ConnectorId, Years } from './index.js';
import { fetchFiles, importFetched } from './index.js';
import { type FetchConfig, planFetch } from './plan-fetch.js';

const KEY = 'abc0123456789def';
const ITEM = '/item/6798fd34d34ea8c18376e8ee?format=json';
const HEADER =
  'SOURCE,COMMODITY,COUNTRY,TYPE,UNIT_MEAS,PROD_2023,PROD_EST_ 2024,PROD_NOTES,CAP_2023,CAP_EST_ 2024,CAP_NOTES,RESERVES_2024,RESERVE_NOTES';
const ROWS = `${HEADER}\r\nMCS2025,Graphite,Austria,Mine production,metric tons,500,500,,,,,,\r\n`;

let server: MisbehavingServer;
let folder: string;
let config: FetchConfig;
beforeAll(async () => {
  server = await misbehavingServer();
});
afterAll(() => server.close());
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'chokepoint-fetch-'));
  const ids: ConnectorId[] = ['usgs-mcs', 'worldbank-wgi', 'un-comtrade', 'ecb-exr'];
  config = {
    dataDir: folder,
    fetchDir: null,
    fetchBases: Object.fromEntries(ids.map((id) => [id, server.base])),
    fetchProxy: null,
    comtradeKey: KEY,
  };
});
afterEach(() => rm(folder, { recursive: true }));

const fetch = (id: ConnectorId, years: Years | null = null) =>
  fetchFiles(config, id, {
    years,
    signal: new AbortController().signal,
    tools: {
      clock: fakeClock('2026-03-06T12:00:00.000Z'),
      rate: { requests: 1_000, perMs: 1 },
      random: () => 0,
      wait: async () => undefined,
    },
  });

async function fetchAndImport(id: ConnectorId, years: Years | null = null) {
  const ledger = memoryLedger({ clock: fakeClock() });
  const fetched = await fetch(id, years);
  const done = fetched.ok ? await importFetched(ledger, fetched.value, {}) : fetched;
  return { done, position: (await ledger.head()).position, ledger };
}

const item = () =>
  answering(
    200,
    JSON.stringify({ files: [{ name: 'MCS2025_World_Data.csv', url: `${server.base}world` }] }),
    { 'content-type': 'application/json' },
  );
const edition = { from: 2025, to: 2025 };

describe('an edition of the Mineral Commodity Summaries', () => {
  it('reaches the ledger as if its file had been given by hand', async () => {
    server.on(ITEM, item());
    server.on('/world', answering(200, ROWS));
    const { done } = await fetchAndImport('usgs-mcs', edition);
    expect(done).toMatchObject({
      value: { kind: 'imported', releaseId: 'usgs-mcs-2025', files: [{ read: 1, imported: 1 }] },
    });
  });

  it('is imported once, however often it is fetched', async () => {
    server.on(ITEM, item());
    server.on('/world', answering(200, ROWS, { etag: '"1"' }), answering(304, ''));
    const { ledger } = await fetchAndImport('usgs-mcs', edition);
    const again = await fetch('usgs-mcs', edition);
    const files = again.ok ? again.value : null;
    expect(files).toMatchObject({ files: [{ fresh: false }] });
    expect(await importFetched(ledger, files!, {})).toMatchObject({
      value: { kind: 'already-imported' },
    });
  });

  it('whose import is stopped is kept, and imported at the next run', async () => {
    server.on(ITEM, item());
    server.on('/world', answering(200, ROWS));
    const fetched = await fetch('usgs-mcs', edition);
    if (!fetched.ok) throw new Error(fetched.error.message);
    const ledger = memoryLedger({ clock: fakeClock() });
    const stopped = await importFetched(ledger, fetched.value, { signal: AbortSignal.abort() });
    expect(stopped).toMatchObject({
      error: { code: 'import-cancelled', message: expect.stringMatching(/nothing of[^]*Kept as/) },
    });
    expect((await ledger.head()).position).toBe('0');
    expect(await importFetched(ledger, fetched.value, {})).toMatchObject({
      value: { kind: 'imported' },
    });
  });

  it('whose columns were renamed is refused, and kept', async () => {
    server.on(ITEM, item());
    server.on('/world', answering(200, ROWS.replace('UNIT_MEAS', 'UNIT')));
    const { done, position } = await fetchAndImport('usgs-mcs', edition);
    expect(done).toMatchObject({
      error: {
        code: 'layout-not-known',
        message: expect.stringContaining(
          'Fetched, not imported: the layout of MCS2025_World_Data.csv is not known.',
        ),
      },
    });
    const [path] = !done.ok ? (done.error.details!.files as string[]) : [];
    expect(await readFile(path!, 'utf8')).toContain('TYPE,UNIT,PROD_2023');
    expect(position).toBe('0');
  });

  it('that came in part only reaches no ledger, and nothing is kept of it', async () => {
    server.on(ITEM, item());
    server.on('/world', cutOff(ROWS, 150));
    const { done, position } = await fetchAndImport('usgs-mcs', edition);
    expect(done).toMatchObject({ error: { code: 'publisher-busy' } });
    expect(position).toBe('0');
    const kept = await readdir(join(folder, 'fetched', 'files'), { recursive: true });
    expect(kept.filter((name) => name.endsWith('.csv'))).toEqual([]);
  });
});

describe('a layout that no importer knows', () => {
  const zip = Buffer.from('504b030414000600080000002100', 'hex');

  it.each([
    [
      'a damaged workbook',
      Buffer.concat([zip, Buffer.from('\u0000"\n,"xl/workbook.xml"'.repeat(50))]),
    ],
    ['one that ends in the middle', zip],
  ])('is kept: %s', async (_, bytes) => {
    const type =
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet; charset=binary';
    server.on(
      '/content/dam/sites/govindicators/doc/wgidataset.xlsx',
      answering(200, bytes, { 'content-type': type }),
    );
    const { done, position } = await fetchAndImport('worldbank-wgi');
    expect(done).toMatchObject({ error: { code: 'unreadable-workbook' } });
    expect((done as { error: { message: string } }).error.message).toContain('Kept as');
    expect(position).toBe('0');
  });
});

describe('the key of a publisher', () => {
  async function everything(): Promise<string> {
    const names = await readdir(folder, { recursive: true, withFileTypes: true });
    const files = names.filter((entry) => entry.isFile());
    const texts = files.map(({ parentPath, name }) => readFile(join(parentPath, name), 'utf8'));
    return [...files.map(({ name }) => name), ...(await Promise.all(texts))].join('\n');
  }
  function path(): string {
    const plan = planFetch(config, 'un-comtrade', edition, '2026-03-06');
    if (!plan.ok) throw new Error(plan.error.message);
    expect(plan.value).toMatchObject({ withKey: true, leadsOn: true });
    expect(JSON.stringify(plan)).not.toContain(KEY);
    return `/${plan.value.addresses[0]!.slice(server.base.length)}`;
  }

  it('is sent, and stands in no file', async () => {
    const body = JSON.stringify({ elapsedTime: '1 secs', count: 0, data: [] });
    server.on(path(), answering(200, body, { 'content-type': 'application/json' }));
    const { done } = await fetchAndImport('un-comtrade', edition);
    expect(server.asked(path())[0]).toMatchObject({ 'ocp-apim-subscription-key': KEY });
    expect(JSON.stringify(done)).not.toContain(KEY);
    expect(await everything()).not.toContain(KEY);
  });

  it.each([
    ['turned away', () => answering(401, `{"message":"invalid subscription key ${KEY}"}`)],
    ['kept waiting', () => answering(429, KEY, { 'retry-after': '1' })],
    ['sent elsewhere', () => answering(302, '', { location: `http://${KEY}.example/?k=${KEY}` })],
    ['given a page', () => answering(200, `<html>${KEY}`, { 'content-type': `text/html` })],
  ])('is not repeated when we are %s', async (_, reply) => {
    server.on(path(), reply());
    const { done } = await fetchAndImport('un-comtrade', edition);
    expect(done.ok).toBe(false);
    expect(JSON.stringify(done)).not.toContain(KEY);
    expect(await everything()).not.toContain(KEY);
  });
});

it('a folder is needed to keep the files in', async () => {
  config = { ...config, dataDir: 'memory' };
  expect(await fetch('ecb-exr')).toMatchObject({ error: { code: 'no-fetch-folder' } });
});
