import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comparePositions, isPosition, START, toPosition } from './position.js';

describe('positions', () => {
  it('order as numbers do, however long', () => {
    const anyPosition = fc.bigInt({ min: 0n, max: 9_999_999_999_999_999_999n });
    fc.assert(
      fc.property(anyPosition, anyPosition, (a, b) => {
        const sign = Math.sign(comparePositions(toPosition(a), toPosition(b)));
        expect(sign).toBe(a < b ? -1 : a > b ? 1 : 0);
      }),
    );
  });
  it('start before the first event', () => {
    expect(comparePositions(START, toPosition(1))).toBeLessThan(0);
  });
  it.each(['', '-1', '01', '1.5', '1e3', 'x', '12345678901234567890'])('refuse %o', (text) => {
    expect(isPosition(text)).toBe(false);
    expect(() => toPosition(text)).toThrow(RangeError);
  });
});
