import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { textFile } from '../common/source-files.js';
import { detectImporter } from '../registry.js';
import { briefly, endings, factsOf, outcomesOf } from '../testing/outcomes.js';
import { comextCn8Importer } from './comext-cn8.importer.js';
import { WHOLE_LIMIT, wholeText } from './whole-text.js';

const dimension = (...codes: string[]) => ({
  label: 'a dimension',
  category: {
    index: Object.fromEntries(codes.map((code, place) => [code, place])),
    label: Object.fromEntries(codes.map((code) => [code, `label of ${code}`])),
  },
});

/**
 * Made by hand after the structure of JSON-stat 2.0 as Eurostat's API answers: no genuine file was
 * at hand. Eight cells: partner (2) x indicators (2) x time (2), the last running fastest.
 */
const DATASET = {
  version: '2.0',
  class: 'dataset',
  label: 'EU trade since 1988 by HS2-4-6 and CN8',
  source: 'ESTAT',
  updated: '2026-11-14T11:00:00+0100',
  id: ['freq', 'reporter', 'partner', 'product', 'flow', 'indicators', 'time'],
  size: [1, 1, 2, 1, 1, 2, 2],
  dimension: {
    freq: dimension('M'),
    reporter: dimension('DE'),
    partner: dimension('CN', 'WORLD'),
    product: dimension('81129289'),
    flow: dimension('1'),
    indicators: dimension('VALUE_IN_EUROS', 'QUANTITY_IN_100KG'),
    time: dimension('2024-01', '2024-02'),
  },
  value: { '0': 5000, '2': 0.25, '4': 9000 } as unknown,
  status: { '1': 'c', '2': 'e' } as unknown,
  extension: { lang: 'EN', id: 'DS-045409', agencyId: 'ESTAT', version: '1.0' },
};
const json = (changes: object = {}, name = 'dataset.json') =>
  textFile(name, JSON.stringify({ ...DATASET, ...changes }));
const detect = (changes: object) => comextCn8Importer.detect([json(changes)]);
const told = async (changes: object = {}) =>
  factsOf(await outcomesOf(comextCn8Importer, [json(changes)])).map(briefly);

const FACTS = [
  'gallium cn8-81129289 value DE<-CN 2024-01: 5000 EUR partial',
  'gallium cn8-81129289 value DE<-CN 2024-02: null EUR withheld+partial',
  "gallium cn8-81129289 quantity DE<-CN 2024-01: 25 kg estimated+partial '0.25'",
];

describe('JSON-stat', () => {
  it('gives a fact a cell, in euro and kilograms; cells without value and status are no rows', async () => {
    const outcomes = await outcomesOf(comextCn8Importer, [json()]);
    expect(factsOf(outcomes).map(briefly)).toEqual(FACTS);
    expect(factsOf(outcomes).map(({ fact }) => fact.sourceRow)).toEqual([1, 2, 3]);
    expect(endings(outcomes)).toEqual(['5 skipped: sum of partners']);
  });

  it('is found by its content, with a byte order mark or not', async () => {
    const file = textFile('x', `\ufeff\n${JSON.stringify(DATASET)}`);
    expect(await detectImporter([file])).toMatchObject({
      value: {
        importer: { id: 'comext-cn8' },
        release: {
          edition: 'ds-045409-2026-11-14',
          published: { earliest: '2026-11-14', latest: '2026-11-14', precision: 'day' },
        },
      },
    });
  });

  it('holds values as a list too, and one status for all', async () => {
    const value = [5000, null, 0.25, null, 9000, null, null, null];
    expect(await told({ value })).toEqual(FACTS);
    expect(await told({ value: { '0': 5 }, status: 'e' })).toEqual([
      'gallium cn8-81129289 value DE<-CN 2024-01: 5 EUR estimated+partial',
    ]);
    expect(await told({ value: { '0': 5 }, status: undefined })).toHaveLength(1);
  });

  it('is read by the names of its dimensions, in any order, and their codes by place', async () => {
    const turned = {
      id: ['time', 'freq', 'reporter', 'product', 'flow', 'indicators', 'partner'],
      size: [2, 1, 1, 1, 1, 2, 2],
      // time x indicators x partner.
      value: { '0': 5000, '2': 0.25, '1': 9000 },
      status: { '4': 'c', '2': 'e' },
    };
    expect((await told(turned)).sort()).toEqual([...FACTS].sort());
    const partner = { category: { index: ['CN', 'WORLD'] } };
    expect(await told({ dimension: { ...DATASET.dimension, partner } })).toEqual(FACTS);
    const flow = { category: { label: { '1': 'IMPORT' } } };
    expect(await told({ dimension: { ...DATASET.dimension, flow } })).toEqual(FACTS);
  });

  it('refuses a cell that is not as it should be', async () => {
    const outcomes = await outcomesOf(comextCn8Importer, [
      json({ value: { '0': -1, '1': '5,0', '2': true, '3': 4 }, status: { '3': 'p' } }),
    ]);
    expect(endings(outcomes)).toEqual([
      "1 rejected: value '-1': Not a number.",
      "2 rejected: value '5,0': Not a number.",
      "3 rejected: value 'true': Not a number.",
      "4 rejected: status 'p': A flag that has no counterpart here.",
    ]);
  });

  it('is of one edition with SDMX-CSV of the same update, and counts a figure once', async () => {
    const sdmx = textFile(
      'z.csv',
      'DATAFLOW,LAST UPDATE,freq,reporter,partner,product,flow,indicators,TIME_PERIOD,OBS_VALUE\n' +
        'ESTAT:DS-045409(1.0),14/11/26 11:00:00,M,DE,CN,81129289,1,VALUE_IN_EUROS,2024-01,5000,\n',
    );
    const outcomes = await outcomesOf(comextCn8Importer, [json(), sdmx]);
    expect(factsOf(outcomes).map(briefly)).toEqual(FACTS);
    expect(endings(outcomes)).toContain('2 skipped: same figure recorded once');
  });
});

