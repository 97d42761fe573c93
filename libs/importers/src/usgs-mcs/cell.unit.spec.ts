import { describe, expect, it } from 'vitest';
import { parseCell, parseNote } from './cell.js';
import { isEstimated } from './estimated.js';
import { valueColumns } from './wide-columns.js';

const cell = (text: string, factor = 1) => {
  const read = parseCell(text, factor);
  return typeof read === 'string' ? read : [read.value, read.low, read.high, read.flags.join('+')];
};

describe('a cell of world statistics', () => {
  it.each([
    ['540000', [540_000, null, null, '']],
    ['1,400', [1_400, null, null, '']],
    ['0', [0, null, null, '']],
    ['—', [0, null, null, 'nil-or-negligible']],
    ['W', [null, null, null, 'withheld']],
    ['NA', [null, null, null, 'not-available']],
    ['XX', [null, null, null, 'not-applicable']],
    ['e20,000', [20_000, null, null, 'estimated']],
    ['<100', [null, 0, 100, 'bound']],
    ['>17,000,000', [null, 17_000_000, null, 'bound']],
    ['Less than ½ unit.', [null, 0, 0.5, 'nil-or-negligible+bound']],
    ['Included with ilmenite', [null, null, null, 'included-elsewhere']],
    ['Included in World total.', [null, null, null, 'included-elsewhere']],
    ['Large', [null, null, null, 'not-available']],
    ['considered to be large', [null, null, null, 'not-available']],
    ['', 'blank'],
    ['Tol', 'unknown'],
    ['1,23', 'unknown'],
    ['12 to 15', 'unknown'],
  ])('%s', (text, expected) => expect(cell(text)).toEqual(expected));

  it('is scaled to the unit, bounds too', () => {
    expect(cell('3.3', 1000)).toEqual([3_300, null, null, '']);
    expect(cell('<0.1', 1000)).toEqual([null, 0, 100, 'bound']);
    expect(cell('Less than 1/2 unit', 1000)).toEqual([null, 0, 500, 'nil-or-negligible+bound']);
  });
});

describe('a note beside an empty cell', () => {
  const flags = (note: string, year: number) => parseNote(note, year)?.flags.join('+');
  it.each([
    ['W for 23-24', 'withheld'],
    ['NA', 'not-available'],
    ['NA (Reserve data is thousand metric tons).', 'not-available'],
    ['na for 2023', 'not-available'],
    ['na for 2024', undefined],
    ['xx', 'not-applicable'],
    ['Large', 'not-available'],
    ['Included in World total', 'included-elsewhere'],
    ['Less than 1/2 unit', 'nil-or-negligible+bound'],
    ['Excludes U.S. production.', undefined],
    ['', undefined],
  ])('%s', (note, expected) => expect(flags(note, 2023)).toBe(expected));
});

describe('whether a figure is estimated', () => {
  const is = (note: string, estimated: boolean, year = 2021, type = 'Mine production') =>
    isEstimated({ year, estimated }, type, note);

  it('follows the heading without a note', () => {
    expect(is('', true)).toBe(true);
    expect(is('', false)).toBe(false);
    expect(is('', false, 2021, 'Mine production, cobalt content, estimated')).toBe(true);
  });

  it('follows a note for its own year only', () => {
    expect(is('Production in 2021 is also estimated.', false)).toBe(true);
    expect(is('Production in 2021 is also estimated.', false, 2022)).toBe(false);
    expect(is('estimated 2023', false, 2023)).toBe(true);
    expect(is('Reported production in 2021.', true)).toBe(false);
    expect(is('Reported quantity in 2022', true, 2023)).toBe(true);
    expect(is('Metric tons, gross weight. Production was reported in 2021.', true)).toBe(false);
  });

  it("takes 'reported' without a year for the column that is not headed as estimated", () => {
    expect(is('reported', false, 2023, 'Mine production, estimated')).toBe(false);
    expect(is('reported', true, 2024, 'Mine production, estimated')).toBe(true);
  });

  it('counts contradicting sentences as estimated, and other estimates not at all', () => {
    const both = 'Production in 2021 is also estimated. As reported by the statistical office.';
    expect(is(both, false)).toBe(true);
    expect(is('Other countries estimated to still have capacity include Germany.', false)).toBe(
      false,
    );
  });
});

describe('the headings of a wide table', () => {
  const of = (header: string, edition = 2024) =>
    valueColumns(header.split(','), edition).map(
      ({ measure, year, unit, estimated, product, notes }) =>
        `${measure} ${year} ${unit} ${estimated ? 'est' : '-'} ${product} ${notes}`,
    );

  it('of one commodity', () => {
    expect(
      of('Source,Country,Type,Prod_kg_2022,Prod_kg_est_2023,Prod_notes,Cap_kg_2023,Cap_notes'),
    ).toEqual([
      'production 2022 kg - null 5',
      'production 2023 kg est null 5',
      'capacity 2023 kg - null 7',
    ]);
  });

  it('of two products in one table', () => {
    expect(of('Source,Country,Type,Prod_Sponge_t_Est_2022,Prod_notes,Cap_Pigment_t_2023')).toEqual([
      'production 2022 t est Sponge 4',
      'capacity 2023 t - Pigment -1',
    ]);
  });

  it('of all commodities, with a stray space, and reserves without a year', () => {
    expect(of('SOURCE,PROD_EST_ 2024,PROD_NOTES,RESERVES_2024,RESERVE_NOTES', 2025)).toEqual([
      'production 2024 null est null 2',
      'reserves 2024 null - null 4',
    ]);
    expect(of('Reserves_kt,Reserves_notes,')).toEqual(['reserves 2023 kt - null 1']);
  });
});
