import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { beforeAfter, type SeriesPoint } from './before-after.js';

const years = (from: number, values: readonly (number | null)[]): SeriesPoint[] =>
  values.map((value, index) => ({ period: String(from + index), value }));

describe('a series before and after a date', () => {
  const series = years(2012, [0.9, 0.8, 0.8, 0.7, 0.8, 0.9, 0.5, 0.6, 0.4, 0.5]); // 2012-2021

  it('compares the five years on each side; the year of the date is on neither', () => {
    const result = beforeAfter({ series, effectiveOn: '2017-06-30' });
    expect(result.before.periods).toEqual(['2012', '2013', '2014', '2015', '2016']);
    expect(result.before.mean).toBeCloseTo(0.8, 12);
    expect(result.after.periods).toEqual(['2018', '2019', '2020', '2021']);
    expect(result.after.mean).toBeCloseTo(0.5, 12);
    expect(result.difference).toBeCloseTo(-0.3, 12);
    expect(result.transition).toEqual(['2017']);
    expect(result.window).toEqual({ from: '2012-01-01', to: '2021-12-31' });
    expect(result).toMatchObject({ assessable: true, reason: null, method: 'before-after@1' });
  });

  it('counts the whole year as after when the date is its first day', () => {
    const result = beforeAfter({ series, effectiveOn: '2017-01-01' });
    expect(result.transition).toEqual([]);
    expect(result.after.periods[0]).toBe('2017');
    expect(result.before.periods.at(-1)).toBe('2016');
  });

  it('takes the year as mixed when the date is its last day', () => {
    expect(beforeAfter({ series, effectiveOn: '2017-12-31' }).transition).toEqual(['2017']);
  });

  it('takes no more than five periods, the nearest ones', () => {
    const result = beforeAfter({
      series: years(2000, Array(20).fill(1)),
      effectiveOn: '2010-05-01',
    });
    expect(result.before.periods).toEqual(['2005', '2006', '2007', '2008', '2009']);
    expect(result.after.periods).toEqual(['2011', '2012', '2013', '2014', '2015']);
  });

  it('skips and names a period without a value and reaches for no other', () => {
    const gap = years(2009, [0.1, 0.9, 0.8, null, 0.8, 0.9, 0.5, 0.6, null, 0.5, 0.5]);
    const result = beforeAfter({ series: gap, effectiveOn: '2014-05-01' });
    expect(result.before.periods).toEqual(['2009', '2010', '2011', '2013']);
    expect(result.after.periods).toEqual(['2015', '2016', '2018', '2019']);
    expect(result.skipped).toEqual(['2012', '2017']);
  });

  it('sorts the series first', () => {
    const reversed = beforeAfter({ series: series.toReversed(), effectiveOn: '2017-06-30' });
    expect(reversed).toEqual(beforeAfter({ series, effectiveOn: '2017-06-30' }));
  });
});

describe('what cannot be assessed', () => {
  it.each([
    ['2023-08-01', 'not assessable: 1 period after'],
    ['2024-05-23', 'not assessable: 0 periods after'],
    ['2022-02-24', 'not assessable: 2 periods after'],
    ['2021-02-24', null],
  ])('effect on %s, trade until 2024: %s', (effectiveOn, reason) => {
    const result = beforeAfter({ series: years(2012, Array(13).fill(0.9)), effectiveOn });
    expect(result.reason).toBe(reason);
    expect(result.assessable).toBe(reason === null);
    expect(result.difference === null).toBe(reason !== null);
  });

  it('keeps the means that there are', () => {
    const result = beforeAfter({ series: years(2022, [0.5, 0.4, 0.3]), effectiveOn: '2023-08-01' });
    expect(result.before).toEqual({ mean: 0.5, periods: ['2022'] });
    expect(result.after).toEqual({ mean: 0.3, periods: ['2024'] });
    expect(result.reason).toBe('not assessable: 1 period before, 1 period after');
  });

  it('an empty series has no mean and a window of the day itself', () => {
    expect(beforeAfter({ series: [], effectiveOn: '2023-08-01' })).toMatchObject({
      before: { mean: null, periods: [] },
      reason: 'not assessable: 0 periods before, 0 periods after',
      window: { from: '2023-08-01', to: '2023-08-01' },
    });
  });

  it('refuses a period that is given twice', () => {
    const series = [...years(2020, [1]), ...years(2020, [2])];
    expect(() => beforeAfter({ series, effectiveOn: '2023-08-01' })).toThrow(RangeError);
  });
});

describe('months and averaged years', () => {
  it('a month is before, mixed or after by its days', () => {
    const series = ['2023-05', '2023-06', '2023-07', '2023-08', '2023-09'].map((period) => ({
      period,
      value: 1,
    }));
    const august = beforeAfter({ series, effectiveOn: '2023-08-01', minimum: 2 });
    expect(august.after.periods).toEqual(['2023-08', '2023-09']);
    expect(august.window).toEqual({ from: '2023-05-01', to: '2023-09-30' });
    const midJuly = beforeAfter({ series, effectiveOn: '2023-07-14', minimum: 2 });
    expect(midJuly.transition).toEqual(['2023-07']);
  });

  it('a span of years that holds the date is mixed', () => {
    const series = [{ period: '2016/2020', value: 0.7 }];
    expect(beforeAfter({ series, effectiveOn: '2018-03-01' }).transition).toEqual(['2016/2020']);
    expect(beforeAfter({ series, effectiveOn: '2021-01-01' }).before.periods).toEqual([
      '2016/2020',
    ]);
  });
});

describe('for any series', () => {
  const points = fc
    .uniqueArray(fc.integer({ min: 1990, max: 2030 }), { maxLength: 30 })
    .chain((list) =>
      fc
        .array(fc.option(fc.double({ min: 0, max: 1, noNaN: true })), {
          minLength: list.length,
          maxLength: list.length,
        })
        .map((values) =>
          list.map((year, index) => ({ period: String(year), value: values[index] ?? null })),
        ),
    );
  const day = fc
    .date({ min: new Date('1995-01-01'), max: new Date('2025-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));

  it('a shift of the values after the date shifts the difference by as much', () => {
    fc.assert(
      fc.property(points, day, (series, effectiveOn) => {
        const plain = beforeAfter({ series, effectiveOn });
        fc.pre(plain.assessable);
        const shifted = series.map(({ period, value }) => ({
          period,
          value: value !== null && plain.after.periods.includes(period) ? value + 0.25 : value,
        }));
        const moved = beforeAfter({ series: shifted, effectiveOn });
        expect(moved.difference! - plain.difference!).toBeCloseTo(0.25, 9);
      }),
    );
  });

  it('the sides never meet, hold at most five, and lie inside the window', () => {
    fc.assert(
      fc.property(points, day, (series, effectiveOn) => {
        const { before, after, transition, window } = beforeAfter({ series, effectiveOn });
        const year = effectiveOn.slice(0, 4);
        for (const period of before.periods) expect(period < year).toBe(true);
        for (const period of after.periods) expect(period >= year).toBe(true);
        expect(transition.every((period) => period === year)).toBe(true);
        expect(Math.max(before.periods.length, after.periods.length)).toBeLessThanOrEqual(5);
        for (const period of [...before.periods, ...after.periods]) {
          expect(window.from <= `${period}-01-01` && `${period}-12-31` <= window.to).toBe(true);
        }
      }),
    );
  });
});
