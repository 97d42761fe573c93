import { describe, expect, it } from 'vitest';
import { textFile } from '../common/source-files.js';
import { briefly, endings, factsOf, outcomesOf } from '../testing/outcomes.js';
import { wmdImporter } from './wmd.importer.js';

const HEADER = 'mineral,country,country_code,country_iso3,2021,2022,unit,data_source';
const table = (...rows: string[]) => textFile('wmd.csv', [HEADER, ...rows].join('\n'));
const outcomes = (...rows: string[]) => outcomesOf(wmdImporter, [table(...rows)]);
const detect = (header: string) => wmdImporter.detect([textFile('wmd.csv', `${header}\n`)]);

describe('production by commodity and country', () => {
  it('is a figure a year, with what the weight is of, its unit and how it was come by', async () => {
    const found = await outcomes(
      'Gallium,China,156,CHN,420,606.0,metr. t,r',
      'Lithium (Li2O),Australia,36,AUS,"1,000",2000,metr. t,e',
      'Platinum,South Africa,710,ZAF,1,0,kg,r',
      'Gallium,Total,DELETE,DELETE,431,616,metr. t,nan',
    );
    expect(factsOf(found).map((one) => `${one.stage} ${briefly(one)}`)).toEqual([
      "processing gallium metal production CN 2021: 420000 kg  '420'",
      "processing gallium metal production CN 2022: 606000 kg  '606.0'",
      'extraction lithium li2o-content production AU 2021: 1000 t estimated',
      'extraction lithium li2o-content production AU 2022: 2000 t estimated',
      'extraction platinum content production ZA 2021: 1 kg',
      'extraction platinum content production ZA 2022: 0 kg',
      "processing gallium metal production WORLD 2021: 431000 kg  '431'",
      "processing gallium metal production WORLD 2022: 616000 kg  '616'",
    ]);
  });

  it('keeps a blank cell and zero apart, and shows a mark that nobody has explained', async () => {
    const found = await outcomes(
      'Cobalt,Cuba,192,CUB,,0,metr. t,r',
      'Copper,Poland,616,POL,1,2,metr. t,p',
      'Cobalt,Russia,643,RUS,,,metr. t,r',
    );
    expect(factsOf(found).map(briefly)).toEqual([
      'cobalt content production CU 2022: 0 t',
      "copper mine production PL 2021: 1 t unexplained-mark '1 p'",
      "copper mine production PL 2022: 2 t unexplained-mark '2 p'",
    ]);
    expect(endings(found)).toEqual(['4 skipped: no figure printed']);
  });

  it('takes a country by its name or its code, and believes neither when they mean two', async () => {
    const found = await outcomes(
      'Cobalt,"Congo, Rep.",178,COG,1,1,metr. t,r',
      'Nickel,Kosovo,999,R20,1,1,metr. t,r',
      'Nickel,French Guiana,254,GUY,1,1,metr. t,r',
      'Nickel,Atlantis,0,ATL,1,1,metr. t,r',
    );
    expect(factsOf(found).map(({ fact }) => fact.area)).toEqual(['CG', 'CG', 'XK', 'XK']);
    expect(endings(found)).toEqual([
      "4 rejected: country_iso3 'French Guiana, GUY': Code and name mean two countries.",
      "5 rejected: country 'Atlantis, ATL': Not an area of the catalogue.",
    ]);
  });

  it('leaves out by a rule what the catalogue has not, and refuses what it cannot read', async () => {
    const found = await outcomes(
      'Gold,Ghana,288,GHA,1,1,kg,r',
      'Arsenic,China,156,CHN,1,1,metr. t,e',
      'Cobalt,Cuba,192,CUB,1,1,ct,r',
      'Cobalt,Cuba,192,CUB,1,1,metr. t,z',
      'Cobalt,Cuba,192,CUB,1,abt. 5,metr. t,r',
      'Cobalt,Cuba,192,CUB,-1,5,metr. t,r',
      'Lithium,Chile,152,CHL,1,1,metr. t,r',
      'Cobalt,Cuba,192,CUB,1',
      'Nickel,Cuba,192,CUB,,1,metr. t,r',
      'Nickel,Cuba,192,CUB,1,2,metr. t,r',
    );
    expect(factsOf(found).map(briefly)).toEqual(['nickel content production CU 2022: 1 t']);
    expect(endings(found)).toEqual([
      '2 skipped: outside the catalogue: not on the list of critical raw materials',
      '3 skipped: outside the catalogue: stage not established',
      "4 rejected: unit 'ct': Not a unit of this source.",
      "5 rejected: data_source 'z': Not a mark of this source.",
      "6 rejected: 2022 'abt. 5': Not a weight.",
      "7 rejected: 2021 '-1': Not a weight.",
      "8 rejected: mineral 'Lithium': Not a commodity of this source as known here.",
      "9 rejected: row 'Cobalt,Cuba,192,CUB,1': 8 cells are expected, 5 are there.",
      "11 rejected: country 'Nickel,Cuba,192,CUB,1,2,metr. t,r': A second row of that country.",
    ]);
  });
});

describe('the layout', () => {
  it('is found by its columns in whatever order, and named by its years', async () => {
    expect(await detect(HEADER)).toMatchObject({ ok: true, value: { edition: '2021-2022' } });
    const moved = 'unit,2022,2021,country_iso3,country_code,country,data_source,mineral';
    const file = textFile('wmd.csv', `${moved}\nmetr. t,606,420,CHN,156,China,r,Gallium\n`);
    expect(factsOf(await outcomesOf(wmdImporter, [file])).map(briefly)).toEqual([
      "gallium metal production CN 2021: 420000 kg  '420'",
      "gallium metal production CN 2022: 606000 kg  '606'",
    ]);
  });

  it.each([
    ['without a column', HEADER.replace(',unit', '')],
    ['with a renamed column', HEADER.replace('country_iso3', 'iso')],
    ['with a column more', `${HEADER},note`],
    ['with a column twice', `${HEADER},unit`],
    ['with a year twice', HEADER.replace('2021', '2022')],
    ['with a year missing between', HEADER.replace('2021', '2019')],
    ['without years', HEADER.replace('2021,2022,', '')],
    ['of another publisher', 'DECLARANT_ISO,PARTNER_ISO'],
  ])('%s is refused, with what was expected and found', async (_, header) => {
    expect(await detect(header)).toMatchObject({
      error: { code: 'unknown-layout', details: { found: header } },
    });
  });

  it('of two files must be of the same years', async () => {
    const other = textFile('b.csv', HEADER.replace('2021,2022', '2020,2021'));
    expect(await wmdImporter.detect([table(), other])).toMatchObject({
      error: { code: 'mixed-editions' },
    });
  });
});
