import { describe, expect, it } from 'vitest';
import { textFile } from './common/source-files.js';
import { COLUMNS } from './comtrade/columns.js';
import { detectImporter, IMPORTERS } from './registry.js';
import { SYNTHETIC_HEADER } from './synthetic/row.js';
import { workbookFile } from './testing/workbook-file.js';
import { LONG_HEADING, NOTICE, pinkRows, supplySheet } from './testing/workbook-samples.js';

const SAMPLES: Readonly<Record<string, ReturnType<typeof textFile>>> = {
  'usgs-mcs': textFile(
    'mcs2024-galli_world.csv',
    'Source,Country,Type,Prod_kg_2022\nMCS2024,China,Primary production,1\n',
  ),
  'usgs-mcs-salient': textFile(
    'mcs2024-galli_salient.csv',
    'DataSource,Commodity,Year,Stocks_kg\nMCS2024,Gallium,2022,2780\n',
  ),
  'usgs-mcs-summary': textFile(
    'MCS2025_Fig2_Net_Import_Reliance.csv',
    'Source,Import_Share_Order,Commodity,Net_Import_Reliance_pct_2024,Major_Import_Sources_2020_2023,Notes\nMCS2025,1,COBALT,76,Norway,\n',
  ),
  'ec-criticality': textFile(
    'fact_EUSupplyShares&t.csv',
    'Material,Stage,Country,Share,t\nGallium,P,China,69%,1\n',
  ),
  'baci-eu27': textFile(
    'b.csv',
    'year,material,partner_iso2,value_usd,source\n2024,magnets,CN,1,BACI HS17 V202601\n',
  ),
  baci: textFile('BACI_HS17_Y2023_V202501.csv', 't,i,j,k,v,q\n2023,156,276,850511,1,1\n'),
  'comext-cn8': textFile(
    'c.csv',
    'DECLARANT_ISO,PARTNER_ISO,PRODUCT_NC,FLOW,PERIOD,VALUE_IN_EUROS\nAT,CN,81129289,1,2022,1\n',
  ),
  comtrade: textFile(
    't.csv',
    `${COLUMNS.join(',')}\nC,A,2023,52,2023,97,,M,156,,0,H6,811292,C00,0,0,1,False,2\n`,
  ),
  wmd: textFile(
    'w.csv',
    'mineral,country,country_code,country_iso3,2021,2022,unit,data_source\nGallium,China,156,CHN,420,606,metr. t,r\n',
  ),
  'bgs-wms': textFile('o.csv', 'Entity,Year,Cobalt (BGS (2016))\nCuba,2015,1\n'),
  'worldbank-pink-sheet': workbookFile('p.xlsx', [{ name: 'Prices', rows: pinkRows() }]),
  'worldbank-wgi': workbookFile('g.xlsx', [
    { name: 'Sheet1', rows: [LONG_HEADING, ['CHNcc2023', 'CHN', 'China', 2023, 'cc', 1, 0.1]] },
  ]),
  'iea-cmde': workbookFile('i.xlsx', [supplySheet(), NOTICE]),
  own: textFile(
    'p.csv',
    'mineral,stage,area,period,price,unit\ngallium,processing,WORLD,2025,612,USD/kg\n',
  ),
  synthetic: textFile('s.csv', `# edition=x published=2026\n${SYNTHETIC_HEADER}\n`),
};

describe('choosing the importer', () => {
  it('has a sample of each', () => {
    expect(Object.keys(SAMPLES).sort()).toEqual(IMPORTERS.map(({ id }) => id).sort());
  });

  it.each(Object.entries(SAMPLES))('finds %s by the content', async (id, file) => {
    // These two name no edition themselves.
    const edition = { own: '2026-11', baci: 'V202501' }[id];
    expect(await detectImporter([file], { edition })).toMatchObject({
      value: { importer: { id }, release: { source: id } },
    });
  });

  it('takes the folder of an edition for its world tables, unless another source of it is named', async () => {
    const left = textFile('T1.csv', 'Source,Year,GDP_bil_dols\nMCS2024,2023,1\n');
    const chart = textFile(
      'Fig2.csv',
      'Source,Import_Share_Order,Commodity,Net_Import_Reliance_pct_2023,Major_Import_Sources_2019_2022,Notes\nMCS2024,1,COBALT,67,Norway,\n',
    );
    const folder = [left, chart, SAMPLES['usgs-mcs']!, SAMPLES['usgs-mcs-salient']!];
    const source = async (files: typeof folder, named?: string) => {
      const found = await detectImporter(files, { source: named });
      return found.ok ? found.value.release.source : found.error.code;
    };
    expect(await source(folder)).toBe('usgs-mcs');
    expect(await source(folder, 'usgs-mcs-summary')).toBe('usgs-mcs-summary');
    expect(await source([left, chart])).toBe('usgs-mcs-summary');
    expect(await source([left])).toBe('nothing-to-import');
  });

  it('refuses files that nobody knows, telling what each importer expected', async () => {
    const result = await detectImporter([textFile('x.csv', 'a,b\n1,2\n')]);
    expect(result).toMatchObject({ ok: false, error: { code: 'unknown-layout' } });
    const { message } = (result as { error: { message: string } }).error;
    for (const { id } of IMPORTERS) expect(message).toContain(`${id}: `);
  });

  it('refuses a workbook that nobody knows, and one that nobody can read', async () => {
    const unknown = await detectImporter([workbookFile('x.xlsx', [{ name: 'A', rows: [['b']] }])]);
    expect(unknown).toMatchObject({ error: { code: 'unknown-layout' } });
    const { message } = (unknown as { error: { message: string } }).error;
    expect(message).toContain("Found: sheet 'A': b.");
    expect(message).toContain('Found: a ZIP archive');
    expect(message).not.toContain('PK');
    const cut = textFile('x.csv', (await bytesOf(SAMPLES['iea-cmde']!)).subarray(0, 900));
    expect(await detectImporter([cut])).toMatchObject({ error: { code: 'unreadable-workbook' } });
  });

  it('refuses files of two sources at once, and a source that is none', async () => {
    expect(await detectImporter([SAMPLES['usgs-mcs']!, SAMPLES['baci-eu27']!])).toMatchObject({
      error: { code: 'unknown-layout' },
    });
    expect(await detectImporter([SAMPLES['usgs-mcs']!], { source: 'imf' })).toMatchObject({
      error: { code: 'unknown-source' },
    });
  });

  it('passes on the refusal of the source that was named', async () => {
    const result = await detectImporter([SAMPLES['usgs-mcs']!], { source: 'synthetic' });
    expect(result).toMatchObject({
      error: { code: 'unknown-layout', details: { file: 'mcs2024-galli_world.csv' } },
    });
  });
});

async function bytesOf(file: ReturnType<typeof textFile>): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of file.open() as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks);
}
