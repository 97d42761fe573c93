import type { RowOutcome } from '@chokepoint/supply-application';
import { describe, expect, it } from 'vitest';
import { textFile } from '../common/source-files.js';
import { briefly, endings, factsOf, outcomesOf } from '../testing/outcomes.js';
import { comextCn8Importer } from './comext-cn8.importer.js';

// Hand-made rows in the layout of Eurostat's SDMX-CSV: every row has a comma more than the header.
const HEADER =
  'DATAFLOW,LAST UPDATE,freq,reporter,partner,product,flow,indicators,TIME_PERIOD,OBS_VALUE';
const STAMP = 'ESTAT:DS-045409(1.0),17/02/25 11:00:00';
const row = (cells: string): string => `${STAMP},${cells},`;
const table = (...rows: string[]) => named('sdmx.csv', ...rows);
const named = (name: string, ...rows: string[]) =>
  textFile(name, [HEADER, ...rows.map(row), ''].join('\r\n'));
const read = (...rows: string[]) => outcomesOf(comextCn8Importer, [table(...rows)]);
const told = async (...rows: string[]) =>
  factsOf(await read(...rows)).map((one) => `${one.basis} ${briefly(one)}`);

describe('SDMX-CSV by code', () => {
  it('gives value in euro, and mass in kilograms where the publisher prints 100 kg', async () => {
    expect(
      await told(
        'A,DE,CN,81129289,1,VALUE_IN_EUROS,2023,1250.5',
        'M,DE,CN,81129289,1,QUANTITY_IN_100KG,2024-02,3272312.08',
        'M,GR,XS,25041000,2,QUANTITY_IN_100KG,2024-02,0',
        'M,DE,CN,28053010,1,QUANTITY_IN_100KG,2024-02,0.07',
      ),
    ).toEqual([
      'eu-imports gallium cn8-81129289 value DE<-CN 2023: 1250.5 EUR partial',
      "eu-imports gallium cn8-81129289 quantity DE<-CN 2024-02: 327231208 kg partial '3272312.08'",
      'eu-exports graphite cn8-25041000 quantity GR<-RS 2024-02: 0 kg nil-or-negligible+partial',
      "eu-imports rare-earths cn8-28053010 quantity DE<-CN 2024-02: 7 kg mixed-code+partial '0.07'",
    ]);
  });

  it('skips sums and supplementary units, each by its rule; the Union of 27 may report', async () => {
    const outcomes = await read(
      'A,DE,WORLD,3915,1,QUANTITY_IN_100KG,2023,5',
      'A,DE,CN,28XXXXXX,1,QUANTITY_IN_100KG,2023,5',
      'A,DE,WORLD,25041000,1,QUANTITY_IN_100KG,2023,5',
      'A,DE,EXT_EU27_2020,25041000,1,QUANTITY_IN_100KG,2023,5',
      'A,EU,CN,25041000,1,QUANTITY_IN_100KG,2023,5',
      'A,DE,CN,25041000,1,SUPPLEMENTARY_QUANTITY,2023,5',
      'A,DE,CN,26151000,1,VALUE_IN_EUROS,2023,5',
      'A,EU27_2020,CN,25041000,1,VALUE_IN_EUROS,2023,5',
    );
    expect(endings(outcomes)).toEqual([
      '2 skipped: sum of codes, not a code of CN8',
      '3 skipped: confidential code: masked by the publisher',
      '4 skipped: sum of partners',
      '5 skipped: sum of partners',
      '6 skipped: sum of reporters',
      '7 skipped: supplementary units: not recorded',
      '8 skipped: outside the catalogue: zirconium: not on the list of critical raw materials',
    ]);
    expect(factsOf(outcomes).map(briefly)).toEqual([
      'graphite cn8-25041000 value EU27<-CN 2023: 5 EUR fixed-eu27+partial',
    ]);
  });

  it('refuses a cell that is not as it should be, with its column', async () => {
    const outcomes = await outcomesOf(comextCn8Importer, [
      textFile(
        'x.csv',
        [
          HEADER,
          row('A,DE,CN,25041000,1,VALUE_IN_EUROS,2023,:'),
          row('A,DE,CN,25041000,1,PRICE,2023,1'),
          row('Q,DE,CN,25041000,1,VALUE_IN_EUROS,2023,1'),
          row('A,DE,CN,25041000,1,VALUE_IN_EUROS,2023-01,1'),
          row('M,DE,CN,25041000,1,VALUE_IN_EUROS,2023-13,1'),
          row('A,DE,CN,25041000,IMPORT,VALUE_IN_EUROS,2023,1'),
          row('A,DE,Q9,25041000,1,VALUE_IN_EUROS,2023,1'),
          row('A,DE,XI,25041000,1,VALUE_IN_EUROS,2023,1'),
          row('A,DE,CN,2504100,1,VALUE_IN_EUROS,2023,1'),
          `${row('A,DE,CN,25041000,1,VALUE_IN_EUROS,2023,1')}p`,
          'ESTAT:DS-045409(1.0),18/02/25 11:00:00,A,DE,CN,25041000,1,VALUE_IN_EUROS,2023,1,',
          'ESTAT:DS-059341(1.0),17/02/25 11:00:00,A,DE,CN,25041000,1,VALUE_IN_EUROS,2023,1,',
          `${STAMP},A,DE`,
        ].join('\n'),
      ),
    ]);
    expect(endings(outcomes).map((line) => line.slice(0, 60))).toEqual([
      "2 rejected: OBS_VALUE ':': Not a number.",
      "3 rejected: indicators 'PRICE': Not a known indicator.",
      "4 rejected: freq 'Q': Neither annual nor monthly.",
      "5 rejected: TIME_PERIOD '2023-01': Not a period of the frequency A.".slice(0, 60),
      "6 rejected: TIME_PERIOD '2023-13': Not a period of the frequency M.".slice(0, 60),
      "7 rejected: flow 'IMPORT': Neither 1 (import) nor 2 (export).".slice(0, 60),
      "8 rejected: partner 'Q9': Not an area of the catalogue.",
      "9 rejected: partner 'XI': A part of the United Kingdom, which GB".slice(0, 60),
      "10 rejected: product '2504100': Not a code of CN8.",
      expect.stringMatching(/^11 rejected: row /),
      "12 rejected: LAST UPDATE '18/02/25 11:00:00': The file is of 17/02/25".slice(0, 60),
      "13 rejected: DATAFLOW 'ESTAT:DS-059341(1.0)': The file is of".slice(0, 60),
      expect.stringMatching(/^14 rejected: row /),
    ]);
  });
});

