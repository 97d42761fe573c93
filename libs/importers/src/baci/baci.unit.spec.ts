import { describe, expect, it } from 'vitest';
import { textFile } from '../common/source-files.js';
import { briefly, endings, factsOf, outcomesOf } from '../testing/outcomes.js';
import { baciImporter } from './baci.importer.js';

const NAME = 'BACI_HS17_Y2023_V202501.csv';
const flows = (...rows: string[]) => textFile(NAME, ['t,i,j,k,v,q', ...rows].join('\n'));
const edition = 'V202501';
const read = (...files: ReturnType<typeof textFile>[]) =>
  outcomesOf(baciImporter, files, { edition });
const told = async (...rows: string[]) =>
  factsOf(await read(flows(...rows))).map((one) => `${one.basis} ${briefly(one)}`);
const detect = (files: Parameters<typeof baciImporter.detect>[0], named?: string) =>
  baciImporter.detect(files, { edition: named });

describe('a flow of BACI', () => {
  it('is an import of the member state that it goes to, an export of the one it comes from', async () => {
    expect(
      await told('2023,156,276,850511,1234.567,89.5', '2023,251,842,850511,0.5,0.001'),
    ).toEqual([
      "eu-imports permanent-magnets hs6-850511 value DE<-CN 2023: 1234567 USD fixed-eu27 '1234.567'",
      'eu-imports permanent-magnets hs6-850511 quantity DE<-CN 2023: 89.5 t fixed-eu27',
      "eu-exports permanent-magnets hs6-850511 value FR<-US 2023: 500 USD fixed-eu27 '0.5'",
      'eu-exports permanent-magnets hs6-850511 quantity FR<-US 2023: 0.001 t fixed-eu27',
    ]);
  });

  it('without a quantity has none, and is not nothing', async () => {
    const outcomes = await read(
      flows(
        '2023,156,276,850511,5.000,        NA',
        '2023,392,276,850511,5.000,0.000',
        '2023,842,276,850511,0.100,0.000',
      ),
    );
    const quantities = factsOf(outcomes).filter(({ measure }) => measure === 'quantity');
    expect(
      quantities.map(({ fact }) => [fact.partner, fact.value, fact.raw, ...fact.flags]),
    ).toEqual([
      ['CN', null, 'NA', 'fixed-eu27', 'not-available'],
      ['JP', 0, '0.000', 'fixed-eu27', 'nil-or-negligible', 'suspect'],
      ['US', 0, '0.000', 'fixed-eu27', 'nil-or-negligible'],
    ]);
  });

  it('never makes gallium of a heading that several metals share, and counts platinum in kilograms', async () => {
    expect(await told('2023,156,276,811292,1,2', '2023,710,276,711011,1,2')).toEqual([
      "eu-imports hs-811292 hs6-811292 value DE<-CN 2023: 1000 USD fixed-eu27+mixed-code '1'",
      'eu-imports hs-811292 hs6-811292 quantity DE<-CN 2023: 2 t fixed-eu27+mixed-code',
      "eu-imports platinum hs6-711011 value DE<-ZA 2023: 1000 USD fixed-eu27 '1'",
      "eu-imports platinum hs6-711011 quantity DE<-ZA 2023: 2000 kg fixed-eu27 '2'",
    ]);
  });

  it("knows the publisher's numbers: Taiwan, Namibia, and a Union of 27 in every year", async () => {
    const outcomes = await read(
      flows(
        '2023,490,056,850511,1,1',
        '2023,516,56,850511,1,1',
        '2010,826,276,850511,1,1',
        '2010,156,826,850511,1,1',
        '2010,191,276,850511,1,1',
      ),
    );
    expect(factsOf(outcomes).map(({ fact }) => `${fact.area}<-${fact.partner}`)).toEqual([
      'BE<-TW',
      'BE<-TW',
      'BE<-NA',
      'BE<-NA',
      'DE<-GB',
      'DE<-GB',
    ]);
    expect(endings(outcomes)).toEqual([
      '5 skipped: neither side in the EU',
      '6 skipped: trade inside the EU',
    ]);
  });

  it('is refused or skipped where it cannot be placed or read', async () => {
    const outcomes = await read(
      flows(
        '2023,156,276,10111,1,1',
        '2023,156,276,85051,1,1',
        '23,156,276,850511,1,1',
        '2023,156,276,8505X1,1,1',
        '2023,1,276,850511,1,1',
        '2023,276,711,850511,1,1',
        '2023,0,276,850511,1,1',
        '2023,156,276,850511,much,1',
        '2023,156,276,850511,1,',
        '2023,156,276,850511,1,-1',
        '2023,156,276,850511,1',
        '2023,156,276,850511,1,1,1',
      ),
    );
    expect(factsOf(outcomes)).toEqual([]);
    expect(endings(outcomes)).toEqual([
      '2 skipped: outside the catalogue',
      '3 skipped: outside the catalogue',
      "4 rejected: t '23': Not a year.",
      "5 rejected: k '8505X1': Not a heading of HS6.",
      "6 rejected: i '1': Not an area of the catalogue.",
      "7 rejected: j '711': Not an area of the catalogue.",
      "8 rejected: i '0': Not an area of the catalogue.",
      "9 rejected: v 'much': Not a value.",
      "10 rejected: q '': Neither a weight nor NA.",
      "11 rejected: q '-1': Neither a weight nor NA.",
      expect.stringContaining('6 cells are expected, 5 are there.'),
      expect.stringContaining('6 cells are expected, 7 are there.'),
    ]);
  });

  it('is there once, in whichever file of the release', async () => {
    const other = textFile('BACI_HS17_Y2022_V202501.csv', 't,i,j,k,v,q\n2023,156,276,850511,2,2\n');
    const files = [flows('2023,156,276,850511,1,1', '2023,156,276,850511,1,1'), other];
    const found = await detect(files, edition);
    if (!found.ok) throw new Error(found.error.message);
    const rows = async () => {
      const all = [];
      for (const file of files) for await (const page of found.value.rows(file)) all.push(...page);
      return all;
    };
    const outcomes = await rows();
    expect(factsOf(outcomes)).toHaveLength(2);
    expect(endings(outcomes)).toEqual([
      expect.stringContaining(`3 rejected: row`),
      expect.stringContaining(`A second figure of the flow in ${NAME}, row 2.`),
    ]);
    expect(await rows()).toEqual(outcomes);
  });
});