describe('JSON that is no such dataset', () => {
  const timeless = { ...DATASET.dimension, time: undefined };
  it.each([
    ['of another class', { class: 'collection' }],
    ['of another version', { version: '1.0' }],
    ['without ids', { id: undefined }],
    ['with a size too few', { size: [1, 1, 2, 1, 1, 2] }],
    ['with a size that its categories do not have', { size: [1, 1, 3, 1, 1, 2, 2] }],
    ['without the categories of a dimension', { dimension: timeless }],
    [
      'with two categories in one place',
      { dimension: { ...DATASET.dimension, time: { category: { index: { a: 0, b: 0 } } } } },
    ],
    [
      'with a dimension renamed',
      {
        id: DATASET.id.with(6, 'TIME_PERIOD'),
        dimension: { ...timeless, TIME_PERIOD: dimension('2024-01', '2024-02') },
      },
    ],
    ['with a dimension twice', { id: DATASET.id.with(1, 'partner'), size: [1, 2, 2, 1, 1, 2, 2] }],
    ['with a value outside the cube', { value: { '8': 1 } }],
    ['with more values than cells', { value: [1, 2, 3, 4, 5, 6, 7, 8, 9] }],
    ['with a value at no place', { value: { x: 1 } }],
    ['without values', { value: undefined }],
    ['of another dataset', { extension: { id: 'DS-018995' } }],
    ['that names no dataset', { extension: undefined }],
  ])('is refused %s', async (_name, changes) => {
    expect(await detect(changes)).toMatchObject({
      error: {
        code: 'unknown-layout',
        details: { file: 'dataset.json', expected: expect.any(Array) },
      },
    });
  });

  it.each(['{', '{"error": [{"status": 413, "label": "too large"}]}', '{}'])(
    'is refused: %s',
    async (text) => {
      expect(await comextCn8Importer.detect([textFile('x.json', text)])).toMatchObject({
        error: { code: 'unknown-layout' },
      });
    },
  );

  it('has no edition without a day of its last update', async () => {
    expect(await detect({ updated: undefined })).toMatchObject({
      error: { code: 'edition-unknown' },
    });
    expect(await detect({ value: {}, status: {} })).toMatchObject({
      error: { code: 'nothing-to-import' },
    });
  });
});

describe('a JSON-stat file that is too large', () => {
  const MEBIBYTE = Buffer.alloc(1024 * 1024, ' ');
  let pieces = 0;
  function* endless(beginning: string) {
    yield Buffer.from(beginning);
    for (pieces = 1; ; pieces++) yield MEBIBYTE;
  }
  const large = (beginning: string) => ({
    name: 'large.json',
    open: () => Readable.from(endless(beginning)),
  });

  it('is refused before it is read to its end, and says what to do', async () => {
    expect(await detectImporter([large('{"version":"2.0","class":"dataset",')])).toMatchObject({
      error: {
        code: 'file-too-large',
        message: expect.stringContaining('64 MiB'),
        details: { file: 'large.json', limit: WHOLE_LIMIT },
      },
    });
    expect(pieces).toBeLessThan(100);
  });

  it("is another publisher's when it does not begin as one", async () => {
    expect(await comextCn8Importer.detect([large('{"type":"x",')])).toMatchObject({
      error: { code: 'unknown-layout' },
    });
  });

  it('is one of a byte more than the limit', async () => {
    const text = '{"class":"dataset"}';
    expect(await wholeText(textFile('x.json', text), text.length)).toMatchObject({ value: text });
    expect(await wholeText(textFile('x.json', text), text.length - 1)).toMatchObject({
      error: { code: 'file-too-large' },
    });
  });
});
