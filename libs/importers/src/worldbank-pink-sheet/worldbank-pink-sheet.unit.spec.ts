import { describe, expect, it } from 'vitest';
import { briefly, endings, factsOf, outcomesOf } from '../testing/outcomes.js';
import { workbookFile, type SpecCell, type SpecSheet } from '../testing/workbook-file.js';
import { pinkRows } from '../testing/workbook-samples.js';
import { worldBankPinkSheetImporter } from './worldbank-pink-sheet.importer.js';

const MONTH: readonly SpecCell[] = [
  '2025M11',
  112.6,
  152.5,
  708.25,
  2819.06,
  10812.03,
  14670.77,
  1564.79,
];
const sheetOf = (rows: SpecSheet['rows'], name = 'Monthly Prices'): SpecSheet => ({ name, rows });
const workbook = (rows: SpecSheet['rows'], ...others: SpecSheet[]) =>
  workbookFile('prices.xlsx', [
    { name: 'AFOSHEET', state: 'hidden', rows: [] },
    sheetOf(rows),
    ...others,
  ]);
const outcomes = (...data: readonly (readonly SpecCell[])[]) =>
  outcomesOf(worldBankPinkSheetImporter, [workbook(pinkRows(...data))]);
const detect = (rows: SpecSheet['rows'], ...others: SpecSheet[]) =>
  worldBankPinkSheetImporter.detect([workbook(rows, ...others)]);
const found = async (rows: SpecSheet['rows'], ...others: SpecSheet[]) => {
  const result = await detect(rows, ...others);
  return result.ok ? 'known' : `${result.error.code}: ${result.error.message.split('Found: ')[1]}`;
};

describe('monthly prices', () => {
  it('are facts of the quotes that the catalogue knows, in their units', async () => {
    const all = await outcomes(MONTH);
    expect(factsOf(all).map((one) => `${one.basis} ${one.stage} ${briefly(one)}`)).toEqual([
      'market extraction phosphate-rock phosphate-rock price WORLD 2025-11: 152.5 USD/t',
      'market processing aluminium aluminum price WORLD 2025-11: 2819.06 USD/t',
      'market processing copper copper price WORLD 2025-11: 10812.03 USD/t',
      'market processing nickel nickel price WORLD 2025-11: 14670.77 USD/t',
      'market processing platinum platinum price WORLD 2025-11: 1564.79 USD/toz',
    ]);
    expect(endings(all).every((one) => one.endsWith('title or heading'))).toBe(true);
    expect(all.at(-1)).toMatchObject({ kind: 'imported', row: 8 });
  });

  it('keep a month without a quote, and say nothing of a blank cell', async () => {
    const all = await outcomes(['2023M11', 1, '…', 1, null, 8000, '...', 900]);
    expect(factsOf(all).map(briefly)).toEqual([
      "phosphate-rock phosphate-rock price WORLD 2023-11: null USD/t not-available '…'",
      'copper copper price WORLD 2023-11: 8000 USD/t',
      "nickel nickel price WORLD 2023-11: null USD/t not-available '...'",
      'platinum platinum price WORLD 2023-11: 900 USD/toz',
    ]);
  });

  it('refuse what is no price of a month, naming the cell', async () => {
    const cell = (copper: SpecCell, month = '2025M01') => [month, 1, 2, 3, 4, copper, 6, 7];
    const all = await outcomes(
      cell(8000),
      cell(8100),
      cell(8200, '2025M13'),
      cell('n/a', '2025M02'),
      cell(0, '2025M03'),
      cell('8,400', '2025M04'),
      cell({ xml: '<c r="@"><f>E8*2</f><v>16000</v></c>' }, '2025M05'),
      cell({ xml: '<c r="@" t="e"><v>#REF!</v></c>' }, '2025M06'),
      cell({ xml: '<c r="@" t="b"><v>1</v></c>' }, '2025M07'),
      ['2025M08', 112],
      ['Note: revised', 112],
      [null, null],
    );
    expect(endings(all).slice(7)).toEqual([
      "9 rejected: month (Monthly Prices!A9) '2025M01': A second row of that month.",
      "10 rejected: row 'Monthly Prices: 2025M13,1,2,3,4,8200,6,7': Not a month, '2025M13'.",
      "11 rejected: Copper (Monthly Prices!F11) 'n/a': Not a number.",
      "12 rejected: Copper (Monthly Prices!F12) '0': Not a price.",
      "13 rejected: Copper (Monthly Prices!F13) '8,400': Not a number.",
      "14 rejected: Copper (Monthly Prices!F14) '16000': The cell holds a formula.",
      "15 rejected: Copper (Monthly Prices!F15) '#REF!': The cell holds an error, #REF!.",
      "16 rejected: Copper (Monthly Prices!F16) 'TRUE': The cell holds a truth value.",
      '17 skipped: no figure printed',
      "18 rejected: row 'Monthly Prices: Note: revised,112': Not a month, 'Note: revised'.",
      '19 skipped: blank row',
    ]);
  });
});