describe('flags of SDMX-CSV', () => {
  const flagged = (...rows: string[]) =>
    outcomesOf(comextCn8Importer, [
      textFile('x.csv', [`${HEADER},OBS_FLAG,CONF_STATUS`, ...rows.map(row)].join('\n')),
    ]);
  const about = (month: string) => `M,DE,CN,25041000,1,VALUE_IN_EUROS,2024-${month}`;

  it('are kept where a fact can say the same, and tell a withheld cell from a blank one', async () => {
    const outcomes = await flagged(
      `${about('01')},5,e,`,
      `${about('02')},5,s,F`,
      `${about('03')},,c,`,
      `${about('04')},,,C`,
      `${about('05')},,z,`,
      `${about('06')},,,`,
      `${about('07')},,e,`,
    );
    expect(factsOf(outcomes).map(({ fact }) => [fact.value, ...fact.flags].join(' '))).toEqual([
      '5 estimated partial',
      '5 estimated partial',
      ' withheld partial',
      ' withheld partial',
      ' not-applicable partial',
      ' not-available partial',
      ' estimated not-available partial',
    ]);
  });

  it('are refused where a fact cannot say the same', async () => {
    const outcomes = await flagged(
      `${about('01')},5,p,`,
      `${about('02')},5,be,`,
      `${about('03')},5,,N`,
      `${about('04')},5,c,`,
    );
    expect(endings(outcomes)).toEqual([
      "2 rejected: OBS_FLAG 'p': A flag that has no counterpart here.",
      "3 rejected: OBS_FLAG 'be': A flag that has no counterpart here.",
      "4 rejected: CONF_STATUS 'N': A status that is not known here.",
      "5 rejected: OBS_VALUE '5': A number in a cell that is flagged to have none.",
    ]);
  });
});

