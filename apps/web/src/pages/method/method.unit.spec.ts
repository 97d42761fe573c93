import { type Concentration, type Stockpile } from '@chokepoint/api-contract';
import { describe, expect, it } from 'vitest';
import { addressOf } from './address-of.js';
import { placeOf } from './place-of.js';
import { realConcentration } from './real/real-concentration.js';
import { realCover } from './real/real-cover.js';

describe('where a source is read', () => {
  it.each([
    ['Regulation (EU) 2024/1252', 'https://eur-lex.europa.eu/eli/reg/2024/1252/oj'],
    ['Study of 2017, doi:10.2873/876644', 'https://doi.org/10.2873/876644'],
    ['github.com/somebody/a-model', 'https://github.com/somebody/a-model'],
    ['OECD Inventory of Export Restrictions', null],
  ])('%s: %s', (source, address) => {
    expect(addressOf(source)).toBe(address);
  });
});

describe('the page of a question', () => {
  it.each([
    [
      'minerals/gallium/concentration?stage=processing&basis=world-production&x=1',
      {
        to: '/minerals/$id',
        params: { id: 'gallium' },
        search: { stage: 'processing', basis: 'world-production' },
      },
    ],
    ['initiatives/crm-act/impact', { to: '/initiatives/$id', params: { id: 'crm-act' } }],
    ['stockpiles', { to: '/stockpiles' }],
    ['releases/usgs-mcs-2024', null],
    ['minerals', null],
  ])('%s', (question, place) => {
    expect(placeOf(question)).toEqual(place);
  });
});

type Period = Concentration['periods'][number];
type Share = Period['shares'][number];

const share = (area: string, value: number | null, more: Partial<Share> = {}): Share => ({
  area,
  name: area,
  value,
  share: value === null ? null : value / 100,
  quality: 'reported',
  flags: [],
  ...more,
});
const period = (year: string, more: Partial<Period>): Period => ({
  period: year,
  total: 100,
  printedTotal: null,
  shares: [share('CN', 90), share('JP', 10), share('KR', null, { flags: ['withheld'] })],
  top1: { area: 'CN', share: 0.9, low: 0.9, high: 0.9 },
  top3: 1,
  hhi: { low: 0.82, high: 0.82 },
  effectiveSuppliers: { low: 1.2195, high: 1.2195 },
  above65: true,
  quality: 'reported',
  flags: [],
  releases: [],
  ...more,
});
const answer = (periods: Period[]) =>
  ({
    mineral: 'gallium',
    stage: 'processing',
    basis: 'world-production',
    measure: 'production',
    unit: 'kg',
    source: 'usgs-mcs',
    periods,
  }) as const;

describe('concentration on real figures', () => {
  const found = realConcentration(
    answer([period('2024', { hhi: null }), period('2023', {}), period('2022', {})]),
    'Gallium',
  );

  it('takes the latest period that has an index, whatever the order', () => {
    expect(found?.about).toMatch(/^Gallium in 2023, by /);
    expect(found?.results.map(({ name, text }) => [name, text])).toEqual([
      ['HHI', '8,200 of 10,000'],
      ['effective suppliers', '1.22'],
      ['top-1', '90.0\u00a0%'],
    ]);
  });

  it('leads from each reported figure to its rows, and gives a withheld one no number', () => {
    const [china, , korea] = found!.given;
    expect(china?.figure).toMatchObject({ mineral: 'gallium', period: '2023', area: 'CN' });
    expect(china?.text).toContain('90.0\u00a0%');
    expect(korea).toEqual({ name: 'KR', text: 'withheld' });
  });

  it('is none where no period has an index', () => {
    expect(realConcentration(answer([period('2024', { hhi: null })]), 'Gallium')).toBeNull();
  });
});

describe('days of cover on real figures', () => {
  const stock = (cover: Stockpile['cover']) =>
    ({
      mineralName: 'Gallium',
      areaName: 'United States',
      holder: 'consumers',
      at: '2022',
      unit: 'kg',
      quantity: 2_000,
      cover,
    }) as Stockpile;
  const cover = {
    method: 'days-of-cover@1',
    days: { low: 36.5, high: 40.2 },
    netImports: { low: 18_000, high: 20_000 },
    year: '2021',
    release: 'usgs-mcs-2023',
    consumption: 'reported',
  };

  it('takes the first stock whose net imports are known', () => {
    expect(realCover([stock(null), stock(cover)])?.results).toEqual([
      { name: 'days', text: '37 to 40' },
    ]);
  });

  it('is none where none is', () => {
    expect(realCover([stock(null)])).toBeNull();
  });
});
