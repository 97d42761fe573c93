import {
  concentration,
  contractsAnswer,
  factsAnswer,
  ownDataReceipt,
  preview,
  problem,
  releasesAnswer,
  stockpilesAnswer,
} from '@chokepoint/api-contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sampleServer, type SampleServer } from '../testing/sample-server.js';

const TOKEN = 'a-secret-for-the-test';
const BEARER = { authorization: `Bearer ${TOKEN}` };
const base64 = (text: string) => Buffer.from(text).toString('base64');
const table = (name: string, ...lines: string[]) => ({ name, content: base64(lines.join('\n')) });

const SUPPLY = 'mineral,stage,form,measure,area,period,value,unit';
const OWN_SUPPLY = table(
  'supply.csv',
  SUPPLY,
  'gallium,processing,low-purity,production,AU,2022,990000,kg',
  'gallium,processing,low-purity,production,CN,2022,10000,kg',
  'gallium,processing,low-purity,production,AU,2031,990000,kg',
);
const QUESTION = 'minerals/gallium/concentration?stage=processing&basis=world-production';

async function refused(response: Response, status: number) {
  expect(response.status).toBe(status);
  return problem.parse(await response.json());
}

let server: SampleServer;
beforeAll(async () => {
  server = await sampleServer({ CHOKEPOINT_WRITE_TOKEN: TOKEN });
});
afterAll(() => server.close());

const head = async () => (await server.runtime.ledger.head()).position;
const text = async (path: string) => (await server.get(path)).text();
/** An answer but for the position that it was asked at. */
const sameKnowledge = (answer: string) =>
  answer.replace(/"knownAt":"\d+"/, '').replaceAll(/imported by position \d+/g, 'imported');

describe('a table before it is imported', () => {
  it('is refused without the token, and by a server that takes no writes', async () => {
    expect((await refused(await server.post('own-data/preview', OWN_SUPPLY), 401)).code).toBe(
      'unauthorized',
    );
    const closed = await sampleServer();
    try {
      const found = await refused(await closed.post('own-data', OWN_SUPPLY, BEARER), 403);
      expect(found.code).toBe('writes-disabled');
    } finally {
      await closed.close();
    }
  });

  it('shows its rows, how they are read, and every faulty cell; nothing is written', async () => {
    const before = await head();
    const body = {
      ...table(
        'works.csv',
        'Metal;Country;Year;Made (kg)',
        'Gallium;DE;2025;1.250,5',
        'Gold;DE;2025;3',
      ),
      template: 'supply',
    };
    const looked = preview.parse(
      await (await server.post('own-data/preview', body, BEARER)).json(),
    );
    expect(looked).toMatchObject({
      header: ['Metal', 'Country', 'Year', 'Made (kg)'],
      mapping: { fields: { mineral: { column: 0 }, area: { column: 1 }, period: { column: 2 } } },
      rows: [{ row: 2 }, { row: 3, cells: ['Gold', 'DE', '2025', '3'] }],
    });
    const missing = looked.faults.filter(({ row }) => row === 1).map(({ field }) => field);
    expect(missing).toEqual(['stage', 'measure', 'value', 'unit']);
    const mapping = {
      fields: {
        ...looked.mapping.fields,
        stage: { constant: 'processing' },
        measure: { constant: 'production' },
        value: { column: 3 },
        unit: { constant: 'kg' },
      },
      decimals: 'comma',
      dates: 'iso',
    };
    const mapped = preview.parse(
      await (await server.post('own-data/preview', { ...body, mapping }, BEARER)).json(),
    );
    expect(mapped.counts).toEqual({ rows: 2, sound: 1, faulty: 1, faults: 1 });
    expect(mapped.faults).toMatchObject([
      { file: 'works.csv', row: 3, field: 'mineral', raw: 'Gold' },
    ]);
    expect(await head()).toBe(before);
  });

  it.each([
    ['sheet.xlsx', 'PK\u0003\u0004', 422, 'unreadable-workbook'],
    ['photo.png', 'x', 415, 'unsupported-table'],
    ['a.csv', '\0\0', 422, 'no-table'],
    ['a.csv', 'x,y\n1,2', 404, 'unknown-template'],
  ])('%s is refused with %i', async (name, content, status, code) => {
    const body = { name, content: base64(content) };
    expect((await refused(await server.post('own-data/preview', body, BEARER), status)).code).toBe(
      code,
    );
  });

  it('may have up to 5 MB, and only from those who may write', async () => {
    const line = 'gallium,processing,low-purity,production,CN,2022,10000,kg\n';
    const large = { name: 'a.csv', content: base64(`${SUPPLY}\n${line.repeat(20_000)}`) };
    const looked = await server.post('own-data/preview', large, BEARER);
    expect(preview.parse(await looked.json()).counts.rows).toBe(20_000);
    expect((await refused(await server.post('own-data/preview', large), 413)).code).toBe(
      'too-large',
    );
    const larger = { name: 'a.csv', content: base64(line.repeat(90_000)) };
    const tooLarge = await server.post('own-data/preview', larger, BEARER);
    expect((await refused(tooLarge, 413)).code).toBe('too-large');
    const elsewhere = await server.post('releases/usgs-mcs-2024/withdrawal', large, BEARER);
    expect((await refused(elsewhere, 413)).code).toBe('too-large');
  });
});

