import { type Importer, importRelease } from '@chokepoint/supply-application';
import { baciImporter, comtradeImporter, textFile } from '@chokepoint/importers';
import { testDatabases } from '@chokepoint/testing';
import { describe, expect, it } from 'vitest';
import { questionDesk } from './question-desk.js';

const MAGNETS = {
  mineral: 'permanent-magnets',
  stage: 'manufactured',
  basis: 'eu-imports',
  measure: 'value',
} as const;

/** Year, exporter, importer, product, thousand US dollars, tonnes. */
const BACI = `t,i,j,k,v,q
2023,156,276,850511,60,6
2023,156,251,850511,20,2
2023,392,276,850511,15,1
2023,826,380,850511,5,NA
2023,276,251,850511,900,90
2023,156,842,850511,900,90
`;

const COLUMNS =
  'typeCode,freqCode,refYear,refMonth,period,reporterCode,reporterISO,flowCode,partnerCode,partnerISO,partner2Code,classificationCode,cmdCode,customsCode,mosCode,motCode,netWgt,isNetWgtEstimated,primaryValue';
const line = (year: number, partner: number, value: number): string =>
  `C,A,${year},52,${year},97,,M,${partner},,0,H6,850511,C00,0,0,,False,${value}`;
const COMTRADE = [
  COLUMNS,
  line(2022, 0, 100),
  line(2022, 156, 75),
  line(2022, 392, 25),
  // China alone of a World twice as large: three quarters would look like all of it.
  line(2023, 0, 200),
  line(2023, 156, 150),
].join('\n');

describe.each(testDatabases())('trade that a user fetched on $name', ({ open }) => {
  const desk = questionDesk(open);

  async function take(importer: Importer, text: string, edition: string) {
    const outcome = await importRelease(
      { ledger: desk.log.ledger },
      {
        importer,
        files: [textFile('t.csv', text)],
        actor: 'test',
        edition,
        published: '2026-02-01',
      },
    );
    if (!outcome.ok) throw new Error(outcome.error.message);
    await desk.project();
  }
  const shares = async () => {
    const { source, periods } = await desk.ask(await desk.now(), MAGNETS);
    return [
      source,
      ...periods.map(({ period, total, shares: all }) => [
        period,
        total,
        ...all.map(({ area, share }) => `${area} ${share}`),
      ]),
    ];
  };

  it('adds the member states of BACI up, and leaves out what is no import of the Union', async () => {
    await take(baciImporter, BACI, 'V202501');
    expect(await shares()).toEqual(['baci', ['2023', 100_000, 'CN 0.8', 'JP 0.15', 'GB 0.05']]);
  });

  it('has no share of a year in which the partners of UN Comtrade are a part', async () => {
    await take(comtradeImporter, COMTRADE, '2022-2023');
    expect(await shares()).toEqual(['comtrade', ['2022', 100, 'CN 0.75', 'JP 0.25']]);
  });

  it('comes from BACI before UN Comtrade where both are there', async () => {
    await take(comtradeImporter, COMTRADE, '2022-2023');
    await take(baciImporter, BACI, 'V202501');
    expect((await shares())[0]).toBe('baci');
  });
});
