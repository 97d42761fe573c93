import { describe, expect, it } from 'vitest';
import type { Ask } from '../core/connector.js';
import { CONNECTORS } from './connectors.js';
import { CONNECTOR_IDS, type ConnectorId } from './ids.js';

const BASE = 'https://mirror.example/x/';
const ask: Ask = { base: BASE, today: '2026-03-06', years: null, hasKey: false };
const years = (from: number, to = from): Ask => ({ ...ask, years: { from, to } });

function planOf(id: ConnectorId, asked = ask) {
  const plan = CONNECTORS[id].plan(asked);
  if (!plan.ok) throw new Error(plan.error.message);
  return plan.value;
}
const first = (id: ConnectorId, asked = ask) => planOf(id, asked)[0]!;
const follow = (id: ConnectorId, text: string, request = first(id), asked = ask) =>
  CONNECTORS[id].follow!(request, text, asked);

describe.each(CONNECTOR_IDS)('%s', (id) => {
  const connector = CONNECTORS[id];

  it('asks at its base, by https, for files with names of their own', () => {
    expect(connector.id).toBe(id);
    expect(connector.base).toMatch(/^https:\/\/.*\/$/);
    const planned = planOf(id);
    expect(planned.length).toBeGreaterThan(0);
    for (const { address, name } of planned) {
      expect(address.startsWith(BASE)).toBe(true);
      expect(new URL(address).href).toBe(address);
      expect(name).toMatch(/^[\w.-]+$/);
    }
    expect(new Set(planned.map(({ name }) => name)).size).toBe(planned.length);
  });

  it('limits itself', () => {
    expect(connector.maxBytes).toBeLessThanOrEqual(512 * 1024 * 1024);
    expect(connector.rate.perMs / connector.rate.requests).toBeGreaterThanOrEqual(1_000);
  });
});

describe('Eurostat Comext', () => {
  it('asks for annual imports of all members and partners, some codes at a time', () => {
    const planned = planOf('eurostat-comext', years(2022, 2024));
    expect(planned[0]!.address).toMatch(
      /\/comext\/dissemination\/sdmx\/2\.1\/data\/DS-045409\/A\.\.\.\d{8}(\+\d{8}){9}\.1\.VALUE_IN_EUROS\+QUANTITY_IN_100KG\?format=SDMX-CSV&startPeriod=2022&endPeriod=2024$/,
    );
    expect(planned[0]!.name).toBe('comext-cn8-2022-2024-01.csv');
  });

  it('takes the last three years by itself, and none before its series', () => {
    expect(first('eurostat-comext').address).toContain('startPeriod=2023&endPeriod=2025');
    expect(CONNECTORS['eurostat-comext'].plan(years(1999))).toMatchObject({
      error: { code: 'years-not-taken' },
    });
  });

  it('names the bulk file of each year', () => {
    expect(planOf('eurostat-comext-bulk', years(2023, 2024)).map(({ address }) => address)).toEqual(
      [
        `${BASE}dissemination/files?file=comext%2FCOMEXT_DATA%2FPRODUCTS%2Ffull_v2_202352.7z`,
        `${BASE}dissemination/files?file=comext%2FCOMEXT_DATA%2FPRODUCTS%2Ffull_v2_202452.7z`,
      ],
    );
  });
});

describe('UN Comtrade', () => {
  const answer = (count: number) => JSON.stringify({ count, data: [] });

  it('asks the public preview code by code', () => {
    const planned = planOf('un-comtrade');
    expect(planned.length).toBeGreaterThan(20);
    expect(planned[0]!.address).toMatch(
      /\/public\/v1\/preview\/C\/A\/HS\?reporterCode=97&period=2024&cmdCode=\d{6}&flowCode=M&/,
    );
  });

  it('asks for all codes at once with a key, which is in no address', () => {
    const planned = planOf('un-comtrade', { ...years(2022, 2023), hasKey: true });
    expect(planned).toHaveLength(2);
    expect(planned[0]!.address).toMatch(/\/data\/v1\/get\/C\/A\/HS\?.*&cmdCode=\d{6},\d{6},/);
    expect(planned[0]!.address).not.toMatch(/key/i);
  });

  it('refuses an answer that was cut at the limit, or that is none', () => {
    expect(follow('un-comtrade', answer(499))).toEqual({ ok: true, value: [] });
    expect(follow('un-comtrade', answer(500))).toMatchObject({
      error: { code: 'answer-cut', message: expect.stringContaining('CHOKEPOINT_COMTRADE_KEY') },
    });
    const keyed = { ...ask, hasKey: true };
    expect(follow('un-comtrade', answer(500), first('un-comtrade', keyed), keyed).ok).toBe(true);
    expect(follow('un-comtrade', '{"error":"x"}')).toMatchObject({
      error: { code: 'answer-not-known' },
    });
  });
});