describe('SDMX-CSV by label', () => {
  it('takes labels with commas and remarks; a product by the label that the catalogue has', async () => {
    expect(
      await told(
        `Annual,"Germany (incl. German Democratic Republic 'DD' from 1991)",China,"Titanium ores and concentrates",IMPORT,QUANTITY_IN_100KG,2023,5`,
        `Monthly,Greece,"Korea, Republic of","Silicon, less than 99.99 % silicon",EXPORT,VALUE_IN_EUROS,2024-02,5`,
        'Annual,European Union - 27 countries (from 2020),China,Helium,IMPORT,VALUE_IN_EUROS,2023,5',
      ),
    ).toEqual([
      "eu-imports titanium cn8-26140000 quantity DE<-CN 2023: 500 kg partial '5'",
      'eu-exports silicon-metal cn8-28046900 value GR<-KR 2024-02: 5 EUR partial',
      'eu-imports helium cn8-28042910 value EU27<-CN 2023: 5 EUR fixed-eu27+partial',
    ]);
  });

  it('guesses neither at a label that is not there nor at a sum', async () => {
    expect(
      endings(
        await read(
          'Annual,Germany,China,"Waste, parings and scrap, of plastics",IMPORT,VALUE_IN_EUROS,2023,5',
          `Annual,Germany,"Extra-EU (= 'WORLD' - 'EU_INTRA')",Helium,IMPORT,VALUE_IN_EUROS,2023,5`,
          'Annual,"European Union (AT-01/1995, BE-01/1958)",China,Helium,IMPORT,VALUE_IN_EUROS,2023,5',
          'Annual,Germany,United Kingdom (excluding Northern Ireland),Helium,IMPORT,VALUE_IN_EUROS,2023,5',
          'Annual,Germany,China,Helium,1,VALUE_IN_EUROS,2023,5',
        ),
      ),
    ).toEqual([
      "2 rejected: product 'Waste, parings and scrap, of plastics': A label that the catalogue does not have, and no code: take the table with codes.",
      '3 skipped: sum of partners',
      '4 skipped: sum of reporters',
      "5 rejected: partner 'United Kingdom (excluding Northern Ireland)': A part of the United Kingdom, which GB counts whole: both would count it twice.",
      "6 rejected: flow '1': Neither 1 (import) nor 2 (export).",
    ]);
  });
});

describe('the edition of SDMX-CSV', () => {
  const one = 'A,DE,CN,25041000,1,VALUE_IN_EUROS,2023,5';

  it('is the dataset and the day of its last update, day first', async () => {
    expect(await comextCn8Importer.detect([table(one)])).toMatchObject({
      value: {
        edition: 'ds-045409-2025-02-17',
        title: 'Comext DS-045409 as updated on 2025-02-17',
        published: { earliest: '2025-02-17', latest: '2025-02-17', precision: 'day' },
      },
    });
  });

  it('is not made up of a day that there is not', async () => {
    const file = textFile('x.csv', `${HEADER}\n${row(one).replace('17/02/25', '31/02/25')}\n`);
    expect(await comextCn8Importer.detect([file])).toMatchObject({
      error: { code: 'edition-unknown' },
    });
    expect(await comextCn8Importer.detect([file], { edition: 'mine' })).toMatchObject({
      value: { edition: 'mine', published: null },
    });
  });

  it('is refused for a dataset whose products are no codes of CN8', async () => {
    const file = textFile('x.csv', `${HEADER}\n${row(one).replace('DS-045409', 'DS-018995')}\n`);
    expect(await comextCn8Importer.detect([file])).toMatchObject({
      error: { code: 'unknown-layout', details: { expected: ['DS-045409'] } },
    });
  });

  it('is one at a time; beside a bulk file it is another', async () => {
    const later = textFile('y.csv', `${HEADER}\n${row(one).replace('17/02/25', '18/02/25')}\n`);
    expect(await comextCn8Importer.detect([table(one), later])).toMatchObject({
      error: {
        code: 'mixed-editions',
        details: { editions: ['ds-045409-2025-02-17', 'ds-045409-2025-02-18'] },
      },
    });
  });

  it('counts a figure once that two tables of it hold, and refuses one that differs', async () => {
    const files = [
      named('a.csv', one, 'A,DE,CN,25041000,1,VALUE_IN_EUROS,2022,4'),
      named('b.csv', one, 'A,DE,CN,25041000,1,VALUE_IN_EUROS,2022,9'),
    ];
    const outcomes = await outcomesOf(comextCn8Importer, files);
    expect(factsOf(outcomes).map(({ fact }) => fact.value)).toEqual([5, 4]);
    expect(endings(outcomes)).toEqual([
      '2 skipped: same figure recorded once',
      expect.stringMatching(/^3 rejected: row .*: Another figure than a\.csv, row 3 for the same/),
    ]);
  });

  it('reads the same rows again as the first time', async () => {
    const file = table(one);
    const release = await comextCn8Importer.detect([file]);
    if (!release.ok) throw new Error(release.error.message);
    const read = async () => {
      const outcomes: RowOutcome[] = [];
      for await (const page of release.value.rows(file)) outcomes.push(...page);
      return outcomes;
    };
    expect(await read()).toEqual(await read());
  });
});

