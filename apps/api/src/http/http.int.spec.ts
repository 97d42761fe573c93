import { factsAnswer, releasesAnswer } from '@chokepoint/api-contract';
import { TABLE_FORMATS } from '@chokepoint/runtime';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sampleServer, type SampleServer } from '../testing/sample-server.js';

let server: SampleServer;
beforeAll(async () => {
  server = await sampleServer();
});
afterAll(() => server.close());

const CONCENTRATION = 'minerals/gallium/concentration?stage=processing&basis=world-production';

describe('freshness', () => {
  it('carries the ledger position in the ETag and answers 304 to it', async () => {
    const first = await server.get(CONCENTRATION);
    const tag = first.headers.get('etag')!;
    expect(tag).toMatch(/^"9-answer-/);
    expect(first.headers.get('cache-control')).toBe('no-cache');
    const second = await server.get(CONCENTRATION, { 'if-none-match': tag });
    expect(second.status).toBe(304);
    expect(await second.text()).toBe('');
  });

  it('has another ETag for another knowledge and another format', async () => {
    const tags = await Promise.all([
      server.get(CONCENTRATION),
      server.get(`${CONCENTRATION}&knownAt=4`),
      server.get(`${CONCENTRATION}&publishedBy=2023-12-31`),
      server.get(CONCENTRATION, { accept: 'text/csv' }),
    ]);
    expect(new Set(tags.map(({ headers }) => headers.get('etag'))).size).toBe(4);
  });

  it('lets an answer for a named position be kept', async () => {
    const { headers } = await server.get(`${CONCENTRATION}&knownAt=4`);
    expect(headers.get('cache-control')).toMatch(/immutable/);
  });

  it('does not let an answer be kept that names a position still to come', async () => {
    const { headers } = await server.get(`${CONCENTRATION}&knownAt=4000`);
    expect(headers.get('cache-control')).toBe('no-cache');
  });

  it('lets states of initiatives be kept only for a named day', async () => {
    const today = await server.get('initiatives?knownAt=9');
    const named = await server.get('initiatives?knownAt=9&asOf=2026-01-01');
    expect(today.headers.get('cache-control')).toBe('no-cache');
    expect(named.headers.get('cache-control')).toMatch(/immutable/);
  });
});

describe('CSV', () => {
  const csv = async (path: string) => {
    const response = await server.get(path, { accept: 'text/csv' });
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    return { response, lines: (await response.text()).split('\r\n') };
  };

  it('gives the concentration, a row an area', async () => {
    const { response, lines } = await csv(CONCENTRATION);
    expect(response.headers.get('content-disposition')).toBe(
      'attachment; filename=gallium-concentration.csv',
    );
    expect(lines[0]).toMatch(/^mineral,stage,basis,measure,source,period,area,name,share,value/);
    expect(lines).toContainEqual(
      expect.stringMatching(
        /^gallium,processing,world-production,production,usgs-mcs,2022,CN,China,0\.99/,
      ),
    );
  });

  it('gives facts with file and row', async () => {
    const { lines } = await csv('minerals/gallium/facts?period=2022&area=CN');
    expect(lines[1]).toMatch(/,600000,,,.*,usgs-mcs-2024,2024-01-31,MCS2024-galli_world\.csv,2,6,/);
  });

  it('gives releases', async () => {
    expect((await csv('releases')).lines).toHaveLength(1 + 2 + 1);
  });

  it('gives every mineral with what is largest on each basis, and what is on record', async () => {
    const minerals = (await csv('minerals')).lines;
    expect(minerals).toContainEqual(
      expect.stringMatching(
        /^gallium,Gallium,material,true,true,.*,processing,world-production,production,usgs-mcs,2023,CN,China,0\.49/,
      ),
    );
    expect(minerals).toContainEqual(expect.stringMatching(/^cobalt,Cobalt,.*,,,,,,,/));
    const coverage = (await csv('coverage')).lines;
    expect(coverage[1]).toMatch(/^gallium,processing,world-production,production,usgs-mcs,20\d\d/);
  });

  it('gives rejects, quoted', async () => {
    const { lines } = await csv('releases/usgs-mcs-2024/rejects');
    expect(lines[1]).toMatch(
      /^usgs-mcs-2024,MCS2024-galli_world\.csv,9,Country,"Atlantis, ""lost""",unknown country,7,/,
    );
  });

  it('says in every row where it comes from, with a link that gives it again', async () => {
    const { lines } = await csv('minerals/gallium/facts?period=2022&area=CN');
    const { publisher, licence } = (await releases()).find(({ id }) => id === 'usgs-mcs-2024')!;
    expect(lines[0]).toMatch(/,sources,licences,methods,published_by,known_at,link$/);
    expect(lines[1]).toContain(`${publisher}: `);
    expect(lines[1]).toContain(licence);
    const [, position, link = ''] = /,(\d+),(http:[^,]+)$/.exec(lines[1] ?? '') ?? [];
    expect(link).toBe(
      `${server.url}/api/v1/minerals/gallium/facts?period=2022&area=CN&knownAt=${position}`,
    );
    const again = await fetch(link, { headers: { accept: 'text/csv' } });
    expect((await again.text()).split('\r\n')).toEqual(lines);
  });
});

const releases = async () =>
  releasesAnswer.parse(await (await server.get('releases')).json()).releases;

describe('a table in other formats', () => {
  const FACTS = 'minerals/gallium/facts';
  const bytes = async (accept: string) => {
    const response = await server.get(FACTS, { accept });
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')?.split(';')[0]).toBe(accept);
    return { response, file: Buffer.from(await response.arrayBuffer()) };
  };

  it('is a workbook with a sheet on where it comes from', async () => {
    const { mediaType } = TABLE_FORMATS.xlsx;
    const { response, file } = await bytes(mediaType);
    expect(response.headers.get('content-disposition')).toBe(
      'attachment; filename=gallium-facts.xlsx',
    );
    expect(file.subarray(0, 2).toString()).toBe('PK');
    expect(file.toString('latin1')).toContain('xl/worksheets/sheet2.xml');
    const tag = response.headers.get('etag') ?? '';
    const again = await server.get(FACTS, { accept: mediaType, 'if-none-match': tag });
    expect(again.status).toBe(304);
  });

  it('is Parquet with where it comes from in its metadata', async () => {
    const { file } = await bytes(TABLE_FORMATS.parquet.mediaType);
    expect(file.subarray(0, 4).toString()).toBe('PAR1');
    expect(file.toString('latin1')).toMatch(/Link.*minerals\/gallium\/facts\?knownAt=\d+/s);
  });

  it('is JSON with as many rows as the answer has', async () => {
    const { file } = await bytes(TABLE_FORMATS.json.mediaType);
    const table = JSON.parse(file.toString()) as { provenance: object; rows: unknown[] };
    const { facts } = factsAnswer.parse(await (await server.get(FACTS)).json());
    expect(table.rows).toHaveLength(facts.length);
    expect(table.provenance).toMatchObject({ title: FACTS, publishedBy: null });
  });

  it('is CSV alone where it is a file that is read back, with nothing added', async () => {
    const { mediaType } = TABLE_FORMATS.xlsx;
    expect((await server.get('register/export', { accept: mediaType })).status).toBe(406);
    const csv = await (await server.get('register/export', { accept: 'text/csv' })).text();
    expect(csv.split('\r\n')[0]).not.toContain('licences');
  });
});

describe('paging', () => {
  it('names the next page in the Link header', async () => {
    const first = await server.get('minerals/gallium/facts?limit=2');
    const [, next = ''] = /^<([^>]+)>; rel="next"$/.exec(first.headers.get('link') ?? '') ?? [];
    const second = await fetch(`${server.url}${next}`);
    const pages = [factsAnswer.parse(await first.json()), factsAnswer.parse(await second.json())];
    const rows = pages.flatMap(({ facts }) => facts.map((fact) => `${fact.period}/${fact.area}`));
    expect(rows).toHaveLength(4);
    expect(new Set(rows).size).toBe(4);
  });
});

describe('every response', () => {
  it('sends the request id back, or makes one', async () => {
    const given = await server.get('releases', { 'x-request-id': 'audit-42' });
    expect(given.headers.get('x-request-id')).toBe('audit-42');
    const forged = await server.get('releases', { 'x-request-id': 'a b{}' });
    expect(forged.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('keeps the page to its own scripts', async () => {
    const { headers } = await server.get('releases');
    const policy = headers.get('content-security-policy');
    expect(policy).toMatch(/script-src 'self'/);
    expect(policy).not.toMatch(/upgrade-insecure-requests/);
    expect(headers.get('x-powered-by')).toBeNull();
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('is compressed when that is asked for', async () => {
    const { headers } = await server.get('minerals', { 'accept-encoding': 'gzip' });
    expect(headers.get('content-encoding')).toBe('gzip');
  });
});
