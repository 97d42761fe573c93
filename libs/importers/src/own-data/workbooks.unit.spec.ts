import { describe, expect, it } from 'vitest';
import { textFile } from '../common/source-files.js';
import { workbookBytes, workbookFile, type SpecSheet } from '../testing/workbook-file.js';
import { factsOf, outcomesOf } from '../testing/outcomes.js';
import { ownDataImporter } from './own-data.importer.js';
import { readOwnTable } from './own-table.js';

const HEADER = ['mineral', 'stage', 'area', 'period', 'price', 'unit'];
const prices = (rows: SpecSheet['rows'], name = 'Prices'): SpecSheet => ({
  name,
  rows: [HEADER, ...rows],
});
const book = (...sheets: SpecSheet[]) => workbookFile('prices.xlsx', sheets);
const detect = (...sheets: SpecSheet[]) =>
  ownDataImporter.detect([book(...sheets)], { edition: '2026-11' });

describe('own data in a workbook', () => {
  it('are the same figures as in a text file, by the rows that the spreadsheet shows', async () => {
    const sheet = prices([
      ['gallium', 'processing', 'WORLD', '2024', 612.5, 'USD/kg'],
      null,
      ['cobalt', 'processing', 'WORLD', 2023, '15.48', 'USD/lb'],
    ]);
    const notes: SpecSheet = { name: 'Notes', state: 'hidden', rows: [['by hand']] };
    const facts = factsOf(
      await outcomesOf(ownDataImporter, [book(sheet, notes)], { edition: '2026-11' }),
    );
    expect(facts.map(({ mineral, fact }) => [mineral, fact.value, fact.sourceRow])).toEqual([
      ['gallium', 612.5, 2],
      ['cobalt', 15.48, 4],
    ]);
  });

  it('are refused where a cell holds a formula or an error, with its place', async () => {
    const formula = { xml: '<c r="E2"><f>1+1</f><v>2</v></c>' };
    const found = await detect(
      prices([
        ['gallium', 'processing', 'WORLD', '2024', formula, 'USD/kg'],
        [
          'gallium',
          'processing',
          'WORLD',
          '2023',
          { xml: '<c r="E3" t="e"><v>#REF!</v></c>' },
          'x',
        ],
      ]),
    );
    expect(found).toMatchObject({ ok: false, error: { code: 'own-data-faults' } });
    const { message } = (found as { error: { message: string } }).error;
    expect(message).toContain('The cell E2 holds a formula: paste its value');
    expect(message).toContain('The cell E3 holds an error, #REF!');
  });

  it('stand on one sheet: of several it cannot be told which are meant', async () => {
    const row = ['gallium', 'processing', 'WORLD', '2024', 612, 'USD/kg'];
    const both = await detect(prices([row], 'March'), prices([row], 'April'));
    expect(both).toMatchObject({ error: { code: 'several-sheets' } });
    expect((both as { error: { message: string } }).error.message).toContain('March, April');
    expect(await readOwnTable(book({ name: 'Empty', rows: [] }))).toMatchObject({
      error: { code: 'no-table' },
    });
  });

  it('of a file that is cut off are not read at all', async () => {
    const whole = workbookBytes([
      prices([['gallium', 'processing', 'WORLD', '2024', 1, 'USD/kg']]),
    ]);
    const cut = textFile('prices.xlsx', whole.subarray(0, whole.length - 40));
    expect(await readOwnTable(cut)).toMatchObject({ error: { code: 'unreadable-workbook' } });
    expect(await ownDataImporter.detect([cut], { edition: '2026-11' })).toMatchObject({
      error: { code: 'unknown-layout' },
    });
  });
});
