import type { RowOutcome } from '@chokepoint/supply-application';
import { describe, expect, it } from 'vitest';
import { textFile } from '../common/source-files.js';
import { briefly, endings, factsOf, outcomesOf } from '../testing/outcomes.js';
import { usgsSalientImporter } from './usgs-salient.importer.js';

const read = (text: string, name = 'mcs2024-x_salient.csv'): Promise<RowOutcome[]> =>
  outcomesOf(usgsSalientImporter, [textFile(name, text)]);
const stocksOf = (outcomes: readonly RowOutcome[]) =>
  outcomes.flatMap((one) => (one.kind === 'imported' ? [...(one.stockpiles ?? [])] : []));

describe('salient statistics of the United States', () => {
  it('are prices, consumption, stocks and net import reliance, year by year', async () => {
    const rows = await read(
      'DataSource,Commodity,Year,USprod_t,Consump_Apparent_t,Price_LME_dlb,Stocks_Industry_t,Stocks_LME_t,NIR_pct\n' +
        'MCS2024,Cobalt,2022,500,"7,150",28.83,946,34,73\n' +
        'MCS2024,Cobalt,2023,500,W,15.5,W,NA,>50\n',
    );
    expect(factsOf(rows).map(briefly)).toEqual([
      "cobalt apparent consumption US 2022: 7150 t  '7,150'",
      'cobalt lme price US 2022: 28.83 USD/lb',
      "cobalt all net-import-reliance US 2022: 0.73 share  '73'",
      "cobalt apparent consumption US 2023: null t withheld 'W'",
      'cobalt lme price US 2023: 15.5 USD/lb estimated',
      "cobalt all net-import-reliance US 2023: null[0.5..1] share bound+estimated '>50'",
    ]);
    expect(stocksOf(rows)).toMatchObject([
      { holder: 'Industry', holderKind: 'industry', at: '2022', quantity: 946, unit: 't' },
      { holderKind: 'exchange', quantity: 34 },
      { quantity: null, flags: ['withheld'], at: '2023' },
      { quantity: null, flags: ['not-available'] },
    ]);
  });

  it('come in the unit of the mineral, cents as dollars', async () => {
    const rows = await read(
      'DataSource,Commodity,Year,Consump_kt,Price_Ingot_ctslb,Stocks_LME_kt,NIR_pct\nMCS2024,Aluminum,2021,4020,139,0.07,E\n',
    );
    expect(factsOf(rows).map(briefly)).toEqual([
      "aluminium apparent consumption US 2021: 4020000 t  '4020'",
      "aluminium ingot price US 2021: 1.39 USD/lb  '139'",
      "aluminium all net-import-reliance US 2021: null[null..0] share bound 'E'",
    ]);
    expect(stocksOf(rows)[0]).toMatchObject({ quantity: 70, unit: 't', raw: '0.07' });
  });

  it('are taken as meant and marked, where an edition is known to head them wrongly', async () => {
    const text = (edition: string): string =>
      `DataSource,Commodity,Year,Stocks_g\nMCS${edition},Gallium,2022,2780\n`;
    expect(stocksOf(await read(text('2024')))[0]).toMatchObject({
      quantity: 2780,
      unit: 'kg',
      flags: ['suspect'],
    });
    expect(endings(await read(text('2025')))).toEqual([
      "2 rejected: row 'MCS2025,Gallium,2022,2780': The column 'Stocks_g' is none that is known for Gallium in the edition of 2025.",
    ]);
  });

  it('tell apart columns under one heading by their order, in the edition that prints them so', async () => {
    const table = (edition: string): string =>
      `DataSource,Commodity,Year,Price_dt,Price_dt,Price_dt,Price_dt\nMCS${edition},Titanium Mineral Concentrates,2022,1470,530,285,867\n`;
    expect(factsOf(await read(table('2025'))).map(briefly)).toEqual([
      'titanium rutile price US 2022: 1470 USD/t suspect',
      'titanium ilmenite-and-leucoxene price US 2022: 530 USD/t suspect',
      'titanium ilmenite price US 2022: 285 USD/t suspect',
      'titanium slag price US 2022: 867 USD/t suspect',
    ]);
    expect(endings(await read(table('2026')))).toEqual([
      expect.stringContaining("The column 'Price_dt' is there 4 times"),
    ]);
  });

  it('are refused where a reliance above 100 % shows that the columns are moved', async () => {
    const rows = await read(
      'DataSource,Commodity,Year,Price_Feldspar_dt,NIR_Feldspar_pct\nMCS2024,Feldspar and Nepheline Syenite,2022,1300,220\n',
    );
    expect(factsOf(rows)).toEqual([]);
    expect(endings(rows)).toEqual([
      expect.stringMatching(
        /^2 rejected: NIR_Feldspar_pct '220': .*columns of the table are moved/,
      ),
    ]);
  });

  it('keep to their edition and its five years; what the catalogue lacks is left out by rule', async () => {
    const rows = await read(
      'DataSource,Commodity,Year,Price_dt\nMCS2024,Lithium,2023,46000\nMCS2023,Lithium,2022,1\n' +
        'MCS2024,Lithium,2018,1\nMCS2024,Lithium,2024,1\nMCS2024,Zinc,2023,1\nMCS2024,Lithium,2022,\nMCS2024,Lithium,2021,dear\n',
    );
    expect(factsOf(rows)).toHaveLength(1);
    expect(endings(rows)).toEqual([
      "3 rejected: DataSource 'MCS2023,Lithium,2022,1': 'MCS2024' is expected in every row.",
      "4 rejected: Year '2018': The edition of 2024 covers the years 2019 to 2023.",
      "5 rejected: Year '2024': The edition of 2024 covers the years 2019 to 2023.",
      '6 skipped: outside the catalogue',
      '7 skipped: no figure printed',
      "8 rejected: Price_dt 'dear': Not a number, nor a mark of the key.",
    ]);
  });

  it('do not lose a world table that stands in their place', async () => {
    const salient = textFile(
      'mcs2024-galli_salient.csv',
      'DataSource,Commodity,Year,NIR_pct\nMCS2024,Gallium,2022,100\n',
    );
    const world = textFile(
      'mcs2024-cobal_salient.csv',
      'Source,Country,Type,Prod_t_2021\nMCS2024,China,Mine,1\n',
    );
    const rows = await outcomesOf(usgsSalientImporter, [salient, world]);
    expect(endings(rows)).toEqual([expect.stringContaining('a mistake of the publisher')]);
    const elsewhere = await usgsSalientImporter.detect([
      salient,
      { ...world, name: 'mcs2024-cobal_world.csv' },
    ]);
    expect(elsewhere).toMatchObject({ ok: false, error: { code: 'unknown-layout' } });
  });
});
