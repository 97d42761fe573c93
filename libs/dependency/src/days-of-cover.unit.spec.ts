import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysOfCover } from './days-of-cover.js';

const exactly = (value: number) => ({ low: value, high: value });

describe('days of cover', () => {
  it('are the stock over the net imports of an average day', () => {
    // 120 t against imports of 800 t and exports of 70 t.
    expect(daysOfCover(exactly(120), exactly(800 - 70))).toEqual(exactly(60));
    expect(daysOfCover(exactly(0), exactly(365))).toEqual(exactly(0));
  });

  it('are none of a net exporter, nor of one that may be', () => {
    expect(daysOfCover(exactly(100), exactly(0))).toBeNull();
    expect(daysOfCover(exactly(100), { low: -5, high: 365 })).toBeNull();
  });

  it('hold every stock and every net import within their bounds', () => {
    const bounds = fc
      .tuple(
        fc.double({ min: 0, max: 1e9, noNaN: true }),
        fc.double({ min: 0, max: 1e9, noNaN: true }),
      )
      .map(([low, more]) => ({ low, high: low + more }));
    const within = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(bounds, bounds, within, within, (stock, some, a, b) => {
        const netImports = { low: some.low + 1, high: some.high + 1 };
        const days = daysOfCover(stock, netImports)!;
        const s = stock.low + a * (stock.high - stock.low);
        const ni = netImports.low + b * (netImports.high - netImports.low);
        const exact = (s * 365) / ni;
        expect(exact).toBeGreaterThanOrEqual(days.low * (1 - 1e-9));
        expect(exact).toBeLessThanOrEqual(days.high * (1 + 1e-9));
      }),
    );
  });

  it('are not worked out of what is no amount', () => {
    expect(() => daysOfCover(exactly(-1), exactly(1))).toThrow(RangeError);
    expect(() => daysOfCover({ low: 2, high: 1 }, exactly(1))).toThrow(RangeError);
    expect(() => daysOfCover(exactly(Number.NaN), exactly(1))).toThrow(RangeError);
  });
});
