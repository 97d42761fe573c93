import { area as knownArea, isAggregate } from '@chokepoint/catalogue';
import type { Ledger } from '@chokepoint/ledger';
import { isBalanced, type GovernanceRow } from '@chokepoint/supply';
import type { ImportOutcome } from '@chokepoint/supply-application';
import { beforeAll, describe, expect, it } from 'vitest';
import { ABSENT, emptyLedger, importGenuine, rejectsOf } from './genuine.js';
import { governanceBy } from './governance.js';

if (ABSENT !== undefined) console.warn(`Golden files of the governance indicators: ${ABSENT}`);

describe.skipIf(ABSENT !== undefined)('the Worldwide Governance Indicators, both updates', () => {
  const ledger: Ledger = emptyLedger();
  const outcomes = new Map<string, ImportOutcome>();
  const told = new Map<string, GovernanceRow[]>();
  beforeAll(async () => {
    for (const update of ['2023', '2024']) {
      outcomes.set(
        update,
        await importGenuine(ledger, `worldbank/wgidataset_${update}update.xlsx`),
      );
      told.set(update, await governanceBy(ledger, `worldbank-wgi-${update}`));
    }
  }, 120_000);

  it.each([
    ['2023', 1_367, 1_284, 30_816, 1_111],
    ['2024', 32_101, 32_100, 32_100, 1_126],
  ])(
    '%s: %i rows, %i imported, %i estimates of which %i are not available',
    async (update, read, imported, estimates, absent) => {
      const { files, releaseId } = outcomes.get(update)!;
      expect(releaseId).toBe(`worldbank-wgi-${update}`);
      expect(isBalanced(files[0]!)).toBe(true);
      expect(files[0]).toMatchObject({ read, imported, rejected: 0 });
      expect(await rejectsOf(ledger, releaseId)).toEqual([]);
      const rows = told.get(update)!;
      expect(rows).toHaveLength(estimates);
      expect(rows.filter(({ estimate }) => estimate === null)).toHaveLength(absent);
    },
  );

  it.each([
    ['2023', 'CN', 'va', '2020', -1.6587377786636353, 0.12595935165882111, 54],
    ['2023', 'CD', 'pv', '2022', -1.9777462482452393, 0.22237108647823334, 227],
    ['2023', 'RO', 'rq', '1996', 2.6118133217096329e-2, 0.2975267767906189, 178],
    ['2023', 'NG', 'cc', '2014', -1.2835038900375366, 0.13220928609371185, 156],
    ['2024', 'CN', 'cc', '2020', -7.1028143167495728e-2, 0.14071133732795715, 27_006],
    ['2024', 'CD', 'rl', '2022', -1.671784520149231, 0.14711807668209076, 30_219],
    ['2024', 'ZM', 'va', '2023', -4.79462631046772e-2, 0.11848173290491104, 32_100],
    ['2024', 'AS', 'cc', '1996', null, null, 5],
  ] as const)(
    '%s: %s %s %s is %d, standard error %d, row %i',
    (update, area, dimension, year, estimate, standardError, sourceRow) => {
      const found = told
        .get(update)!
        .filter((one) => one.area === area && one.dimension === dimension && one.year === year);
      expect(found).toEqual([{ area, dimension, year, estimate, standardError, sourceRow }]);
    },
  );

  it('speak of 214 countries, each dimension and year once', () => {
    for (const rows of told.values()) {
      const keys = new Set(rows.map((one) => `${one.area} ${one.dimension} ${one.year}`));
      expect(keys.size).toBe(rows.length);
      const areas = [...new Set(rows.map(({ area }) => area))];
      expect(areas).toHaveLength(214);
      for (const code of areas) {
        expect(knownArea(code), code).toBeDefined();
        expect(isAggregate(code), code).toBe(false);
      }
    }
  });

  it('give China the scaled value that the risks of dysprosium and gadolinium of 2023 rest on', () => {
    /** (2.5 - mean of the six) * 2: methodology of the Commission, 2017. */
    const scaled = (update: string, area: string, years: readonly string[]): number => {
      const rows = told.get(update)!.filter((one) => one.area === area && years.includes(one.year));
      return (2.5 - rows.reduce((sum, one) => sum + (one.estimate ?? 0), 0) / rows.length) * 2;
    };
    const window = ['2016', '2017', '2018', '2019', '2020'];
    expect(scaled('2023', 'CN', window)).toBeGreaterThan(5.6);
    expect(scaled('2023', 'CN', window)).toBeLessThan(5.75);
  });
});
