import type { Ledger } from '@chokepoint/ledger';
import { isBalanced } from '@chokepoint/supply';
import type { ImportOutcome } from '@chokepoint/supply-application';
import { beforeAll, describe, expect, it } from 'vitest';
import { ABSENT, emptyLedger, importGenuine, rejectsOf, toldBy, type Told } from './genuine.js';

if (ABSENT !== undefined) console.warn(`Golden file of World Mining Data: ${ABSENT}`);

describe.skipIf(ABSENT !== undefined)('World Mining Data, the genuine table', () => {
  const ledger: Ledger = emptyLedger();
  let outcome: ImportOutcome;
  let facts: Told[];
  beforeAll(async () => {
    outcome = await importGenuine(ledger, 'wmd');
    facts = await toldBy(ledger, 'wmd-2018-2022');
  });

  const value = (mineral: string, area: string, period: string, form: string) =>
    facts.find(
      (fact) =>
        fact.about.mineral === mineral &&
        fact.about.form === form &&
        fact.area === area &&
        fact.period === period,
    )?.value;

  it('accounts for every row, and refuses none', async () => {
    const [file] = outcome.files;
    expect(isBalanced(file!)).toBe(true);
    expect(file).toMatchObject({ read: 1_968, rejected: 0 });
    expect(await rejectsOf(ledger, 'wmd-2018-2022')).toEqual([]);
    expect(facts).toHaveLength(outcome.facts);
  });

  it.each([
    ['gallium', 'CN', '2022', 'metal', 606_000],
    ['germanium', 'CN', '2021', 'metal', 132_000],
    ['cobalt', 'CD', '2022', 'content', 115_371],
    ['cobalt', 'WORLD', '2018', 'content', 158_317],
    ['manganese', 'WORLD', '2022', 'content', 20_284_488],
  ])('%s, %s, %s: %s %d', (mineral, area, period, form, weight) => {
    expect(value(mineral, area, period, form)).toBe(weight);
  });

  it('has countries that add up to the printed total, to the last digit of rounding', () => {
    const series = new Set(
      facts.map(({ about, period }) => `${about.mineral}|${about.form}|${period}`),
    );
    expect(series.size).toBeGreaterThan(100);
    for (const one of series) {
      const [mineral, form, period] = one.split('|');
      const own = facts.filter(
        ({ about, period: year }) =>
          about.mineral === mineral && about.form === form && year === period,
      );
      const total = own.find(({ area }) => area === 'WORLD')?.value ?? Number.NaN;
      const sum = own
        .filter(({ area }) => area !== 'WORLD')
        .reduce((all, fact) => all + (fact.value ?? 0), 0);
      const step = own[0]!.raw === null ? 1 : 1_000;
      expect(Math.abs(sum - total), `${one}: ${sum} and ${total}`).toBeLessThanOrEqual(5 * step);
    }
  });
});
