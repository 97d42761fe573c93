import { describe, expect, it } from 'vitest';
import type { Listing, ShareRow } from '../concentration-input.js';
import { withPrintedPrecision } from './printed-precision.js';
import { shareIndicators } from './share-indicators.js';
import { topShares } from './top-n.js';

const row = (area: string, value: number | null, more: Partial<ShareRow> = {}): ShareRow => ({
  area,
  kind: area === 'OTHER' ? 'other' : 'country',
  value,
  low: null,
  high: null,
  flags: [],
  ...more,
});
const input = (rows: readonly ShareRow[], listing: Listing = 'complete') => ({
  rows,
  listing,
  printedTotal: null,
  isThirdCountry: () => true,
});
/** Gallium, processing, world, study of 2023. */
const GALLIUM = [
  row('CN', 0.938),
  row('UA', 0.022),
  row('RU', 0.019),
  row('JP', 0.01),
  row('KR', 0.009),
  row('DE', 0.003),
];

describe('the largest suppliers', () => {
  it('of gallium hold 93.8 % and 97.9 %, before the rounding of the sum', () => {
    const { top1, top3, concentration } = shareIndicators(input(GALLIUM));
    expect(top1.share!.value).toBeCloseTo(0.938 / 1.001, 9);
    expect(top3.share!.value).toBeCloseTo(0.979 / 1.001, 9);
    expect(top3.areas).toEqual(['CN', 'UA', 'RU']);
    expect(top3.share!.low).toBeCloseTo(top3.share!.high, 9);
    // 8,808.79 and 1.135 from shares that sum to 1.001.
    expect(concentration.hhi!.low * 1.001 ** 2 * 10_000).toBeCloseTo(8808.79, 2);
    expect(concentration.effectiveSuppliers!.low / 1.001 ** 2).toBeCloseTo(1.135, 3);
  });

  it('are a range where one is withheld, open without a printed total', () => {
    const rows = [row('A', 50), row('B', 30), row('C', null, { low: 10, high: 20 })];
    const { share, gaps } = topShares(input([...rows, row('D', 15)]), 3);
    expect(share!.value).toBeNull();
    // The narrowest is 95 / 110, with the unknown one as large as the third.
    expect(share!.low).toBeCloseTo(90 / 105, 9);
    expect(share!.high).toBeCloseTo(95 / 105, 9);
    expect(gaps.map(({ code }) => code)).toEqual(['top-n-unknown']);
    const open = topShares(input([...rows, row('W', null, { flags: ['withheld'] })]), 1);
    expect(open.share).toMatchObject({ low: 0, high: 1 });
  });

  it("let 'Other' be one area, or several as large as the smallest of a top-n list", () => {
    const rows = [row('A', 40), row('B', 20), row('OTHER', 40)];
    expect(topShares(input(rows), 1).share).toEqual({ value: 0.4, low: 0.4, high: 0.4 });
    expect(topShares(input(rows), 3).share).toMatchObject({ value: 0.6, high: 1 });
    expect(topShares(input(rows, 'top-n'), 3).share!.high).toBeCloseTo(0.8, 9);
  });

  it('are none where nothing is known', () => {
    expect(topShares(input([row('A', null), row('B', 0)]), 3)).toMatchObject({
      share: null,
      gaps: [{ code: 'no-leader' }],
    });
  });
});

describe('printed precision', () => {
  it('gives estimated and rounded figures bounds, and leaves others alone', () => {
    const rows = [
      row('A', 130_000, { flags: ['estimated'] }),
      row('B', 144, { flags: ['rounded'] }),
      row('C', 7),
      row('D', null, { flags: ['withheld', 'estimated'] }),
      row('E', 5, { low: 4, high: 6, flags: ['estimated'] }),
    ];
    const widened = withPrintedPrecision(rows);
    expect(widened[0]).toMatchObject({ value: 130_000, low: 125_000, high: 135_000 });
    expect(widened[1]).toMatchObject({ low: 143.5, high: 144.5 });
    expect(widened.slice(2)).toEqual(rows.slice(2));
  });

  it('makes shares of estimates a range', () => {
    const rows = [row('A', 130_000, { flags: ['estimated'] }), row('B', 70_000)];
    const { top1, concentration } = shareIndicators(input(rows));
    expect(top1.share!.value).toBeCloseTo(0.65, 9);
    expect(top1.share!.low).toBeCloseTo(125 / 195, 9);
    expect(top1.share!.high).toBeCloseTo(135 / 205, 9);
    expect(concentration.above65).toBeNull();
  });
});
