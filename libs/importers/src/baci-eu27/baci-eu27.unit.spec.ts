import { describe, expect, it } from 'vitest';
import { textFile } from '../common/source-files.js';
import { briefly, endings, factsOf, outcomesOf } from '../testing/outcomes.js';
import { baciEu27Importer } from './baci-eu27.importer.js';

const SOURCE = 'UN Comtrade (primary) via CEPII BACI HS17 V202601';
const series = (...rows: string[]) =>
  textFile(
    'imports.csv',
    ['year,material,partner_iso2,value_usd,source', ...rows.map((row) => `${row},${SOURCE}`)].join(
      '\n',
    ),
  );
const hs6 = (...rows: string[]) =>
  textFile(
    'trade_2024.csv',
    ['year,material,hs6,partner_iso3,value_kusd,qty_t,flow', ...rows].join('\n'),
  );

describe('the series of imports', () => {
  it('are values of the Union from a partner, under the heading of HS6', async () => {
    const outcomes = await outcomesOf(baciEu27Importer, [
      series('2024,magnets,CN,1000', '2002,phosphate,NA,5', '2010,magnets,GB,7'),
    ]);
    expect(factsOf(outcomes).map(briefly)).toEqual([
      'permanent-magnets hs6-850511 value EU27<-CN 2024: 1000 USD fixed-eu27',
      'phosphate-rock hs6-251010 value EU27<-NA 2002: 5 USD fixed-eu27',
      'permanent-magnets hs6-850511 value EU27<-GB 2010: 7 USD fixed-eu27',
    ]);
    expect(factsOf(outcomes)[0]).toMatchObject({ basis: 'eu-imports', stage: 'manufactured' });
  });

  it('record a heading that three materials share once, and never as gallium', async () => {
    const outcomes = await outcomesOf(baciEu27Importer, [
      series(
        '2024,germanium,CN,90',
        '2024,gallium,CN,90',
        '2024,hafnium,CN,91',
        '2024,gallium,US,3',
        '2024,gallium,US,3',
      ),
    ]);
    expect(factsOf(outcomes).map(briefly)).toEqual([
      'hs-811292 hs6-811292 value EU27<-CN 2024: 90 USD fixed-eu27+mixed-code',
      'hs-811292 hs6-811292 value EU27<-US 2024: 3 USD fixed-eu27+mixed-code',
    ]);
    expect(endings(outcomes)).toEqual([
      '3 skipped: same customs code recorded once',
      "4 rejected: value_usd '91': Both germanium and hafnium are HS 811292, but the values differ (90 there).",
      expect.stringMatching(
        /^6 rejected: row .*A second value for the same material, year and partner\.$/,
      ),
    ]);
  });

  it('refuse what they cannot place', async () => {
    const outcomes = await outcomesOf(baciEu27Importer, [
      series('2024,tin,CN,1', '24,magnets,CN,1', '2024,magnets,Q9,1', '2024,magnets,CN,some'),
    ]);
    expect(endings(outcomes)).toEqual([
      '2 skipped: outside the catalogue',
      "3 rejected: year '24': Not a year.",
      "4 rejected: partner_iso2 'Q9': Not an area of the catalogue.",
      "5 rejected: value_usd 'some': Not a number.",
    ]);
  });
});

describe('the headings of 2024', () => {
  it('add tonnage to imports, and value and tonnage of exports', async () => {
    const outcomes = await outcomesOf(
      baciEu27Importer,
      [
        series(),
        hs6(
          '2024,antimony,811010,CHN,16982.724,1000.5,import',
          '2024,helium,280429,S19,0.009,0.001,export',
        ),
      ],
      { edition: 'V202601' },
    );
    expect(factsOf(outcomes).map((one) => `${one.basis} ${briefly(one)}`)).toEqual([
      'eu-imports antimony hs6-811010 quantity EU27<-CN 2024: 1000.5 t fixed-eu27',
      'eu-exports helium hs6-280429 quantity EU27<-TW 2024: 0.001 t fixed-eu27+mixed-code',
      "eu-exports helium hs6-280429 value EU27<-TW 2024: 9 USD fixed-eu27+mixed-code '0.009'",
    ]);
  });

  it("are in the mineral's own unit, and mark a tonnage of nothing", async () => {
    const outcomes = await outcomesOf(
      baciEu27Importer,
      [
        hs6(
          '2024,platinum,711011,ZAF,5,0.25,import',
          '2024,fluorspar,252922,JPN,491.266,0.0,import',
          '2024,fluorspar,252922,USA,0.5,0.0,import',
        ),
      ],
      { edition: 'V202601' },
    );
    expect(factsOf(outcomes).map(briefly)).toEqual([
      "platinum hs6-711011 quantity EU27<-ZA 2024: 250 kg fixed-eu27 '0.25'",
      expect.stringMatching(/JP 2024: 0 t .*nil-or-negligible\+suspect '0.0'$/),
      expect.stringMatching(/US 2024: 0 t .*nil-or-negligible '0.0'$/),
    ]);
  });

  it('refuse what they cannot place', async () => {
    const outcomes = await outcomesOf(
      baciEu27Importer,
      [
        hs6(
          '2024,tin,800110,CHN,1,1,import',
          '2024,antimony,811010,XYZ,1,1,import',
          '2024,antimony,811010,CHN,1,1,transit',
          '2024,antimony,811010,CHN,1,NA,import',
        ),
      ],
      { edition: 'V202601' },
    );
    expect(endings(outcomes)).toEqual([
      '2 skipped: outside the catalogue',
      "3 rejected: partner_iso3 'XYZ': Not an area of the catalogue.",
      "4 rejected: flow 'transit': Neither import nor export.",
      "5 rejected: qty_t 'NA': Not a number.",
    ]);
  });
});

describe('the files of a version', () => {
  it('name it in the series; without the series it has to be told', async () => {
    const countries = textFile(
      'country_codes.csv',
      'country_code,country_name,country_iso2,country_iso3\n4,Afghanistan,AF,AFG\n',
    );
    expect(await baciEu27Importer.detect([series('2024,magnets,CN,1'), countries])).toMatchObject({
      value: { source: 'baci-eu27', edition: 'V202601', published: { latest: '2026-01-31' } },
    });
    expect(await baciEu27Importer.detect([hs6()])).toMatchObject({
      error: { code: 'edition-unknown' },
    });
    expect(await baciEu27Importer.detect([countries])).toMatchObject({
      error: { code: 'nothing-to-import' },
    });
    const other = textFile(
      'b.csv',
      `year,material,partner_iso2,value_usd,source\n2024,magnets,CN,1,BACI HS17 V202501\n`,
    );
    expect(await baciEu27Importer.detect([series('2024,magnets,CN,1'), other])).toMatchObject({
      error: { code: 'mixed-editions' },
    });
  });
});
