import { describe, expect, it } from 'vitest';
import { NILE_1886_1910 } from '../testing/nile.js';
import { placeboInTime } from './placebo-in-time.js';

const times = NILE_1886_1910.map((_, i) => i + 1);

describe('placebo in time', () => {
  it('the Nile: eight fake dates, none as large as 1899', () => {
    const found = placeboInTime('mean-shift', times, NILE_1886_1910, 14)!;
    const printed = [162.13, 187.97, 157.6, 151.45, 118.76, 109.88, 69.5, 15.97];
    expect(found.placebos.map(({ split }) => split)).toEqual([3, 4, 5, 6, 7, 8, 9, 10]);
    printed.forEach((value, i) => {
      expect(Math.abs(found.placebos[i]!.effect)).toBeCloseTo(value, 2);
    });
    expect(found.effect).toBeCloseTo(-245.8013, 4);
    expect(found).toMatchObject({ count: 8, asLarge: 0 });
    expect(found.p).toBeCloseTo(1 / 9, 12);
    expect(found.smallestP).toBe(found.p);
  });

  it('counts a fake effect of the other sign and of the same size', () => {
    // 0 0 0 6 6 6 | 0 0 0: up by 6 at the fake date, down by 3 at the real one.
    const found = placeboInTime(
      'mean-shift',
      [1, 2, 3, 4, 5, 6, 7, 8, 9],
      [0, 0, 0, 6, 6, 6, 0, 0, 0],
      7,
    )!;
    expect(found.effect).toBeCloseTo(-3, 9);
    expect(found).toMatchObject({ count: 1, asLarge: 1, p: 1, smallestP: 0.5 });
  });

  it('there is none with five points before', () => {
    expect(
      placeboInTime('mean-shift', [1, 2, 3, 4, 5, 6, 7, 8], [1, 2, 1, 2, 1, 5, 6, 5], 6),
    ).toBeNull();
  });

  it('asks for five points after a fake date where a slope is fitted', () => {
    const found = placeboInTime('trend-level-slope', times, NILE_1886_1910, 14)!;
    expect(found.placebos.map(({ split }) => split)).toEqual([3, 4, 5, 6, 7, 8]);
  });
});