describe('USGS', () => {
  const item = (name: string, url: string) => JSON.stringify({ files: [{ name, url }] });
  const FILE = 'MCS2025_World_Data.csv';
  const of2025 = first('usgs-mcs', years(2025));

  it('finds the file of an edition in the item that holds it', () => {
    const url = `${BASE}file/get/6798fd34d34ea8c18376e8ee?f=__disk__92%2Ff6`;
    expect(follow('usgs-mcs', item(FILE, url), of2025)).toMatchObject({
      value: [{ address: url, name: FILE, role: 'data' }],
    });
    expect(follow('usgs-mcs', 'a,b\n', { ...of2025, role: 'data' })).toEqual({
      ok: true,
      value: [],
    });
  });

  it('refuses an item without it, and a file elsewhere', () => {
    expect(follow('usgs-mcs', item('other.csv', BASE), of2025)).toMatchObject({
      error: { code: 'answer-not-known', message: expect.stringContaining('other.csv') },
    });
    expect(follow('usgs-mcs', item(FILE, 'https://elsewhere.example/a'), of2025)).toMatchObject({
      error: { code: 'foreign-link' },
    });
  });

  it('knows one edition at a time, the newest by itself', () => {
    expect(first('usgs-mcs').name).toBe('MCS2026_Commodities_Data.csv.item.json');
    for (const asked of [years(2024), years(2025, 2026)]) {
      expect(CONNECTORS['usgs-mcs'].plan(asked)).toMatchObject({
        error: { code: 'edition-not-known' },
      });
    }
  });
});

describe('World Bank', () => {
  const BOOK =
    'https://thedocs.worldbank.org/en/doc/abc-0050012026/related/CMO-Historical-Data-Monthly.xlsx';

  it('finds the workbook of prices on its page', () => {
    const page = `<a href="/x">x</a> <a class="b" href='${BOOK}?a=1&amp;b=2'>Monthly prices</a>`;
    expect(follow('worldbank-pink-sheet', page)).toMatchObject({
      value: [{ address: `${BOOK}?a=1&b=2`, name: 'CMO-Historical-Data-Monthly.xlsx' }],
    });
  });

  it('refuses a page without it', () => {
    expect(follow('worldbank-pink-sheet', '<p>moved</p>')).toMatchObject({
      error: { code: 'answer-not-known' },
    });
  });

  it.each(['worldbank-pink-sheet', 'worldbank-wgi', 'bgs-wms'] as const)(
    'and others of one file take no years: %s',
    (id) => {
      expect(CONNECTORS[id].plan(years(2024))).toMatchObject({
        error: { code: 'years-not-taken' },
      });
    },
  );
});

describe('BGS', () => {
  const page = (...links: object[]) => JSON.stringify({ type: 'FeatureCollection', links });

  it('asks for the production of each commodity of the catalogue', () => {
    expect(first('bgs-wms').address).toBe(
      `${BASE}collections/world-mineral-statistics/items?bgs_commodity_trans=antimony%2C%20mine&bgs_statistic_type_trans=Production&limit=500&f=json`,
    );
  });

  it('follows the next page until there is none', () => {
    const next = { rel: 'next', href: `${BASE}items?offset=500` };
    expect(follow('bgs-wms', page({ rel: 'self', href: BASE }, next))).toMatchObject({
      value: [{ address: next.href, name: 'antimony-mine-002.geojson', page: 2 }],
    });
    expect(follow('bgs-wms', page())).toEqual({ ok: true, value: [] });
    expect(follow('bgs-wms', '<p>')).toMatchObject({ error: { code: 'answer-not-known' } });
  });
});

it('the ECB gives the monthly averages of the years asked for', () => {
  expect(first('ecb-exr').address).toBe(
    `${BASE}data/EXR/M.USD+GBP+JPY+CNY.EUR.SP00.A?format=csvdata&startPeriod=1999-01`,
  );
  expect(first('ecb-exr', years(2022, 2024)).address).toMatch(
    /startPeriod=2022-01&endPeriod=2024-12$/,
  );
});
