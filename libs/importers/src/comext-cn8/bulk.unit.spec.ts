import { describe, expect, it } from 'vitest';
import { textFile } from '../common/source-files.js';
import { briefly, endings, factsOf, outcomesOf } from '../testing/outcomes.js';
import { comextCn8Importer } from './comext-cn8.importer.js';

// Hand-made rows in the layout of a bulk file, second version.
const HEADER =
  'REPORTER,PARTNER,TRADE_TYPE,PRODUCT_NC,PRODUCT_SITC,PRODUCT_CPA21,PRODUCT_CPA22,PRODUCT_BEC,PRODUCT_BEC5,PRODUCT_SECTION,FLOW,STAT_PROCEDURE,SUPPL_UNIT,PERIOD,VALUE_EUR,VALUE_NAC,QUANTITY_KG,QUANTITY_SUPPL_UNIT';
const ROW = {
  REPORTER: 'DE',
  PARTNER: 'CN',
  TRADE_TYPE: 'E',
  PRODUCT_NC: '81129289',
  PRODUCT_SITC: '68998',
  PRODUCT_CPA21: '2445',
  PRODUCT_CPA22: '2445',
  PRODUCT_BEC: '220',
  PRODUCT_BEC5: '311210',
  PRODUCT_SECTION: '15',
  FLOW: '1',
  STAT_PROCEDURE: '1',
  SUPPL_UNIT: 'NO_SU',
  PERIOD: '202402',
  VALUE_EUR: '6500',
  VALUE_NAC: '6501',
  QUANTITY_KG: '12',
  QUANTITY_SUPPL_UNIT: '0',
};
const row = (cells: Partial<typeof ROW> = {}): string => Object.values({ ...ROW, ...cells }).join();
const bulk = (...rows: string[]) => named('full_202402.dat', ...rows);
const named = (name: string, ...rows: string[]) => textFile(name, [HEADER, ...rows].join('\n'));
const read = (...rows: string[]) => outcomesOf(comextCn8Importer, [bulk(...rows)]);
const told = async (...rows: string[]) =>
  factsOf(await read(...rows)).map((one) => `${one.basis} ${briefly(one)}`);

