import { describe, expect, it } from 'vitest';
import { areaByTradeNumber, euMembers } from '@chokepoint/catalogue';
import { textFile } from '../common/source-files.js';
import { briefly, endings, factsOf, outcomesOf } from '../testing/outcomes.js';
import { COLUMNS, type Column } from './columns.js';
import { comtradeImporter } from './comtrade.importer.js';

type Given = Partial<Record<Column, string | number | boolean | null>>;

/** Magnets that the Union imported from China in 2023, but for what is given. */
const record = (given: Given = {}) => ({
  typeCode: 'C',
  freqCode: 'A',
  refYear: 2023,
  refMonth: 52,
  period: '2023',
  reporterCode: 97,
  reporterISO: '',
  flowCode: 'M',
  partnerCode: 156,
  partnerISO: '',
  partner2Code: 0,
  classificationCode: 'H6',
  cmdCode: '850511',
  customsCode: 'C00',
  mosCode: '0',
  motCode: 0,
  netWgt: 3000,
  isNetWgtEstimated: false,
  primaryValue: 9000,
  ...given,
});
const china = record;
const japan = (given: Given = {}) =>
  record({ partnerCode: 392, primaryValue: 1000.5, netWgt: 10.5, ...given });
const world = (given: Given = {}) =>
  record({ partnerCode: 0, primaryValue: 10_000.5, netWgt: 3010.5, ...given });

const cell = (value: unknown): string =>
  value === null ? '' : typeof value === 'boolean' ? (value ? 'True' : 'False') : String(value);
const csv = (records: readonly Given[], name = 't.csv') =>
  textFile(
    name,
    [
      COLUMNS.join(','),
      ...records.map((one) => COLUMNS.map((column) => cell(one[column])).join(',')),
    ].join('\n'),
  );
const json = (records: readonly unknown[], rest: object = {}) =>
  textFile(
    't.json',
    JSON.stringify({
      elapsedTime: '1 s',
      count: records.length,
      data: records,
      error: '',
      ...rest,
    }),
  );
const read = (...records: Given[]) => outcomesOf(comtradeImporter, [csv(records)]);
const told = (outcomes: Awaited<ReturnType<typeof read>>) =>
  factsOf(outcomes).map((one) => `${one.basis} ${briefly(one)}`);

describe('a list of partners that make up the World total', () => {
  it('gives value and net weight, and not the total itself', async () => {
    const outcomes = await read(world(), china(), japan());
    expect(told(outcomes)).toEqual([
      'eu-imports permanent-magnets hs6-850511 value EU27<-CN 2023: 9000 USD',
      "eu-imports permanent-magnets hs6-850511 quantity EU27<-CN 2023: 3 t  '3000'",
      'eu-imports permanent-magnets hs6-850511 value EU27<-JP 2023: 1000.5 USD',
      "eu-imports permanent-magnets hs6-850511 quantity EU27<-JP 2023: 0.0105 t  '10.5'",
    ]);
    expect(endings(outcomes)).toEqual(['2 skipped: World total: the partners come to it']);
  });

  it('says the same as an answer of the service', async () => {
    const records = [world(), china(), japan()];
    const answer = await outcomesOf(comtradeImporter, [json(records)]);
    expect(told(answer)).toEqual(told(await read(...records)));
    expect(answer.map(({ row }) => row)).toEqual([1, 2, 3]);
  });

  it('keeps apart a weight that is not given, estimated, or nothing', async () => {
    const outcomes = await read(
      world({ primaryValue: 9_600 }),
      china({ netWgt: null }),
      japan({ primaryValue: 500, isNetWgtEstimated: true }),
      record({ partnerCode: 842, primaryValue: 100, netWgt: 0 }),
    );
    const weights = factsOf(outcomes).filter(({ measure }) => measure === 'quantity');
    expect(weights.map(({ fact }) => [fact.partner, fact.value, ...fact.flags])).toEqual([
      ['CN', null, 'not-available'],
      ['JP', 0.0105, 'estimated'],
      ['US', 0, 'nil-or-negligible'],
    ]);
    const doubtful = await read(world({ primaryValue: 9_000 }), china({ netWgt: 0 }));
    expect(factsOf(doubtful)[1]?.fact.flags).toEqual(['nil-or-negligible', 'suspect']);
  });

  it("counts in the mineral's own unit, and marks a code that holds several", async () => {
    const gallium: Given = { cmdCode: '811292', flowCode: 'X' };
    expect(told(await read(world({ ...gallium, primaryValue: 9000 }), china(gallium)))).toEqual([
      'eu-exports hs-811292 hs6-811292 value EU27<-CN 2023: 9000 USD mixed-code',
      "eu-exports hs-811292 hs6-811292 quantity EU27<-CN 2023: 3 t mixed-code '3000'",
    ]);
    const platinum: Given = { cmdCode: '711011', primaryValue: 9000, netWgt: 2.5 };
    expect(told(await read(world(platinum), china(platinum)))[1]).toBe(
      'eu-imports platinum hs6-711011 quantity EU27<-CN 2023: 2.5 kg',
    );
  });

  it('takes what no one country can be told from for what it is', async () => {
    const outcomes = await read(
      world({ primaryValue: 20 }),
      record({ partnerCode: 490, partnerISO: 'S19', primaryValue: 10 }),
      record({ partnerCode: 899, primaryValue: 10 }),
    );
    expect(factsOf(outcomes).map(({ fact }) => fact.partner)).toEqual(['TW', 'TW', 'QU', 'QU']);
  });
});

