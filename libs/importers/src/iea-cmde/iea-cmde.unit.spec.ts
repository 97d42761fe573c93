import { describe, expect, it } from 'vitest';
import { briefly, endings, factsOf, outcomesOf } from '../testing/outcomes.js';
import { workbookFile, type SpecCell, type SpecSheet } from '../testing/workbook-file.js';
import { NOTICE, SUPPLY_TITLE, supplySheet } from '../testing/workbook-samples.js';
import { ieaCmdeImporter } from './iea-cmde.importer.js';

const COVER: SpecSheet = { name: 'Cover', rows: [['Critical minerals']] };
const read = (...sheets: SpecSheet[]) =>
  outcomesOf(ieaCmdeImporter, [workbookFile('iea.xlsx', [COVER, ...sheets])]);
const copper = (all: Awaited<ReturnType<typeof read>>) =>
  factsOf(all)
    .filter(({ mineral, fact }) => mineral === 'copper' && fact.area !== 'WORLD')
    .map((one) => `${one.stage} ${briefly(one)}`);
const refusal = async (...sheets: SpecSheet[]) => {
  const result = await ieaCmdeImporter.detect([workbookFile('iea.xlsx', sheets)]);
  return result.ok
    ? `edition ${result.value.edition}`
    : `${result.error.code}: ${result.error.message.split('Found: ')[1]}`;
};

describe('supply by country', () => {
  it('is mining and refining side by side, in tonnes, of the year that has passed', async () => {
    const all = await read(
      supplySheet(
        ['Chile', 5311.3, 5211.3, 'China', 11547, 14788],
        ['Democratic Republic of Congo', 2678.2, 3183],
        [null, null, null, 'Japan', 0, 1614],
        ['Rest of world', 2376.8000000000002, 1, 'Rest of world', '9624.5', 1],
      ),
      NOTICE,
    );
    expect(copper(all)).toEqual([
      "extraction copper mine production CL 2023: 5311300 t  '5311.3'",
      "processing copper refinery production CN 2023: 11547000 t  '11547'",
      "extraction copper mine production CD 2023: 2678200 t  '2678.2'",
      "processing copper refinery production JP 2023: 0 t  '0'",
      "extraction copper mine production OTHER 2023: 2376800 t  '2376.8'",
      "processing copper refinery production OTHER 2023: 9624500 t  '9624.5'",
    ]);
    expect(new Set(factsOf(all).map(({ fact }) => fact.period))).toEqual(new Set(['2023']));
    expect(new Set(endings(all).map((one) => one.replace(/^\d+ /, '')))).toEqual(
      new Set([
        "skipped: sheet 'Cover': not imported",
        "skipped: sheet 'Notice': not imported",
        'skipped: title or heading',
        'skipped: share of the three largest',
      ]),
    );
  });

  it('has the printed total of every table, battery-grade graphite and magnet rare earths among them', async () => {
    const totals = factsOf(await read(supplySheet(), NOTICE));
    expect(
      totals
        .filter(({ fact }) => fact.area === 'WORLD')
        .map(
          ({ mineral, stage, form, fact }) =>
            `${mineral} ${stage} ${form} ${fact.area} ${fact.value}`,
        ),
    ).toEqual([
      'copper extraction mine WORLD 0',
      'copper processing refinery WORLD 0',
      'cobalt extraction content WORLD 10000',
      'cobalt processing refinery WORLD 30000',
      'lithium extraction content WORLD 10000',
      'lithium processing chemicals-content WORLD 30000',
      'nickel extraction content WORLD 10000',
      'nickel processing refinery WORLD 30000',
      'graphite extraction gross-weight WORLD 10000',
      'graphite processing battery-grade-natural-and-synthetic WORLD 30000',
      'magnet-rare-earths extraction nd-pr-dy-tb WORLD 10000',
      'magnet-rare-earths processing nd-pr-dy-tb WORLD 30000',
    ]);
  });

  it('marks the rest of the world and the total where they contradict the countries', async () => {
    const rows = supplySheet(
      ['Chile', 5, 1, 'China', 3, 1],
      ['Rest of world', 7, 1, 'Rest of world', 2, 1],
    ).rows.map((row) =>
      row?.[0] === 'Total' && row[1] === 12 ? ['Total', 7, 2, 'Total', 5, 2] : row,
    );
    const all = factsOf(await read({ name: 'Supply', rows }, NOTICE));
    expect(all.filter(({ mineral }) => mineral === 'copper').map(briefly)).toEqual([
      "copper mine production CL 2023: 5000 t  '5'",
      "copper refinery production CN 2023: 3000 t  '3'",
      "copper mine production OTHER 2023: 7000 t suspect '7'",
      "copper refinery production OTHER 2023: 2000 t  '2'",
      "copper mine production WORLD 2023: 7000 t suspect '7'",
      "copper refinery production WORLD 2023: 5000 t  '5'",
    ]);
  });

  it('refuses rows that it cannot place or read, both halves of them', async () => {
    const all = await read(
      supplySheet(
        ['Chile', 1, 2, 'China', 3, 4],
        ['Chile', 1, 2, 'Japan', 3, 4],
        ['Atlantis', 1, 2, 'India', 3, 4],
        ['Peru', -1, 2, 'India', 3, 4],
        ['Peru', null, 2],
        ['Ghana', { xml: '<c r="@"><f>B5</f><v>1</v></c>' }, 2],
        ['Zinc - Mining', null, null, null, null, null],
        ['Mali', 1, 2],
      ),
      NOTICE,
    );
    expect(endings(all).filter((one) => one.includes('rejected'))).toEqual([
      "6 rejected: country (2 Total supply for key minerals!A6) 'Chile': A second row of that area.",
      "7 rejected: country (2 Total supply for key minerals!A7) 'Atlantis': Not an area of the catalogue.",
      "8 rejected: Copper - Mining 2023 (2 Total supply for key minerals!B8) '-1': Not a weight.",
      "9 rejected: country (2 Total supply for key minerals!A9) 'Peru': A second row of that area.",
      "10 rejected: Copper - Mining 2023 (2 Total supply for key minerals!B10) '1': The cell holds a formula.",
      "12 rejected: row '2 Total supply for key minerals: Mali,1,2': The table 'Zinc - Mining' is not one that is known here.",
      "13 rejected: row '2 Total supply for key minerals: Total,3,14,Total,12,16': The table 'Zinc - Mining' is not one that is known here.",
    ]);
  });
});