describe('a bulk file of one month', () => {
  it('gives value in euro and mass in kilograms, imports and exports', async () => {
    expect(await told(row(), row({ FLOW: '2', PARTNER: 'US', PRODUCT_NC: '28053010' }))).toEqual([
      'eu-imports gallium cn8-81129289 value DE<-CN 2024-02: 6500 EUR',
      'eu-imports gallium cn8-81129289 quantity DE<-CN 2024-02: 12 kg',
      'eu-exports rare-earths cn8-28053010 value DE<-US 2024-02: 6500 EUR mixed-code',
      'eu-exports rare-earths cn8-28053010 quantity DE<-US 2024-02: 12 kg mixed-code',
    ]);
  });

  it('tells a blank amount from zero', async () => {
    expect(await told(row({ QUANTITY_KG: '' }), row({ QUANTITY_KG: '0', VALUE_EUR: '' }))).toEqual([
      'eu-imports gallium cn8-81129289 value DE<-CN 2024-02: 6500 EUR',
      'eu-imports gallium cn8-81129289 quantity DE<-CN 2024-02: null kg not-available',
      'eu-imports gallium cn8-81129289 value DE<-CN 2024-02: null EUR not-available',
      'eu-imports gallium cn8-81129289 quantity DE<-CN 2024-02: 0 kg nil-or-negligible',
    ]);
  });

  it('keeps the parts of a flow by customs procedure, each as a fact that adds up', async () => {
    const facts = factsOf(
      await read(
        row(),
        row({ STAT_PROCEDURE: '2', VALUE_EUR: '10' }),
        row({ STAT_PROCEDURE: '3', VALUE_EUR: '20' }),
        row({ STAT_PROCEDURE: '9', VALUE_EUR: '30' }),
      ),
    ).filter(({ measure }) => measure === 'value');
    expect(facts.map(({ fact }) => fact.value)).toEqual([6500, 10, 20, 30]);
  });

  it("takes the publisher's own codes of places: Serbia, Greece, Ceuta, not specified", async () => {
    const rows = ['XS', 'GR', 'XC', 'QU', 'QV', 'NA'].map((PARTNER) => row({ PARTNER }));
    const partners = factsOf(await read(...rows)).map(({ fact }) => fact.partner);
    expect([...new Set(partners)]).toEqual(['RS', 'GR', 'XC', 'QU', 'QV', 'NA']);
  });

  it('skips masked codes, sums of codes and what the catalogue leaves out, each by its rule', async () => {
    const products = ['39XXXXXX', '811292XX', 'TOTAL', '81', '811292', '99999999', '28256000'];
    expect(endings(await read(...products.map((PRODUCT_NC) => row({ PRODUCT_NC }))))).toEqual([
      '2 skipped: confidential code: masked by the publisher',
      '3 skipped: confidential code: masked by the publisher',
      '4 skipped: sum of codes, not a code of CN8',
      '5 skipped: sum of codes, not a code of CN8',
      '6 skipped: sum of codes, not a code of CN8',
      '7 skipped: outside the catalogue',
      '8 skipped: outside the catalogue: germanium oxides and zirconium dioxide in one code',
    ]);
  });

  it('skips sums of places and refuses parts of the United Kingdom, which GB counts', async () => {
    const partners = ['WORLD', 'EU27_2020_EXTRA', 'XI', 'XU', 'Q9', 'CNe'];
    expect(
      endings(
        await read(...partners.map((PARTNER) => row({ PARTNER })), row({ REPORTER: 'EU27_2020_' })),
      ),
    ).toEqual([
      '2 skipped: sum of partners',
      '3 skipped: sum of partners',
      "4 rejected: PARTNER 'XI': A part of the United Kingdom, which GB counts whole: both would count it twice.",
      "5 rejected: PARTNER 'XU': A part of the United Kingdom, which GB counts whole: both would count it twice.",
      "6 rejected: PARTNER 'Q9': Not an area of the catalogue.",
      "7 rejected: PARTNER 'CNe': Not an area of the catalogue.",
      "8 rejected: REPORTER 'EU27_2020_': Not an area of the catalogue.",
    ]);
  });

  it('refuses a cell that is not as it should be, with its column', async () => {
    expect(
      endings(
        await read(
          row(),
          row({ VALUE_EUR: ':' }),
          row({ QUANTITY_KG: '"1,234"' }),
          row({ QUANTITY_KG: '-3' }),
          row({ VALUE_EUR: '', QUANTITY_KG: '' }),
          row({ FLOW: '3' }),
          row({ TRADE_TYPE: 'L' }),
          row({ STAT_PROCEDURE: '4' }),
          row({ PRODUCT_NC: '8112928' }),
          row({ PERIOD: '202413' }),
          row({ PERIOD: '202403' }),
          'DE,CN,E',
          `${row()},5`,
        ),
      ),
    ).toEqual([
      "3 rejected: VALUE_EUR ':': Not a number.",
      "4 rejected: QUANTITY_KG '1,234': Not a number.",
      "5 rejected: QUANTITY_KG '-3': Not a number.",
      expect.stringMatching(/^6 rejected: row .*: Neither a value nor a quantity\.$/),
      "7 rejected: FLOW '3': Neither 1 (import) nor 2 (export).",
      "8 rejected: TRADE_TYPE 'L': Neither I (intra-EU) nor E (extra-EU).",
      "9 rejected: STAT_PROCEDURE '4': Not a procedure that is known here: 1, 2, 3 or 9.",
      "10 rejected: PRODUCT_NC '8112928': Not a code of CN8.",
      "11 rejected: PERIOD '202413': Neither a month (202402) nor a year (202452).",
      "12 rejected: PERIOD '202403': The file is of 202402.",
      "13 rejected: row 'DE,CN,E': The row has 3 cells, the header 18.",
      expect.stringMatching(/^14 rejected: row .*: A cell stands under no column of the header\.$/),
    ]);
  });

  it('is read through a byte order mark, CR LF, no-break spaces, quotes and commas at the end', async () => {
    const cells = Object.values(ROW).map((cell) => `"\u00a0${cell} "`);
    const file = textFile('x.csv', `\ufeff${HEADER},\r\n${cells.join()},\r\n,,,\r\n`);
    const outcomes = await outcomesOf(comextCn8Importer, [file]);
    expect(factsOf(outcomes)).toEqual(factsOf(await read(row())));
    expect(endings(outcomes)).toEqual(['3 skipped: blank row']);
  });
});

