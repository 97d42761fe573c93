import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { equivalenceTest } from './equivalence-test.js';
import { latestAgainstFirst, type RangedPoint } from './latest-against-first.js';

describe('equivalence test', () => {
  it('unchanged exactly when the 90 % interval lies inside the margin', () => {
    const number = fc.double({ min: -0.3, max: 0.3, noNaN: true });
    const size = fc.double({ min: 0.001, max: 0.2, noNaN: true });
    fc.assert(
      fc.property(number, size, fc.integer({ min: 1, max: 60 }), (difference, se, df) => {
        const { low, high, unchanged, margin, p } = equivalenceTest({ difference, se, df });
        fc.pre(Math.abs(p - 0.05) > 1e-9);
        expect(unchanged).toBe(low > -margin && high < margin);
      }),
    );
  });

  it('a wide interval proves nothing', () => {
    expect(equivalenceTest({ difference: 0, se: 0.2, df: 10 }).unchanged).toBe(false);
    expect(equivalenceTest({ difference: 0.01, se: 0.02, df: 10 }).unchanged).toBe(true);
    expect(equivalenceTest({ difference: 0.01, se: 0.02, df: 10, margin: 0.03 }).unchanged).toBe(
      false,
    );
    expect(equivalenceTest({ difference: 0.01, se: 0, df: 10 })).toMatchObject({
      p: 0,
      unchanged: true,
    });
    expect(() => equivalenceTest({ difference: 0, se: 1, df: 3, margin: 0 })).toThrow(RangeError);
  });
});

describe('latest against first', () => {
  const series = (...ranges: ([number, number] | null)[]): RangedPoint[] =>
    ranges.map((range, i) => ({
      period: String(2015 + i),
      range: range === null ? null : { low: range[0], high: range[1] },
    }));

  it.each([
    ['within-margin', series([0.9, 0.9], [0.2, 0.2], [0.84, 0.86])],
    ['moved-down', series([0.9, 0.9], null, [0.6, 0.7])],
    ['moved-up', series([0.5, 0.52], [0.7, 0.8])],
    ['inconclusive', series([0.5, 0.7], [0.65, 0.7])],
    ['inconclusive', series([0.9, 0.9], [0.78, 0.82])],
    ['no-data', series([0.9, 0.9], null)],
    ['no-data', series(null)],
    ['no-data', []],
  ])('%s', (verdict, points) => {
    expect(latestAgainstFirst(points).verdict).toBe(verdict);
  });

  it('reads the periods in order and gives the widest difference', () => {
    const found = latestAgainstFirst(series([0.5, 0.6], null, [0.7, 0.9]).toReversed());
    expect(found).toMatchObject({ first: '2015', latest: '2017', verdict: 'inconclusive' });
    expect(found.difference!.low).toBeCloseTo(0.1, 12);
    expect(found.difference!.high).toBeCloseTo(0.4, 12);
  });

  it('refuses a range that ends before it begins', () => {
    expect(() => latestAgainstFirst(series([0.6, 0.5], [1, 1]))).toThrow(RangeError);
    expect(() => latestAgainstFirst([], 0)).toThrow(RangeError);
  });
});
