import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Model, segmentedDesign } from '../design/design-matrix.js';
import { effectSe, minimumDetectableEffect } from './minimum-detectable-effect.js';

const design = (pre: number, post: number, model: Model) =>
  segmentedDesign(
    model,
    Array.from({ length: pre + post }, (_, i) => i),
    pre,
  );

// Three points after the date hold four parameters too, if one insists: the exact SE of the
// methodology do, and the design of the product does not.
const insisting = (pre: number, post: number) => {
  const plain = design(pre, post, 'trend-level');
  return {
    ...plain,
    terms: [...plain.terms, 'slope-change' as const],
    rows: plain.rows.map((row) => [...row, (row[1]! - pre) * row[2]!]),
  };
};

describe('minimum detectable effect', () => {
  it.each<[number, number, Model, number[]]>([
    [10, 3, 'mean-shift', [2.03, 2.42, 2.67, 2.82]],
    [10, 3, 'trend-level', [3.0, 3.42, 3.59, 3.42]],
    [10, 5, 'mean-shift', [1.66, 2.08, 2.4, 2.68]],
    [10, 5, 'trend-level', [2.91, 3.36, 3.58, 3.48]],
    [15, 5, 'mean-shift', [1.53, 1.93, 2.25, 2.57]],
    [15, 5, 'trend-level', [2.32, 2.82, 3.16, 3.34]],
    [15, 5, 'trend-level-slope', [2.82, 3.17, 3.29, 3.17]],
    [15, 10, 'trend-level', [2.27, 2.77, 3.11, 3.32]],
    [20, 5, 'trend-level', [2.03, 2.52, 2.87, 3.16]],
  ])('%d before, %d after, %s', (pre, post, model, printed) => {
    const found = [0, 0.3, 0.5, 0.7].map((rho) =>
      minimumDetectableEffect(design(pre, post, model), rho),
    );
    printed.forEach((value, i) => expect(Math.abs(found[i]! - value)).toBeLessThanOrEqual(0.00501));
  });

  it.each([
    [10, 3, 0.6583, 0.9661, 1.1402],
    [15, 5, 0.5164, 0.782, 0.9462],
    [20, 5, 0.5, 0.6939, 0.9032],
  ])('exact standard errors, %d before, %d after', (pre, post, mean, trend, full) => {
    expect(effectSe(design(pre, post, 'mean-shift'), 0)).toBeCloseTo(mean, 4);
    expect(effectSe(design(pre, post, 'trend-level'), 0)).toBeCloseTo(trend, 4);
    expect(effectSe(insisting(pre, post), 0)).toBeCloseTo(full, 4);
  });

  it('more power or a stricter test asks for a larger effect', () => {
    const probability = fc.double({ min: 0.55, max: 0.95, noNaN: true });
    const one = design(15, 5, 'trend-level');
    fc.assert(
      fc.property(probability, (power) => {
        const at = (options: object) => minimumDetectableEffect(one, 0.5, options);
        expect(at({ power: power + 0.04 })).toBeGreaterThan(at({ power }));
        expect(at({ power, alpha: 0.01 })).toBeGreaterThan(at({ power, alpha: 0.05 }));
      }),
    );
  });
});