describe('the columns of SDMX-CSV', () => {
  const names = HEADER.split(',');
  const cells = `${STAMP},A,DE,CN,25041000,1,VALUE_IN_EUROS,2023,5`.split(',');
  const of = (header: readonly string[], fields: readonly string[]) =>
    textFile('x.csv', `${header.join()}\n${fields.join()},\n`);

  it('may stand in any order', async () => {
    const file = of(names.toReversed(), cells.toReversed());
    expect(factsOf(await outcomesOf(comextCn8Importer, [file])).map(briefly)).toEqual([
      'graphite cn8-25041000 value DE<-CN 2023: 5 EUR partial',
    ]);
  });

  it.each(names)('are refused when %s is renamed, dropped or doubled', async (name) => {
    const at = names.indexOf(name);
    for (const file of [
      of(names.with(at, `${name}_2`), cells),
      of(names.toSpliced(at, 1), cells.toSpliced(at, 1)),
      of([...names, name], [...cells, '7']),
    ]) {
      expect(await comextCn8Importer.detect([file])).toMatchObject({
        error: { code: 'unknown-layout' },
      });
    }
  });
});

describe('whether a table holds every partner', () => {
  const flags = async (...rows: string[]) =>
    factsOf(await read(...rows)).map(
      ({ fact }) =>
        `${fact.area}<-${fact.partner} ${fact.flags.filter((flag) => flag !== 'fixed-eu27').join()}`,
    );
  const of = (reporter: string, partner: string, value: string): string =>
    `A,${reporter},${partner},25041000,1,VALUE_IN_EUROS,2023,${value}`;

  it('shows when the partners of the Union add up to a printed sum', async () => {
    const partners = [of('EU27_2020', 'CN', '60'), of('EU27_2020', 'DE', '40')];
    expect(await flags(...partners, of('EU27_2020', 'WORLD', '100.5'))).toEqual([
      'EU27<-CN ',
      'EU27<-DE ',
    ]);
    // Of the sum outside the Union, its own members are no part.
    expect(await flags(...partners, of('EU27_2020', 'EXT_EU27_2020', '60'))).toHaveLength(2);
    expect(await flags(of('EU27_2020', 'EXT_EU27_2020', '60'), ...partners)).toEqual([
      'EU27<-CN ',
      'EU27<-DE ',
    ]);
  });

  it('does not without a sum, nor when a partner is missing', async () => {
    expect(await flags(of('EU27_2020', 'CN', '60'))).toEqual(['EU27<-CN partial']);
    expect(await flags(of('EU27_2020', 'CN', '60'), of('EU27_2020', 'WORLD', '100'))).toEqual([
      'EU27<-CN partial',
    ]);
  });

  it('lets the others fall short where one of them is withheld', async () => {
    const withheld = 'A,EU27_2020,RU,25041000,1,VALUE_IN_EUROS,2023,';
    expect(
      await flags(of('EU27_2020', 'CN', '60'), withheld, of('EU27_2020', 'WORLD', '100')),
    ).toEqual(['EU27<-CN ', 'EU27<-RU not-available']);
    expect(
      await flags(of('EU27_2020', 'CN', '160'), withheld, of('EU27_2020', 'WORLD', '100')),
    ).toEqual(['EU27<-CN partial', 'EU27<-RU not-available,partial']);
  });

  it('never shows by member states: which of them are left out it does not tell', async () => {
    expect(await flags(of('DE', 'CN', '60'), of('DE', 'WORLD', '60'))).toEqual(['DE<-CN partial']);
  });
});
