import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyse } from '../analysis/analyse.js';
import { analysisDesign } from '../analysis/analysis-design.js';
import { comparedPeriods } from './compared-periods.js';
import { meanChange } from './mean-change.js';

const DAY = '2011-10-31';
const ranged = (from: number, ...shares: (number | null)[]) =>
  shares.map((share, i) => ({
    period: String(from + i),
    range: share === null ? null : { low: share, high: share },
  }));
const points = (from: number, ...values: (number | null)[]) =>
  values.map((value, i) => ({ period: String(from + i), value }));

describe('which periods are compared since the conference of October 2011', () => {
  const periods = (...args: Parameters<typeof ranged>) => {
    const { first, latest, reach, latestHoldsDay } = comparedPeriods(ranged(...args), DAY);
    return [reach, first?.period ?? null, latest?.period ?? null, latestHoldsDay];
  };

  it('the last whole period before the day, and the last one there is', () => {
    expect(periods(2008, 0.4, 0.5, 0.6, 0.7, 0.8)).toEqual(['before', '2010', '2012', false]);
  });

  it('a period without a figure is passed over', () => {
    expect(periods(2008, 0.4, 0.5, null, 0.7, 0.8, null)).toEqual([
      'before',
      '2009',
      '2012',
      false,
    ]);
  });

  it('the period of the day is not before it', () => {
    expect(periods(2011, 0.4, 0.5)).toEqual(['later', '2011', '2012', false]);
    expect(periods(2010, 0.4, 0.5)).toEqual(['before', '2010', '2011', true]);
  });

  it('says when a series begins later, ended earlier, or is empty', () => {
    expect(periods(2021, 0.9, 0.8)).toEqual(['later', '2021', '2022', false]);
    expect(periods(2005, 0.9, 0.8)).toEqual(['ended', '2006', '2006', false]);
    expect(periods(2005, null)).toEqual(['empty', null, null, false]);
  });
});

describe('the last five against the five before', () => {
  const level = (value: number, length: number) =>
    Array.from({ length }, (_, i) => value + (i % 2 === 0 ? 0.005 : -0.005));
  const since = (values: (number | null)[], margin = 0.1, from = 2002) =>
    meanChange({ series: points(from, ...values), day: DAY, margin });

  it('takes up to five with a value on each side and leaves the year of the day out', () => {
    const values = [...level(0.5, 9), 0.99, ...level(0.5, 13)];
    const { before, latest } = since(values);
    expect(before.periods).toEqual(['2006', '2007', '2008', '2009', '2010']);
    expect(latest.periods).toEqual(['2020', '2021', '2022', '2023', '2024']);
  });

  it('shows a still series to be unchanged, and a moved one not', () => {
    expect(since([...level(0.5, 9), 0.5, ...level(0.51, 13)]).equivalence?.unchanged).toBe(true);
    const moved = since([...level(0.5, 9), 0.5, ...level(0.8, 13)]);
    expect(moved.difference).toBeCloseTo(0.3, 2);
    expect(moved.equivalence?.unchanged).toBe(false);
    expect(since([...level(0.5, 9), 0.5, ...level(0.8, 13)], 0.5).equivalence?.unchanged).toBe(
      true,
    );
  });

  it('cannot test with fewer than three on a side, nor means of several years', () => {
    const later = meanChange({ series: points(2021, 0.9, 0.9, 0.9), day: DAY, margin: 0.1 });
    expect(later).toMatchObject({ equivalence: null, difference: null });
    expect(later.reason).toContain('0 before the day');
    const spans = [{ period: '2012/2016', value: 0.4 }];
    expect(meanChange({ series: spans, day: DAY, margin: 0.1 }).reason).toContain('several years');
  });

  it('is the difference and cautious error of an analysis where only five come after', () => {
    const values = [0.5, 0.52, 0.48, 0.51, 0.55, 0.5, 0.47, 0.53, 0.5, null];
    const series = points(2002, ...values, 0.6, 0.62, 0.58, 0.61, 0.64);
    const names = { initiative: 'i', outcome: 'o', source: 's', effectiveOn: DAY };
    const { assessed } = analyse(analysisDesign(names), { series });
    const { difference, cautious, df } = assessed!.headline.meanDifference;
    const found = meanChange({ series, day: DAY, margin: 0.1 });
    expect(found.difference).toBeCloseTo(difference, 12);
    expect(found.se).toBeCloseTo(cautious.se, 12);
    expect(found.df).toBe(df);
    expect(found.equivalence).toEqual(assessed!.equivalence);
  });

  it('a wider margin never takes a shown equivalence back', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    const margin = fc.double({ min: 0.01, max: 0.4, noNaN: true });
    fc.assert(
      fc.property(fc.array(share, { minLength: 13, maxLength: 23 }), margin, (values, narrow) => {
        const [near, far] = [since(values, narrow), since(values, narrow + 0.1)];
        fc.pre(near.equivalence !== null);
        expect(!near.equivalence?.unchanged || far.equivalence?.unchanged).toBe(true);
      }),
    );
  });
});
