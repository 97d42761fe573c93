import fc from 'fast-check';
import { CholeskyDecomposition, determinant, inverse, Matrix } from 'ml-matrix';
import { describe, expect, it } from 'vitest';
import { type Model, segmentedDesign } from '../design/design-matrix.js';
import type { Estimate } from './estimate.js';
import { gls } from './gls.js';
import { hc3 } from './hc3.js';
import { neweyWest } from './newey-west.js';
import { ols } from './ols.js';
import { remlAr1, remlRho } from './reml-ar1.js';

const ESTIMATORS: Readonly<Record<string, (d: Design, y: readonly number[]) => Estimate>> = {
  ols: (d, y) => ols(d, y),
  hc3: (d, y) => hc3(d, y),
  neweyWest: (d, y) => neweyWest(d, y, { lags: 2 }),
  gls: (d, y) => gls(d, y),
  reml: (d, y) => remlAr1(d, y),
};
type Design = ReturnType<typeof segmentedDesign>;

/** Series of 12 to 30 periods, some of them missing, at least four on each side of the date. */
const series = fc
  .record({
    model: fc.constantFrom<Model>('mean-shift', 'trend-level', 'trend-level-slope'),
    values: fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 14, maxLength: 30 }),
    missing: fc.uniqueArray(fc.integer({ min: 2, max: 11 }), { maxLength: 2 }),
  })
  .map(({ model, values, missing }) => {
    const kept = values
      .map((value, time) => ({ value, time }))
      .filter((p) => !missing.includes(p.time));
    const times = kept.map(({ time }) => time);
    const firstPost = times[times.length - 6]!;
    return { design: segmentedDesign(model, times, firstPost), y: kept.map(({ value }) => value) };
  })
  .filter(({ y }) => new Set(y).size > 4);

describe.each(Object.entries(ESTIMATORS))('%s', (_, estimate) => {
  it('follows the scale and the level of the series', () => {
    const factor = fc.constantFrom(-3, 0.01, 7);
    fc.assert(
      fc.property(series, factor, fc.integer({ min: -500, max: 500 }), ({ design, y }, a, b) => {
        const plain = estimate(design, y);
        const other = estimate(
          design,
          y.map((value) => a * value + b),
        );
        const size = Math.abs(a) * (plain.effect.se + Math.abs(plain.effect.value) + 1e-6);
        expect(Math.abs(other.effect.value - a * plain.effect.value) / size).toBeLessThan(1e-5);
        expect(Math.abs(other.effect.se - Math.abs(a) * plain.effect.se) / size).toBeLessThan(1e-5);
      }),
      { numRuns: 60 },
    );
  });

  it('moves the effect by what is added after the date', () => {
    fc.assert(
      fc.property(series, fc.integer({ min: -900, max: 900 }), ({ design, y }, step) => {
        const moved = y.map((v, i) => v + step * design.rows[i]![design.effect]!);
        const shift = estimate(design, moved).effect.value - estimate(design, y).effect.value;
        expect(shift).toBeCloseTo(step, 3);
      }),
      { numRuns: 60 },
    );
  });
});

describe('AR(1) with gaps', () => {
  const times = [1, 2, 3, 5, 6, 9, 10, 11, 12, 14, 15, 16];
  const y = [3, 4, 2, 6, 5, 9, 8, 7, 3, 2, 4, 1];
  const design = segmentedDesign('trend-level', times, 12);
  const omega = (rho: number) =>
    new Matrix(times.map((a) => times.map((b) => Math.pow(rho, Math.abs(a - b)))));

  it('GLS is the textbook formula with rho^|ti - tj|', () => {
    const x = new Matrix(design.rows.map((row) => [...row]));
    const w = inverse(omega(0.5));
    const covariance = inverse(x.transpose().mmul(w).mmul(x));
    const beta = covariance.mmul(x.transpose()).mmul(w).mmul(Matrix.columnVector(y));
    const e = Matrix.columnVector(y).sub(x.mmul(beta));
    const sigma2 = e.transpose().mmul(w).mmul(e).get(0, 0) / (12 - 3);
    const found = gls(design, y);
    found.coefficients.forEach(({ value, se }, i) => {
      expect(value).toBeCloseTo(beta.get(i, 0), 9);
      expect(se).toBeCloseTo(Math.sqrt(sigma2 * covariance.get(i, i)), 9);
    });
  });

  it('REML sits on the top of the restricted likelihood written out in full', () => {
    const x = new Matrix(design.rows.map((row) => [...row]));
    const restricted = (rho: number): number => {
      const w = inverse(omega(rho));
      const information = x.transpose().mmul(w).mmul(x);
      const beta = inverse(information).mmul(x.transpose()).mmul(w).mmul(Matrix.columnVector(y));
      const e = Matrix.columnVector(y).sub(x.mmul(beta));
      const rss = e.transpose().mmul(w).mmul(e).get(0, 0);
      expect(new CholeskyDecomposition(omega(rho)).isPositiveDefinite()).toBe(true);
      return (
        -0.5 *
        ((12 - 3) * Math.log(rss) +
          Math.log(determinant(omega(rho))) +
          Math.log(determinant(information)))
      );
    };
    const rho = remlRho(design, y);
    for (let other = -0.95; other <= 0.95; other += 0.01) {
      expect(restricted(other)).toBeLessThanOrEqual(restricted(rho) + 1e-9);
    }
  });

  it('a series without noise has no autocorrelation to find', () => {
    const exact = design.rows.map((row) => 2 + 3 * row[1]! - 5 * row[2]!);
    expect(remlRho(design, exact)).toBe(0);
    expect(remlAr1(design, exact).effect.value).toBeCloseTo(-5, 9);
  });
});

describe('what cannot be fitted', () => {
  it('too few points or dependent columns', () => {
    expect(() => ols(segmentedDesign('trend-level', [1, 2, 3], 3), [1, 2, 3])).toThrow(RangeError);
    expect(() => ols(segmentedDesign('mean-shift', [1, 2, 3], 9), [1, 2, 3])).toThrow(RangeError);
    expect(() => segmentedDesign('mean-shift', [1, 1, 2], 2)).toThrow(RangeError);
  });

  it('a single point after the date has no HC3', () => {
    const design = segmentedDesign('mean-shift', [1, 2, 3, 4, 5], 5);
    expect(() => hc3(design, [1, 3, 2, 4, 9])).toThrow('alone');
  });

  it('drops the change of slope with fewer than five points after, and says so', () => {
    const times = Array.from({ length: 15 }, (_, i) => i);
    expect(segmentedDesign('trend-level-slope', times, 11)).toMatchObject({
      model: 'trend-level',
      dropped: 'Change of slope left out: 4 points after the date, 5 are needed.',
    });
    expect(segmentedDesign('trend-level-slope', times, 10).dropped).toBeNull();
  });
});