describe('the layout of the Pink Sheet', () => {
  const rows = pinkRows(MONTH);
  const swap = (row: number, cells: (old: readonly SpecCell[]) => readonly SpecCell[]) =>
    rows.map((old, index) => (index === row - 1 && old ? cells(old) : old));
  const set = (row: number, column: number, text: SpecCell) =>
    swap(row, (old) => old.with(column, text));

  it('names its edition and day itself', async () => {
    expect(await detect(rows)).toMatchObject({
      value: {
        edition: '2025-12',
        title: 'Pink Sheet of December 2025, monthly prices to November 2025',
        published: { earliest: '2025-12-02', latest: '2025-12-02', precision: 'day' },
        licence: 'CC BY 4.0',
      },
    });
    expect(await detect(set(4, 0, 'Updated on March 3, 2031'))).toMatchObject({
      value: { edition: '2031-03', published: { latest: '2031-03-03' } },
    });
  });

  it('is known wherever the sheet stands, without codes, and with new or marked columns', async () => {
    const facts = async (sheets: readonly SpecSheet[]) =>
      factsOf(await outcomesOf(worldBankPinkSheetImporter, [workbookFile('x.dat', sheets)])).map(
        briefly,
      );
    const genuine = await facts([sheetOf(rows)]);
    expect(genuine).toHaveLength(5);
    expect(await facts([sheetOf([['Indices']], 'Other'), sheetOf(rows, 'Prices')])).toEqual(
      genuine,
    );
    expect(await facts([sheetOf(rows.toSpliced(6, 1))])).toEqual(genuine);
    expect(await facts([sheetOf(set(5, 1, 'Lithium carbonate'))])).toEqual(genuine);
    expect(await facts([sheetOf(set(5, 5, 'Copper  **'))])).toEqual(genuine);
    const leftOut = { name: 'Old', state: 'hidden', rows } as const;
    expect(await facts([leftOut, sheetOf(rows)])).toEqual(genuine);
  });

  it.each([
    ['a column renamed', set(5, 5, 'Copper, spot'), "no columns 'Copper'"],
    ['a column twice', set(5, 1, 'Copper'), "2 columns 'Copper'"],
    ['another unit', set(6, 5, '($/lb)'), "'Copper' in '($/lb)'"],
    ['no unit', set(6, 5, null), "'Copper' in ''"],
    ['another code', set(7, 5, 'NICKEL'), "'Copper' with the code 'NICKEL'"],
    ['no day', set(4, 0, 'Updated'), "no day of update in sheet 'Monthly Prices'"],
    ['an impossible day', set(4, 0, 'Updated on June 31, 2025'), 'no day of update in sheet'],
    ['no heading', rows.toSpliced(4, 3), "no heading in sheet 'Monthly Prices'"],
  ])('with %s is refused', async (_, changed, expected) => {
    expect(await found(changed)).toContain(`unknown-layout: ${expected}`);
  });

  it('of real or yearly prices, or twice, is refused', async () => {
    const real = set(2, 0, 'annual prices in real 2010 US dollars, 1960 to present');
    expect(await found(real)).toContain("unknown-layout: sheet 'AFOSHEET': no text,sheet 'Monthly");
    expect(await found(rows, sheetOf(rows, 'Copy'))).toContain('unknown-layout: two such sheets');
  });

  it('of two days is two editions', async () => {
    const two = [
      workbook(rows),
      workbookFile('b.xlsx', [sheetOf(set(4, 0, 'Updated on May 2, 2025'))]),
    ];
    expect(await worldBankPinkSheetImporter.detect(two)).toMatchObject({
      error: { code: 'mixed-editions' },
    });
  });
});