describe('own production of gallium, 99 % of it elsewhere', () => {
  const PUBLIC = [
    QUESTION,
    'minerals',
    'minerals?since=gallium-licences',
    'minerals/gallium/facts',
    'minerals/gallium/facts?period=2022&area=AU',
    'initiatives/gallium-licences/impact',
    'revisions',
    'minerals/gallium/concentration?stage=extraction&basis=world-production',
  ];

  it('is refused as a whole while one cell is wrong', async () => {
    const before = await head();
    const wrong = table(
      'supply.csv',
      SUPPLY,
      'gallium,processing,,production,AU,2022,1,kg',
      'gallium,melting,,production,AU,2022,a lot,kg',
    );
    const found = await refused(await server.post('own-data', wrong, BEARER), 422);
    expect(found).toMatchObject({ code: 'own-data-faults', title: 'Content cannot be used' });
    expect(found.cells).toMatchObject([
      { file: 'supply.csv', row: 3, field: 'stage', raw: 'melting' },
      { file: 'supply.csv', row: 3, field: 'value', raw: 'a lot' },
    ]);
    expect(await head()).toBe(before);
  });

  it('changes no answer that does not name it, to the byte', async () => {
    const before = await Promise.all(PUBLIC.map(text));
    const response = await server.post('own-data', { ...OWN_SUPPLY, edition: '2026-05' }, BEARER);
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(ownDataReceipt.parse(await response.json())).toMatchObject({
      release: 'own-2026-05',
      kind: 'imported',
      rows: 3,
      readModelPosition: await head(),
    });
    const after = await Promise.all(PUBLIC.map(text));
    expect(after.map(sameKnowledge)).toEqual(before.map(sameKnowledge));
  });

  it('answers whoever asks for it, marked private in every figure', async () => {
    const own = concentration.parse(JSON.parse(await text(`${QUESTION}&source=own`)));
    expect(own).toMatchObject({ source: 'own', alternatives: ['usgs-mcs'] });
    expect(own.periods).toMatchObject([
      { period: '2022', top1: { area: 'AU', share: 0.99 }, flags: ['private'] },
      { period: '2031', flags: ['private'] },
    ]);
    expect(own.periods[0]?.shares.every(({ flags }) => flags.includes('private'))).toBe(true);
    const { facts } = factsAnswer.parse(
      JSON.parse(await text('minerals/gallium/facts?source=own')),
    );
    expect(facts.map((fact) => [fact.private, fact.flags])).toEqual(
      facts.map(() => [true, ['private']]),
    );
    expect(facts).toHaveLength(3);
    const { releases } = releasesAnswer.parse(JSON.parse(await text('releases')));
    expect(releases.map(({ source, private: own }) => [source, own])).toContainEqual(['own', true]);
    expect(JSON.parse(await text('minerals/gallium'))).toMatchObject({
      available: [
        { source: 'own', private: true },
        { source: 'usgs-mcs', private: false },
      ],
    });
  });

  it('changes nothing when the same bytes come again, under whatever name', async () => {
    const before = await head();
    const again = await server.post('own-data', OWN_SUPPLY, BEARER);
    expect(await again.json()).toMatchObject({ release: 'own-2026-05', kind: 'already-imported' });
    expect(await head()).toBe(before);
  });

  it('gives way to a later release of own data, whose revisions stay apart too', async () => {
    const later = table(
      'later.csv',
      SUPPLY,
      'gallium,processing,low-purity,production,AU,2022,495000,kg',
    );
    const done = ownDataReceipt.parse(await (await server.post('own-data', later, BEARER)).json());
    expect(done.release).toMatch(/^own-2026-06-30-[0-9a-f]{8}$/);
    const all = JSON.parse(await text('revisions')) as { revisions: { source: string }[] };
    expect(all.revisions.map(({ source }) => source)).not.toContain('own');
    const own = JSON.parse(await text('revisions?source=own&mineral=gallium')) as object;
    expect(own).toMatchObject({ revisions: [{ private: true, area: 'AU', relativeChange: -0.5 }] });
  });

  it('is taken back by withdrawing its release', async () => {
    const body = { reason: 'Brought by mistake.', withdrawnOn: '2026-06-30' };
    expect((await server.post('releases/own-2026-05/withdrawal', body, BEARER)).status).toBe(200);
    const own = concentration.parse(JSON.parse(await text(`${QUESTION}&source=own`)));
    expect(own.periods.map(({ period, total }) => [period, total])).toEqual([['2022', 495_000]]);
  });
});

