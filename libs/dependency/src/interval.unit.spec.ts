import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  add,
  between,
  carry,
  clamp,
  divide,
  exactly,
  holds,
  hull,
  type Interval,
  multiply,
  overlap,
  point,
  requireInterval,
  subtract,
} from './interval.js';

const number = fc.double({ min: -1e6, max: 1e6, noNaN: true });
const interval = fc
  .tuple(number, number)
  .map(([a, b]) => ({ low: Math.min(a, b), high: Math.max(a, b) }));
const part = fc.double({ min: 0, max: 1, noNaN: true });
const within = ({ low, high }: Interval, at: number): number =>
  Math.min(high, Math.max(low, low + at * (high - low)));

/** Holds a number up to what binary fractions round away. */
function expectHeld(held: Interval, value: number): void {
  // By the smallest numbers there are, a quotient overflows.
  const slack = Number.isFinite(value) ? 1e-9 * Math.max(1, Math.abs(value)) : 0;
  expect(value).toBeGreaterThanOrEqual(held.low - slack);
  expect(value).toBeLessThanOrEqual(held.high + slack);
}

describe('interval arithmetic', () => {
  it('holds what any two numbers within give', () => {
    fc.assert(
      fc.property(interval, interval, part, part, (a, b, s, t) => {
        const [x, y] = [within(a, s), within(b, t)];
        expectHeld(add(a, b), x + y);
        expectHeld(subtract(a, b), x - y);
        expectHeld(multiply(a, b), x * y);
        const quotient = divide(a, b);
        if (quotient) expectHeld(quotient, x / y);
      }),
    );
  });

  it('has no quotient by what may be zero', () => {
    expect(divide(point(1), { low: -1, high: 1 })).toBeNull();
    expect(divide(point(1), { low: 0, high: 1 })).toBeNull();
    expect(divide(point(1), { low: -2, high: -1 })).toEqual({ low: -1, high: -0.5 });
  });

  it('adds nothing up to zero and multiplies it to one', () => {
    expect(add()).toEqual(point(0));
    expect(multiply()).toEqual(point(1));
    expect(hull([])).toBeNull();
  });

  it('keeps an end without limit, but not of nothing', () => {
    expect(multiply({ low: 0, high: 1 }, { low: 1, high: Infinity })).toEqual({
      low: 0,
      high: Infinity,
    });
    expect(multiply(point(0), { low: 0, high: Infinity })).toEqual(point(0));
  });

  it('clamps, spans and compares', () => {
    expect(clamp({ low: -1, high: 2 }, 0, 1)).toEqual({ low: 0, high: 1 });
    expect(clamp({ low: 3, high: 4 }, 0, 1)).toEqual(point(1));
    expect(hull([point(3), { low: -1, high: 1 }])).toEqual({ low: -1, high: 3 });
    expect(overlap({ low: 0, high: 1 }, { low: 1, high: 2 })).toBe(true);
    expect(overlap({ low: 0, high: 1 }, { low: 1.1, high: 2 })).toBe(false);
    expect(holds({ low: 0, high: 1 }, 1)).toBe(true);
  });

  it('refuses what is no interval', () => {
    expect(() => requireInterval({ low: 2, high: 1 })).toThrow(RangeError);
    expect(() => requireInterval({ low: Number.NaN, high: 1 })).toThrow(RangeError);
  });
});

describe('a formula carried over figures', () => {
  const product = (a: Interval, b: Interval) => multiply(a, b);

  it('gives a value where every input has one', () => {
    expect(carry([exactly(2), { value: 3, low: 2, high: 4 }], product)).toEqual({
      value: 6,
      low: 4,
      high: 8,
    });
  });

  it('gives bounds alone where one input has no value', () => {
    expect(carry([exactly(2), between(2, 4)], product)).toEqual(between(4, 8));
  });

  it('gives nothing where the bounds give nothing', () => {
    const divisor = { value: 1, low: -1, high: 2 };
    expect(carry([exactly(2), divisor], (a, b) => divide(a, b))).toBeNull();
  });
});