describe('the layout of the Data Explorer', () => {
  const genuine = supplySheet(['Chile', 1, 2, 'China', 3, 4]);
  const changed = (row: number, column: number, cell: SpecCell): SpecSheet => ({
    ...genuine,
    rows: genuine.rows.map((old, index) =>
      index === row - 1 && old ? old.with(column, cell) : old,
    ),
  });

  it('names the edition by how it is to be cited, in whatever order the sheets are', async () => {
    expect(await refusal(NOTICE, genuine)).toBe('edition 2024');
    expect(await refusal(genuine, COVER, NOTICE)).toBe('edition 2024');
  });

  it.each([
    [
      'in another scenario',
      changed(2, 0, SUPPLY_TITLE.replace('base', 'high production')),
      'sheet',
    ],
    ['in another unit', changed(2, 0, SUPPLY_TITLE.replace('kt', 't')), 'sheet'],
    ['with a table renamed', changed(4, 3, 'Copper - Smelting'), "no tables 'Copper - Refining'"],
    ['with a table twice', changed(4, 3, 'Copper - Mining'), "2 tables 'Copper - Mining'"],
    ['without past years', changed(3, 4, 2025), 'no past year among 2025, 2030'],
    ['with years out of order', changed(3, 1, 2031), 'no past year among 2031, 2030'],
    ['with one year twice', changed(3, 2, 2023), 'the years 2023, 2023'],
  ])('%s is refused', async (_, sheet, expected) => {
    expect(await refusal(sheet, NOTICE)).toContain(`unknown-layout: ${expected}`);
  });

  it('without a notice, or twice, is refused', async () => {
    expect(await refusal(genuine)).toContain('no one year to cite it by');
    expect(await refusal(genuine, { ...genuine, name: 'Copy' }, NOTICE)).toContain(
      'two such sheets',
    );
  });
});