describe('a list of partners that may be a part', () => {
  const refused = async (...records: Given[]) => {
    const outcomes = await read(...records);
    expect(factsOf(outcomes)).toEqual([]);
    return endings(outcomes).map((line) => line.replace(/'[^']*'/, '…'));
  };

  it('is refused without a World total', async () => {
    expect(await refused(china(), japan())).toEqual([
      '2 rejected: partnerCode …: No World total (partner 0) to check the partners against: they may be a part.',
      '3 rejected: partnerCode …: No World total (partner 0) to check the partners against: they may be a part.',
    ]);
  });

  it('is refused where the partners do not add up to it within 1 %', async () => {
    const fault = 'The partners come to 9000 of a World total of 10001: more than 1 % apart.';
    expect(await refused(world(), china())).toEqual([
      `2 rejected: partnerCode …: ${fault}`,
      `3 rejected: partnerCode …: ${fault}`,
    ]);
    expect(told(await read(world(), china({ primaryValue: 9_950 })))).toHaveLength(2);
  });

  it('is refused where two figures of one partner contradict, and where one cannot be placed', async () => {
    const [first] = await refused(world(), china(), china({ primaryValue: 8000 }), japan());
    expect(first).toContain('Two figures of one partner (156)');
    const lost = await refused(world(), china(), japan({ partnerCode: 711 }));
    expect(lost).toContain('4 rejected: partnerCode …: Not an area of the catalogue.');
    expect(lost[0]).toContain('more than 1 % apart');
  });

  it('does not touch the lists of other products, years and directions', async () => {
    const outcomes = await read(
      world(),
      china(),
      world({ flowCode: 'X', primaryValue: 9000 }),
      china({ flowCode: 'X' }),
      world({ refYear: 2022, period: '2022', primaryValue: 9000 }),
      china({ refYear: 2022, period: '2022' }),
    );
    expect(factsOf(outcomes).map(({ basis, fact }) => `${basis} ${fact.period}`)).toEqual([
      'eu-exports 2023',
      'eu-exports 2023',
      'eu-imports 2022',
      'eu-imports 2022',
    ]);
  });

  it('may be spread over several files of one release', async () => {
    const files = [csv([world(), china()], 'a.csv'), csv([japan()], 'b.csv')];
    expect(factsOf(await outcomesOf(comtradeImporter, files))).toHaveLength(4);
  });

  it('repeats nothing: the same row again is refused', async () => {
    const outcomes = await outcomesOf(comtradeImporter, [
      csv([world(), china(), japan(), china()], 'a.csv'),
      csv([japan()], 'b.csv'),
    ]);
    expect(factsOf(outcomes)).toHaveLength(4);
    expect(endings(outcomes).slice(1)).toEqual([
      expect.stringMatching(/^5 rejected: row .*The same figure as in a\.csv, row 3\.$/),
      expect.stringMatching(/^2 rejected: row .*The same figure as in a\.csv, row 4\.$/),
    ]);
  });
});

describe('what member states report', () => {
  const numbers = new Map(
    Array.from({ length: 1_000 }, (_, number) => [areaByTradeNumber(`${number}`)?.code, number]),
  );
  const of = (member: string, ...records: Given[]): Given[] =>
    records.map((one) => ({ ...one, reporterCode: numbers.get(member) ?? member }));
  const all = euMembers('2023-12-31');
  const everybody = (but: readonly string[] = []) =>
    all
      .filter((member) => !but.includes(member))
      .flatMap((member) => of(member, world(), china(), japan()));

  it('counts, trade inside the Union among it, where all of them are there', async () => {
    const inside = of('DE', world(), china(), japan({ partnerCode: 251 }));
    const outcomes = await read(...everybody(['DE']), ...inside);
    expect(factsOf(outcomes)).toHaveLength(all.length * 4);
    expect(factsOf(outcomes).filter(({ fact }) => fact.partner === 'FR')).toMatchObject([
      { fact: { area: 'DE', value: 1000.5 } },
      { fact: { area: 'DE', value: 0.0105 } },
    ]);
  });

  it('is refused where a member reports nothing of that year', async () => {
    const outcomes = await read(...everybody(['MT', 'CY']));
    expect(factsOf(outcomes)).toEqual([]);
    expect(endings(outcomes)[0]).toContain(
      "Of the Union's 27 members 2 report nothing of the catalogue for 2023 (CY, MT)",
    );
  });

  it('is refused of a product where the list of one member is not whole', async () => {
    const broken = of('FR', world(), china());
    const other = everybody().map((one) => ({ ...one, cmdCode: '283691' }));
    const outcomes = await read(...everybody(['FR']), ...broken, ...other);
    expect(new Set(factsOf(outcomes).map(({ mineral }) => mineral))).toEqual(new Set(['lithium']));
    expect(endings(outcomes)[0]).toContain("The Union's trade is not whole without France.");
  });

  it('is refused of a product where no row of one member can be read', async () => {
    const broken = of('FR', world({ primaryValue: 'x' }), china({ primaryValue: 'x' }));
    const outcomes = await read(...everybody(['FR']), ...broken);
    expect(factsOf(outcomes)).toEqual([]);
  });

  it('holds the United Kingdom until it left', async () => {
    const british = (year: number) =>
      read(
        ...[world(), china(), japan()].map((one) => ({
          ...one,
          refYear: year,
          period: String(year),
          reporterCode: 826,
        })),
      );
    expect(endings(await british(2023))[0]).toBe('2 skipped: reporter outside the EU');
    expect(endings(await british(2015))[0]).toContain(
      "Of the Union's 28 members 27 report nothing",
    );
  });
});

describe('rows that are left out or refused', () => {
  it('are named one by one', async () => {
    const outcomes = await read(
      world(),
      china(),
      japan(),
      record({ reporterCode: 842 }),
      record({ freqCode: 'M', refMonth: 3, period: '202303' }),
      record({ flowCode: 'RX' }),
      record({ typeCode: 'S' }),
      record({ classificationCode: 'S4' }),
      record({ cmdCode: '8105' }),
      record({ cmdCode: 'TOTAL' }),
      record({ customsCode: 'C01' }),
      record({ motCode: 2100 }),
      record({ partner2Code: 276 }),
      record({ partnerCode: 97 }),
      record({ period: '2022' }),
      record({ refMonth: 12 }),
      record({ freqCode: 'Q' }),
      record({ flowCode: 'Z' }),
      record({ typeCode: 'X' }),
      record({ reporterCode: 1 }),
      record({ partnerISO: 'USA' }),
      record({ partnerCode: 156.5 }),
      record({ primaryValue: null }),
      record({ primaryValue: -1 }),
      record({ netWgt: 'heavy' }),
      record({ isNetWgtEstimated: '' }),
    );
    expect(factsOf(outcomes)).toHaveLength(4);
    const part = 'a part of a flow: customs procedure, transport, second partner';
    expect(endings(outcomes).slice(1)).toEqual([
      '5 skipped: reporter outside the EU',
      '6 skipped: monthly figures are not taken yet',
      '7 skipped: a part of imports or exports',
      '8 skipped: services',
      '9 skipped: another nomenclature than the Harmonized System',
      '10 skipped: outside the catalogue',
      '11 skipped: outside the catalogue',
      `12 skipped: ${part}`,
      `13 skipped: ${part}`,
      `14 skipped: ${part}`,
      '15 skipped: a group of partners',
      "16 rejected: period '2022': Not one year: year 2023, month 52.",
      "17 rejected: period '2023': Not one year: year 2023, month 12.",
      "18 rejected: freqCode 'Q': Neither A (year) nor M (month).",
      "19 rejected: flowCode 'Z': Not a flow that is known.",
      "20 rejected: typeCode 'X': Neither C (goods) nor S (services).",
      "21 rejected: reporterCode '1': Not an area of the catalogue.",
      "22 rejected: partnerISO 'USA': Not the area of the number 156.",
      "23 rejected: partnerCode '156.5': Not an area of the catalogue.",
      "24 rejected: primaryValue '': Not a value.",
      "25 rejected: primaryValue '-1': Not a value.",
      "26 rejected: netWgt 'heavy': Not a weight.",
      "27 rejected: isNetWgtEstimated '': Neither true nor false.",
    ]);
  });

  it('are those whose cells do not stand under the header', async () => {
    const shifted = `${COLUMNS.map((column) => cell(china()[column])).join(',')},1`;
    const text = `${COLUMNS.join(',')}\n${shifted}\nC,A,2023\n`;
    const file = textFile('u.csv', text);
    const outcomes = await outcomesOf(comtradeImporter, [csv([world(), china(), japan()]), file]);
    expect(endings(outcomes).slice(1)).toEqual([
      expect.stringContaining('19 cells are expected, 20 are there.'),
      expect.stringContaining('19 cells are expected, 3 are there.'),
    ]);
  });
});

describe('the layout', () => {
  it('is known by its columns in any order, with others among them', async () => {
    const records = [world(), china(), japan()];
    const columns = ['cifvalue', ...COLUMNS.toReversed(), 'query_year'];
    const rows = records.map((one) =>
      columns.map((column) => cell(one[column as Column] ?? '')).join(','),
    );
    const moved = textFile('t.csv', [columns.join(','), ...rows].join('\r\n'));
    expect(told(await outcomesOf(comtradeImporter, [moved]))).toEqual(told(await read(...records)));
  });

  it.each([
    ['without a column', COLUMNS.filter((column) => column !== 'motCode').join(',')],
    ['with a column twice', `${COLUMNS.join(',')},primaryValue`],
    ['of another source', 'Entity,Year,Value'],
  ])('%s is refused', async (_, header) => {
    expect(await comtradeImporter.detect([textFile('t.csv', `${header}\n`)])).toMatchObject({
      error: { code: 'unknown-layout', details: { found: header.slice(0, 300) } },
    });
  });

  it('names the edition by the years covered; the day has to be told', async () => {
    const of = (year: number) => china({ refYear: year, period: String(year) });
    expect(await comtradeImporter.detect([csv([of(2022), of(2024)])])).toMatchObject({
      value: { source: 'comtrade', edition: '2022-2024', published: null },
    });
    expect(await comtradeImporter.detect([csv([of(2023)])])).toMatchObject({
      value: { edition: '2023' },
    });
    const monthly = record({ freqCode: 'M', refMonth: 3, period: '202303' });
    expect(await comtradeImporter.detect([csv([monthly])])).toMatchObject({
      error: { code: 'nothing-to-import' },
    });
  });

  it.each([
    ['counts more than it holds', { count: 2 }, 'incomplete-answer'],
    ['holds an error', { error: 'quota exceeded' }, 'incomplete-answer'],
    ['holds no data', { data: null }, 'unknown-layout'],
    ['has other properties', { data: [{ year: 2023 }], count: 1 }, 'unknown-layout'],
  ])('of an answer that %s is refused', async (_, rest, code) => {
    expect(await comtradeImporter.detect([json([china()], rest)])).toMatchObject({
      error: { code },
    });
  });

  it('of an answer is told record by record', async () => {
    const less = Object.fromEntries(Object.entries(china()).filter(([name]) => name !== 'netWgt'));
    const outcomes = await outcomesOf(comtradeImporter, [
      json([world(), china(), japan(), less, 7, china({ primaryValue: {} as never })]),
    ]);
    expect(factsOf(outcomes)).toHaveLength(4);
    expect(endings(outcomes).slice(1)).toEqual([
      "4 rejected: row '': The property netWgt is not there.",
      "5 rejected: row '': Not a record.",
      "6 rejected: primaryValue '{}': Not a value.",
    ]);
  });
});
