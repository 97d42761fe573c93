import type { Ledger } from '@chokepoint/ledger';
import { isBalanced, type StockpileReported, type StockpileRow } from '@chokepoint/supply';
import type { ImportOutcome } from '@chokepoint/supply-application';
import { beforeAll, describe, expect, it } from 'vitest';
import { ABSENT, emptyLedger, importGenuine, rejectsOf, toldBy, type Told } from './genuine.js';

if (ABSENT !== undefined) console.warn(`Golden files of salient statistics: ${ABSENT}`);

const EDITIONS = ['2023', '2024', '2025'] as const;

describe.skipIf(ABSENT !== undefined)('salient statistics, the genuine tables', () => {
  const ledger: Ledger = emptyLedger();
  const outcomes = new Map<string, ImportOutcome>();
  const facts = new Map<string, Told[]>();
  const stocks = new Map<string, StockpileRow[]>();
  beforeAll(async () => {
    for (const edition of EDITIONS) {
      outcomes.set(edition, await importGenuine(ledger, `usgs-mcs/${edition}/salient`));
      const id = `usgs-mcs-salient-${edition}`;
      facts.set(edition, await toldBy(ledger, id));
      const events = await ledger.readStream(`release-${id}`, { limit: 10_000 });
      stocks.set(
        edition,
        events
          .filter(({ type }) => type === 'StockpileReported')
          .flatMap(({ data }) => [...(data as unknown as StockpileReported).rows]),
      );
    }
  });

  const figure = (edition: string, mineral: string, measure: string, form: string, year: string) =>
    facts
      .get(edition)!
      .find(
        (fact) =>
          fact.about.mineral === mineral &&
          fact.about.measure === measure &&
          fact.about.form === form &&
          fact.period === year,
      );

  it.each(EDITIONS)('%s: accounts for every row', (edition) => {
    for (const file of outcomes.get(edition)!.files) expect(isBalanced(file), file.file).toBe(true);
    expect(facts.get(edition)!.length).toBeGreaterThan(700);
    expect(stocks.get(edition)!.length).toBeGreaterThan(90);
  });

  it('refuses three tables of 2024 that the publisher spoilt, and nothing that it did not', async () => {
    expect(await rejectsOf(ledger, 'usgs-mcs-salient-2023')).toEqual([]);
    expect(await rejectsOf(ledger, 'usgs-mcs-salient-2025')).toEqual([]);
    const rejects = await rejectsOf(ledger, 'usgs-mcs-salient-2024');
    const files = [...new Set(rejects.map(({ file }) => file.replace('mcs2024-', '')))];
    // Cobalt, gypsum and kyanite are world tables; feldspar's columns are moved, fluorspar's renamed.
    expect(files).toEqual(
      ['cobal', 'felds', 'fluor', 'gypsu', 'kyani'].map((stem) => `${stem}_salient.csv`),
    );
  });

  it.each([
    ['2023', 'gallium', 'price', 'low-purity', '2021', 254, 'USD/kg'],
    ['2024', 'gallium', 'consumption', 'unspecified', '2022', 19_700, 'kg'],
    ['2025', 'cobalt', 'price', 'lme', '2023', 15.48, 'USD/lb'],
    ['2025', 'nickel', 'price', 'lme', '2022', 25_815, 'USD/t'],
    ['2024', 'dysprosium', 'price', 'oxide', '2022', 382, 'USD/kg'],
    ['2025', 'rare-earths', 'consumption', 'compounds-and-metals', '2022', 10_200, 't'],
    ['2025', 'magnesium', 'price', 'united-states-spot', '2022', 7.59, 'USD/lb'],
    ['2025', 'titanium', 'price', 'ilmenite', '2023', 365, 'USD/t'],
    ['2024', 'copper', 'price', 'comex', '2021', 4.24, 'USD/lb'],
    ['2025', 'antimony', 'net-import-reliance', 'all', '2023', 0.83, 'share'],
    ['2025', 'helium', 'consumption', 'unspecified', '2023', 56, 'Mm3'],
  ])('%s %s: %s %s %s is %d %s', (edition, mineral, measure, form, year, value, unit) => {
    const found = figure(edition, mineral, measure, form, year);
    expect([found?.value, found?.about.unit]).toEqual([value, unit]);
  });

  it('says the same of a year in two editions, or nearly: no unit is off by a power of ten', () => {
    const off: string[] = [];
    let compared = 0;
    for (const [earlier, later] of [
      ['2023', '2024'],
      ['2024', '2025'],
      ['2023', '2025'],
    ] as const) {
      for (const { about, period, value } of facts.get(earlier)!) {
        const { mineral, measure, form, unit } = about;
        const other = facts
          .get(later)!
          .find(
            (fact) =>
              fact.about.mineral === mineral &&
              fact.about.measure === measure &&
              fact.about.form === form &&
              fact.about.unit === unit &&
              fact.period === period,
          );
        if (!value || !other?.value) continue;
        compared += 1;
        const ratio = other.value / value;
        if (ratio > 9 || ratio < 1 / 9)
          off.push(`${mineral} ${measure} ${form} ${period}: ${ratio}`);
      }
    }
    expect(off).toEqual([]);
    expect(compared).toBeGreaterThan(700);
  });

  it('has the stocks of gallium in kilograms, whatever the heading says', () => {
    const gallium = (edition: string) =>
      stocks.get(edition)!.find(({ mineral, at }) => mineral === 'gallium' && at === '2022');
    expect(gallium('2024')).toMatchObject({ quantity: 2_780, unit: 'kg', flags: ['suspect'] });
    expect(gallium('2025')).toMatchObject({ quantity: 2_780, unit: 'kg', flags: [] });
  });
});
