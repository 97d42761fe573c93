import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  normalQuantile,
  normalTwoSided,
  tQuantile,
  tTwoSided,
  tUpperTail,
} from './distributions.js';

describe('Student t and normal', () => {
  // Printed in every t table; the long ones follow from closed forms: with 1 degree of freedom
  // the quantile is tan(pi (p - 1/2)), with 2 it is (2p - 1) / sqrt(2 p (1 - p)).
  it.each([
    [0.975, 17, 2.1098, 4],
    [0.8, 17, 0.8633, 4],
    [0.975, 10, 2.2281, 4],
    [0.975, 1, Math.tan(Math.PI * 0.475), 9],
    [0.975, 2, 0.95 / Math.sqrt(2 * 0.975 * 0.025), 9],
  ])('quantile %d with %d degrees of freedom', (p, df, value, digits) => {
    expect(tQuantile(p, df)).toBeCloseTo(value, digits);
  });

  it('normal', () => {
    expect(normalQuantile(0.975)).toBeCloseTo(1.959963984540054, 12);
    expect(normalTwoSided(1.959963984540054)).toBeCloseTo(0.05, 12);
    expect(normalTwoSided(0)).toBe(1);
  });

  it('quantile and tail undo each other', () => {
    const p = fc.double({ min: 0.001, max: 0.499, noNaN: true });
    fc.assert(
      fc.property(p, fc.integer({ min: 1, max: 300 }), (tail, df) => {
        const t = tQuantile(1 - tail, df);
        expect(tUpperTail(t, df)).toBeCloseTo(tail, 9);
        expect(tTwoSided(-t, df)).toBeCloseTo(2 * tail, 9);
      }),
    );
  });

  it('refuses what has no quantile', () => {
    expect(() => tQuantile(0.9, 0)).toThrow(RangeError);
    expect(() => tQuantile(0.9, 2.5)).toThrow(RangeError);
    expect(() => tQuantile(1, 5)).toThrow(RangeError);
    expect(() => normalQuantile(0)).toThrow(RangeError);
  });
});