describe('a stock by hand', () => {
  const STOCK = {
    mineral: 'gallium',
    holder: 'Works, "north"',
    holderKind: 'company',
    area: 'Germany',
    form: 'metal',
    purity: '99.99 %',
    at: '2026-06-30',
    quantity: 0.85,
    unit: 't',
    releaseRule: 'on order of the board',
    confidentiality: 'company only',
  };
  const stocks = async (query: string) =>
    stockpilesAnswer.parse(JSON.parse(await text(`stockpiles?${query}`))).stockpiles;

  it('is listed with its row and marked private, from then on', async () => {
    const before = await head();
    const response = await server.post('stockpiles', STOCK, BEARER);
    const done = ownDataReceipt.parse(await response.json());
    expect(await stocks('mineral=gallium&area=DE')).toMatchObject([
      {
        holder: 'Works, "north"',
        holderKind: 'company',
        areaName: 'Germany',
        quantity: 850,
        unit: 'kg',
        raw: '0.85 t',
        purity: '99.99 %',
        releaseRule: 'on order of the board',
        source: 'own',
        private: true,
        flags: ['private'],
        release: done.release,
        row: 2,
      },
    ]);
    expect(await stocks('area=FR')).toEqual([]);
    expect(await stocks(`knownAt=${before}`)).toEqual([]);
    expect(await stocks('publishedBy=2026-06-29')).toEqual([]);
    const csv = await (await server.get('stockpiles', { accept: 'text/csv' })).text();
    expect(csv).toMatch(/^mineral,holder,holder_kind,area/);
    expect(csv).toMatch(
      /gallium,"Works, ""north""",company,DE,Germany,metal,99.99 %,2026-06-30,850,,,kg/,
    );
  });

  it('is corrected by saying it again, and gone when it is withdrawn', async () => {
    const corrected = await server.post('stockpiles', { ...STOCK, quantity: 0.9 }, BEARER);
    const { release } = ownDataReceipt.parse(await corrected.json());
    expect((await stocks('')).map(({ quantity }) => quantity)).toEqual([900]);
    const body = { reason: 'Counted twice.', withdrawnOn: '2026-06-30' };
    await server.post(`releases/${release}/withdrawal`, body, BEARER);
    expect((await stocks('')).map(({ quantity }) => quantity)).toEqual([850]);
  });

  it('is refused field by field', async () => {
    const shape = await refused(
      await server.post('stockpiles', { ...STOCK, quantity: -1, colour: 'x' }, BEARER),
      400,
    );
    expect(shape.errors?.map(({ field }) => field).sort()).toEqual(['colour', 'quantity']);
    const content = await refused(
      await server.post('stockpiles', { ...STOCK, mineral: 'gold', unit: 'lb' }, BEARER),
      422,
    );
    expect(content.cells).toMatchObject([
      { field: 'mineral', raw: 'gold' },
      { field: 'unit', raw: 'lb' },
    ]);
  });
});

it('contracts stand beside the mineral, with the row that says each', async () => {
  const template = await server.get('own-data/templates/contracts', { accept: 'text/csv' });
  const body = { name: 'contracts.csv', content: base64(await template.text()) };
  expect((await server.post('own-data', body, BEARER)).status).toBe(200);
  const { contracts } = contractsAnswer.parse(JSON.parse(await text('minerals/gallium/contracts')));
  expect(contracts).toMatchObject([
    {
      counterparty: 'Northern Smelter',
      from: '2026-01-01',
      until: '2030-12-31',
      quantityPerYear: 1200,
      shareCommitted: 0.25,
      private: true,
      row: 2,
    },
  ]);
  expect(JSON.parse(await text('minerals/cobalt/contracts'))).toMatchObject({ contracts: [] });
});
