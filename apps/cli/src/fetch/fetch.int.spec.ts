import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { answering, type MisbehavingServer, misbehavingServer } from '@chokepoint/testing';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { run } from '../run.js';
import { memoryTerminal } from '../testing/memory-terminal.js';
import { fetchCommand } from './fetch.command.js';

const KEY = 'abc0123456789def';
const EXR = '/data/EXR/M.USD+GBP+JPY+CNY.EUR.SP00.A?format=csvdata&startPeriod=1999-01';
const RATES = 'KEY,FREQ,CURRENCY,TIME_PERIOD,OBS_VALUE\nEXR.M.USD,M,USD,2024-01,1.0905\n';

const HEADER =
  'SOURCE,COMMODITY,COUNTRY,TYPE,UNIT_MEAS,PROD_2023,PROD_EST_ 2024,PROD_NOTES,CAP_2023,CAP_EST_ 2024,CAP_NOTES,RESERVES_2024,RESERVE_NOTES';
const TOOLS = { rate: { requests: 100, perMs: 1 } };

let server: MisbehavingServer;
let data: string;
let folder: string;
let environment: Record<string, string>;
beforeAll(async () => {
  server = await misbehavingServer();
  data = await mkdtemp(join(tmpdir(), 'chokepoint-cli-fetch-data-'));
});
afterAll(async () => {
  await server.close();
  await rm(data, { recursive: true });
});
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'chokepoint-cli-fetch-'));
  const ids = ['ecb-exr', 'usgs-mcs', 'un-comtrade', 'worldbank-wgi'];
  environment = {
    CHOKEPOINT_DATA_DIR: data,
    CHOKEPOINT_FETCH_DIR: folder,
    CHOKEPOINT_FETCH_BASES: ids.map((id) => `${id}=${server.base}`).join(),
    CHOKEPOINT_COMTRADE_KEY: KEY,
    CHOKEPOINT_SHIPPED_FACTS: 'skip',
    LOG_LEVEL: 'silent',
  };
});
afterEach(() => rm(folder, { recursive: true }));

/** The edition of 2025 with one row, under these columns. */
function serveEdition(header: string): void {
  const item = { files: [{ name: 'MCS2025_World_Data.csv', url: `${server.base}world` }] };
  server.on(
    '/item/6798fd34d34ea8c18376e8ee?format=json',
    answering(200, JSON.stringify(item), { 'content-type': 'application/json' }),
  );
  const row = 'MCS2025,Graphite,Austria,Mine production,metric tons,500,500,,,,,,';
  server.on('/world', answering(200, `${header}\n${row}\n`));
}

async function chokepoint(...args: string[]) {
  const terminal = memoryTerminal(environment);
  const code = await run(args, terminal);
  return { code, out: terminal.out(), err: terminal.err() };
}

describe('chokepoint fetch', () => {
  it('says whom it calls, how far it is, and that exchange rates are kept and not read', async () => {
    server.on(EXR, answering(200, RATES));
    const { code, out, err } = await chokepoint('fetch', 'ecb-exr');
    expect(code).toBe(0);
    expect(err).toContain(`Calls:\n  ${server.base}${EXR.slice(1)}\n`);
    expect(err).toMatch(/^They are not imported\. No figure is converted/m);
    expect(err).toMatch(/^Fetching ecb-exr-monthly\.csv 100 %$/m);
    expect(out).toMatch(/^ecb-exr-monthly\.csv +\d+ +new +[0-9a-f]{12}$/m);
    expect(out).toMatch(/^Kept, not imported\. .* nothing reads exchange rates\.$/m);
    expect((await chokepoint('fetch', 'ecb-exr')).out).toMatch(/unchanged/);
  });

  it('says so as JSON with nothing beside it', async () => {
    server.on(EXR, answering(200, RATES));
    const { code, out } = await chokepoint('fetch', 'ecb-exr', '--json');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      fetched: { connector: 'ecb-exr', files: [{ path: expect.stringContaining(folder) }] },
      imported: null,
      keptOnly: expect.stringMatching(/exchange rates/),
    });
  });

  it('says that a layout is not known, and keeps the file', async () => {
    serveEdition(HEADER.replace('UNIT_MEAS', 'UNIT'));
    const args = ['usgs-mcs', '--years', '2025'];
    const fetching = fetchCommand(memoryTerminal(environment), TOOLS).parseAsync(args, {
      from: 'user',
    });
    await expect(fetching).rejects.toMatchObject({
      refusal: {
        code: 'layout-not-known',
        message: expect.stringMatching(
          /^Fetched, not imported: the layout of MCS2025_World_Data\.csv is not known\.\nKept as .*MCS2025_World_Data\.csv\.$/,
        ),
        details: { files: [expect.stringContaining(folder)] },
      },
    });
  });

  it('brings an edition into the ledger', async () => {
    serveEdition(HEADER);
    const terminal = memoryTerminal(environment);
    await fetchCommand(terminal, TOOLS).parseAsync(['usgs-mcs', '--years', '2025'], {
      from: 'user',
    });
    expect(terminal.err()).toMatch(/what the answers lead to/);
    expect(terminal.out()).toMatch(/^usgs-mcs-2025 imported: \d+ facts/m);
  });
});

describe('chokepoint fetch, and Ctrl-C', () => {
  it('ends after the part in hand with 130, and says what to do', async () => {
    server.on(EXR, answering(200, RATES));
    const terminal = memoryTerminal(environment, (one, text) => {
      if (text.startsWith('Fetching')) one.interrupt();
    });
    expect(await run(['fetch', 'ecb-exr'], terminal)).toBe(130);
    expect(terminal.err()).toMatch(
      /^cancelled: Fetching .* was interrupted\. Fetch again to go on\.$/m,
    );
  });
});

describe('chokepoint fetch --dry-run', () => {
  it('lists what would be called, calls nobody and keeps nothing', async () => {
    const { code, out } = await chokepoint('fetch', 'worldbank-wgi', '--dry-run');
    expect(code).toBe(0);
    expect(out).toMatch(/^Would call:\n {2}http:\/\/127\.0\.0\.1:\d+\/content\/dam/m);
    expect(server.asked('/content/dam/sites/govindicators/doc/wgidataset.xlsx')).toEqual([]);
    expect(await readdir(folder)).toEqual([]);
  });

  it('says that a key goes along, and not which', async () => {
    const args = ['fetch', 'un-comtrade', '--years', '2023', '--dry-run'];
    const { out } = await chokepoint(...args);
    expect(out).toMatch(/^Would call, with the key that is set:/m);
    const json = await chokepoint(...args, '--json');
    expect(JSON.parse(json.out)).toMatchObject({ connector: 'un-comtrade', withKey: true });
    expect(out + json.out).not.toContain(KEY);
  });
});

describe('a wrong call', () => {
  it.each([
    [2, ['fetch']],
    [2, ['fetch', 'nobody']],
    [1, ['fetch', 'ecb-exr', '--years', 'all']],
    [1, ['fetch', 'worldbank-wgi', '--years', '2024']],
  ])('ends with %d: %j', async (expected, args) => {
    expect((await chokepoint(...args)).code).toBe(expected);
  });
});
