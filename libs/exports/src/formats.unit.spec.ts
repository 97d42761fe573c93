import { strFromU8, unzipSync } from 'fflate';
import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import { describe, expect, it } from 'vitest';
import { TABLE_FORMATS } from './formats.js';
import type { Provenance } from './provenance.js';
import { toParquet } from './parquet.js';
import { toXlsx } from './xlsx.js';

const TABLE = {
  columns: ['period', 'share', 'above', 'note', 'known_at'],
  rows: [
    ['2022', 0.98, true, '=1+1', '1592'],
    ['2023', null, false, 'Korea & "others"', '1592'],
    ['2024', 0, null, null, '1592'],
  ],
} as const;
const PROVENANCE: Provenance = {
  title: 'minerals/gallium/concentration',
  subtitle: '',
  source: 'USGS: 2024 (2024-01-31)',
  licences: ['Public domain', 'CC BY 4.0'],
  methods: ['concentration@1'],
  publishedBy: null,
  knownAt: '1592',
  link: 'http://here/api/v1/minerals/gallium/concentration?knownAt=1592',
};

describe('CSV', () => {
  it('says in every row where it comes from, and nothing twice', async () => {
    const [head, first, second] = String(await TABLE_FORMATS.csv.write(TABLE, PROVENANCE)).split(
      '\r\n',
    );
    expect(head).toBe(
      'period,share,above,note,known_at,sources,licences,methods,published_by,link',
    );
    expect(first).toBe(
      `2022,0.98,true,'=1+1,1592,USGS: 2024 (2024-01-31),Public domain; CC BY 4.0,concentration@1,,${PROVENANCE.link}`,
    );
    expect(second).toMatch(/^2023,,false,"Korea & ""others""",1592,USGS/);
  });
});

describe('JSON', () => {
  it('has it beside the figures', async () => {
    const text = String(await TABLE_FORMATS.json.write(TABLE, PROVENANCE));
    expect(JSON.parse(text)).toEqual({ provenance: PROVENANCE, ...TABLE });
  });
});

describe('a workbook', () => {
  const partsOf = async () => {
    const parts = unzipSync(await toXlsx(TABLE, PROVENANCE));
    return (name: string) => strFromU8(parts[name] ?? new Uint8Array());
  };

  it('holds numbers as numbers, text as text and the unknown as nothing', async () => {
    const part = await partsOf();
    const sheet = part('xl/worksheets/sheet1.xml');
    const cell = (name: string) => new RegExp(`<c r="${name}"[^>]*>.*?</c>`).exec(sheet)?.[0];
    expect(cell('B2')).toMatch(/<v>0\.98<\/v>/);
    expect(cell('B3')).toBeUndefined();
    expect(cell('B4')).toMatch(/<v>0<\/v>/);
    expect(cell('D2')).toMatch(/ t="s"/);
    expect(sheet).not.toContain('<f>');
    expect(part('xl/sharedStrings.xml')).toContain('Korea &amp; ');
  });

  it('says on a second sheet where it comes from', async () => {
    const part = await partsOf();
    expect(part('xl/workbook.xml')).toMatch(/name="Table".*name="About"/s);
    expect(part('xl/sharedStrings.xml')).toMatch(/Licence.*Public domain; CC BY 4\.0/s);
  });

  it('is the same, byte for byte, when the same table is written again', async () => {
    const [first, later] = [await toXlsx(TABLE, PROVENANCE), await toXlsx(TABLE, PROVENANCE)];
    expect(Buffer.from(first).equals(later)).toBe(true);
    const days = Object.keys(unzipSync(first)).length;
    // The day stands in each local head, 12 bytes behind its mark: 1 January 1980.
    const marks = Buffer.from(first).toString('latin1').split('PK\u0003\u0004').slice(1);
    expect(marks).toHaveLength(days);
    for (const mark of marks) expect(mark.slice(8, 10)).toBe('\u0021\u0000');
  });

  it('is refused for a text that no cell can hold', async () => {
    const long = { columns: ['note'], rows: [['x'.repeat(32_768)]] };
    await expect(toXlsx(long, PROVENANCE)).rejects.toThrow(/32768 characters/);
  });
});

describe('Parquet', () => {
  const bytes = (): ArrayBuffer => {
    const file = toParquet(TABLE, PROVENANCE);
    return file.buffer.slice(file.byteOffset, file.byteOffset + file.byteLength) as ArrayBuffer;
  };

  it('holds what the table holds', async () => {
    expect(await parquetReadObjects({ file: bytes() })).toEqual([
      { period: '2022', share: 0.98, above: true, note: '=1+1', known_at: '1592' },
      { period: '2023', share: null, above: false, note: 'Korea & "others"', known_at: '1592' },
      { period: '2024', share: 0, above: null, note: null, known_at: '1592' },
    ]);
  });

  it('says in its metadata where it comes from', () => {
    const { key_value_metadata: said = [] } = parquetMetadata(bytes());
    const texts = Object.fromEntries(said.map(({ key, value }) => [key, value]));
    expect(texts).toMatchObject({
      Licence: 'Public domain; CC BY 4.0',
      Method: 'concentration@1',
      'Published by': 'everything published',
      'Known at ledger position': '1592',
      Link: PROVENANCE.link,
    });
  });

  it('can hold no row, and a column of which nothing is known', async () => {
    const file = toParquet({ columns: ['a'], rows: [] }, PROVENANCE);
    expect(parquetMetadata(file.slice().buffer).num_rows).toBe(0n);
    const unknown = toParquet({ columns: ['a'], rows: [[null]] }, PROVENANCE);
    expect(await parquetReadObjects({ file: unknown.slice().buffer })).toEqual([{ a: null }]);
  });
});