describe('the files of a version', () => {
  const countries = textFile(
    'country_codes_V202501.csv',
    'country_code,country_name,country_iso2,country_iso3\n4,Afghanistan,AF,AFG\n',
  );
  const products = textFile('product_codes_HS17_V202501.csv', 'code,description\n010121,Horses\n');

  it('are known by their columns; lists of codes are left out by rule', async () => {
    const outcomes = await read(countries, flows(), products);
    expect(endings(outcomes)).toEqual([
      '2 skipped: country codes: kept in the catalogue',
      '2 skipped: product codes: kept in the catalogue',
    ]);
    expect(await detect([countries, products], edition)).toMatchObject({
      error: { code: 'nothing-to-import' },
    });
    for (const header of ['t,i,j,k,v', 't,i,j,k,v,q,x', 'i,t,j,k,v,q', 'a,b']) {
      expect(await detect([textFile('b.csv', `${header}\n`)], edition)).toMatchObject({
        error: { code: 'unknown-layout', details: { found: header } },
      });
    }
  });

  it('do not tell the version, so that it has to be named', async () => {
    expect(await detect([flows()])).toMatchObject({
      error: { code: 'edition-unknown', message: expect.stringContaining('--edition') },
    });
    expect(await detect([flows()], 'HS17')).toMatchObject({
      error: { code: 'edition-unknown', message: expect.stringContaining('--edition V202501') },
    });
    expect(await detect([flows()], edition)).toMatchObject({
      value: { source: 'baci', edition, published: { latest: '2025-01-31', precision: 'month' } },
    });
    expect(await detect([flows()], 'V202501-r1')).toMatchObject({
      value: { edition: 'V202501-r1', published: null },
    });
  });

  it('must not contradict the version, nor be of two revisions of the Harmonized System', async () => {
    expect(await detect([flows()], 'V202601')).toMatchObject({
      error: { code: 'mixed-editions', details: { editions: ['V202601', 'V202501'] } },
    });
    const older = textFile('BACI_HS92_Y2023_V202501.csv', 't,i,j,k,v,q\n');
    expect(await detect([flows(), older], edition)).toMatchObject({
      error: { code: 'mixed-editions', details: { editions: ['HS17', 'HS92'] } },
    });
    const renamed = textFile('flows.csv', 't,i,j,k,v,q\n');
    expect(await detect([renamed], edition)).toMatchObject({ ok: true });
  });
});