describe('the columns of a bulk file', () => {
  const names = HEADER.split(',');
  const table = (header: readonly string[], cells: readonly string[]) =>
    textFile('x.csv', `${header.join()}\n${cells.join()}\n`);

  it('may stand in any order', async () => {
    const turned = table(names.toReversed(), Object.values(ROW).toReversed());
    const outcomes = await outcomesOf(comextCn8Importer, [turned]);
    expect(factsOf(outcomes)).toEqual(factsOf(await read(row())));
  });

  it.each(names)('are refused when %s is renamed, dropped or doubled', async (name) => {
    const cells = Object.values(ROW);
    const at = names.indexOf(name);
    for (const file of [
      table(names.with(at, `${name}_2`), cells),
      table(names.toSpliced(at, 1), cells.toSpliced(at, 1)),
      table([...names, name], [...cells, '7']),
      table(names.with((at + 1) % names.length, name), cells),
    ]) {
      expect(await comextCn8Importer.detect([file])).toMatchObject({
        error: { code: 'unknown-layout', details: { expected: expect.any(Array) } },
      });
    }
  });
});

describe('the edition of a bulk file', () => {
  it('is the month or year that its rows are of; when it came out it does not say', async () => {
    expect(await comextCn8Importer.detect([bulk(row())])).toMatchObject({
      value: { edition: 'full-202402', published: null, title: 'Comext, full file of 2024-02' },
    });
    const year = bulk(row({ PERIOD: 'x' }), row({ PERIOD: '202352', PRODUCT_NC: '25041000' }));
    expect(await comextCn8Importer.detect([year])).toMatchObject({
      value: { edition: 'full-202352', title: 'Comext, full file of 2023' },
    });
    expect(factsOf(await outcomesOf(comextCn8Importer, [year])).map(briefly)).toEqual([
      'graphite cn8-25041000 value DE<-CN 2023: 6500 EUR',
      'graphite cn8-25041000 quantity DE<-CN 2023: 12 kg',
    ]);
  });

  it('may be named by the user', async () => {
    expect(await comextCn8Importer.detect([bulk(row())], { edition: 'r2' })).toMatchObject({
      value: { edition: 'r2', published: null },
    });
  });

  it('is one at a time, and from one file', async () => {
    const other = named('b.csv', row({ PERIOD: '202403' }));
    expect(await comextCn8Importer.detect([bulk(row()), other])).toMatchObject({
      error: { code: 'mixed-editions', details: { editions: ['full-202402', 'full-202403'] } },
    });
    expect(await comextCn8Importer.detect([bulk(row()), named('b.csv', row())])).toMatchObject({
      error: { code: 'same-period-twice', details: { files: ['full_202402.dat', 'b.csv'] } },
    });
  });

  it('is not made up where there is none', async () => {
    expect(await comextCn8Importer.detect([bulk(row({ PERIOD: '2024' }))])).toMatchObject({
      error: { code: 'edition-unknown' },
    });
    expect(await comextCn8Importer.detect([bulk()])).toMatchObject({
      error: { code: 'nothing-to-import' },
    });
  });
});

describe('a large bulk file', () => {
  it('is read in pages of bounded length', async () => {
    const release = await comextCn8Importer.detect([bulk(...Array<string>(2_000).fill(row()))]);
    if (!release.ok) throw new Error(release.error.message);
    const lengths: number[] = [];
    const file = bulk(...Array<string>(2_000).fill(row()));
    for await (const page of release.value.rows(file)) lengths.push(page.length);
    expect(Math.max(...lengths)).toBeLessThanOrEqual(500);
    expect(lengths.reduce((a, b) => a + b)).toBe(2_000);
  });
});
