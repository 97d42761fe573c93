import { describe, expect, it } from 'vitest';
import { textFile } from '../common/source-files.js';
import { outcomesOf } from '../testing/outcomes.js';
import type { Mapping } from './mapping.js';
import { datesAs, decimalsAs } from './notation.js';
import { ownDataImporter } from './own-data.importer.js';
import { prepareOwnData, previewOwnData } from './preview.js';
import { TEMPLATES } from './templates.js';
import { templateCsv } from './write-table.js';

const WORKS = textFile(
  'works.csv',
  [
    'Metal;Owner;Country;Chemical form;Date;Stock (kg)',
    'Gallium;Works Freiberg;Deutschland?;metal;30.06.2026;1.250,5',
    'Germanium;Works Freiberg;DE;metal;31.02.2026;40',
  ].join('\r\n'),
);

describe("a works' own table of stocks", () => {
  it('is suggested a mapping by its headings, with the unit that one of them says', async () => {
    const preview = await previewOwnData({ file: WORKS, template: 'stockpiles' });
    expect(preview).toMatchObject({
      ok: true,
      value: {
        mapping: {
          fields: {
            mineral: { column: 0 },
            holder: { column: 1 },
            area: { column: 2 },
            form: { column: 3 },
            at: { column: 4 },
            quantity: { column: 5 },
            unit: { constant: 'kg' },
          },
          decimals: 'comma',
          dates: 'iso',
        },
        counts: { rows: 2, sound: 0 },
      },
    });
  });

  const mapping: Mapping = {
    fields: {
      mineral: { column: 0 },
      holder: { column: 1 },
      holder_kind: { constant: 'company' },
      area: { column: 2 },
      form: { column: 3 },
      at: { column: 4 },
      quantity: { column: 5 },
      unit: { constant: 'kg' },
    },
    decimals: 'comma',
    dates: 'dmy',
  };

  it('is checked cell by cell, in the rows of its own file', async () => {
    const preview = await previewOwnData({ file: WORKS, template: 'stockpiles', mapping });
    const faults = preview.ok ? preview.value.faults : [];
    expect(faults.map(({ row, field, raw }) => [row, field, raw])).toEqual([
      [2, 'area', 'Deutschland?'],
      [3, 'at', '2026-02-31'],
    ]);
    const refused = await prepareOwnData({ file: WORKS, template: 'stockpiles', mapping });
    expect(refused).toMatchObject({ ok: false, error: { code: 'own-data-faults' } });
  });

  it('becomes a file of the template, with the original beside it', async () => {
    const mended = textFile(
      'works.csv',
      'Metal;Owner;Country;Form;Date;Stock\nGallium;"W; F";DE;metal;30.06.2026;1.250,5\n',
    );
    const prepared = await prepareOwnData({ file: mended, template: 'stockpiles', mapping });
    const files = prepared.ok ? prepared.value : [];
    expect(files.map(({ name }) => name)).toEqual(['stockpiles.csv', 'original/works.csv']);
    const read = await outcomesOf(ownDataImporter, files, { edition: '2026-11' });
    expect(read).toMatchObject([
      { stockpiles: [{ holder: 'W; F', at: '2026-06-30', quantity: 1250.5, unit: 'kg' }] },
      { kind: 'skipped', rule: 'mapped into the template' },
    ]);
  });

  it('names a column of the template that nothing is mapped to once, not for every row', async () => {
    const left = Object.entries(mapping.fields).filter(([field]) => field !== 'holder_kind');
    const fields = Object.fromEntries(left);
    const preview = await previewOwnData({
      file: WORKS,
      template: 'stockpiles',
      mapping: { ...mapping, fields },
    });
    const faults = preview.ok ? preview.value.faults : [];
    expect(faults.filter(({ field }) => field === 'holder_kind')).toMatchObject([{ row: 1 }]);
  });

  it('refuses a mapping to what is not there', async () => {
    for (const fields of [{ colour: { column: 0 } }, { mineral: { column: 6 } }]) {
      const preview = await previewOwnData({
        file: WORKS,
        template: 'stockpiles',
        mapping: { ...mapping, fields },
      });
      expect(preview).toMatchObject({ ok: false, error: { code: 'bad-mapping' } });
    }
  });
});

it('a filled-in template needs no mapping and is imported as it is', async () => {
  const file = textFile('stocks.csv', templateCsv(TEMPLATES.stockpiles));
  const preview = await previewOwnData({ file });
  expect(preview).toMatchObject({
    ok: true,
    value: { template: 'stockpiles', counts: { sound: 1, faults: 0 } },
  });
  const mapping = preview.ok ? preview.value.mapping : undefined;
  expect(await prepareOwnData({ file, template: 'stockpiles', mapping })).toEqual({
    ok: true,
    value: [file],
  });
});

it.each([
  ['a.xlsx', 'PK\u0003\u0004', 'unreadable-workbook'],
  ['a.csv', 'a\0b', 'no-table'],
  ['a.csv', '', 'no-table'],
  ['a.csv', 'x,y\n1,2\n', 'unknown-template'],
])('%s with %j is refused with %s', async (name, content, code) => {
  expect(await previewOwnData({ file: textFile(name, content) })).toMatchObject({
    ok: false,
    error: { code },
  });
});

describe('notations', () => {
  it.each([
    ['comma', '1.234,5', '1234.5'],
    ['comma', '0,5', '0.5'],
    ['comma', '12 500', '12500'],
    ['comma', '25,5 %', '25.5 %'],
    ['comma', '1,234.5', '1,234.5'],
    ['point', '1,234.5', '1234.5'],
    ['point', '1.234,5', '1.234,5'],
    ['plain', '1,234', '1,234'],
  ] as const)('%s reads %s as %s', (decimals, text, expected) => {
    expect(decimalsAs(decimals, text)).toBe(expected);
  });

  it.each([
    ['dmy', '1.7.2026', '2026-07-01'],
    ['mdy', '7/1/2026', '2026-07-01'],
    ['dmy', '07/2026', '2026-07'],
    ['dmy', '2026', '2026'],
    ['iso', '1.7.2026', '1.7.2026'],
  ] as const)('%s reads %s as %s', (order, text, expected) => {
    expect(datesAs(order, text)).toBe(expected);
  });
});
