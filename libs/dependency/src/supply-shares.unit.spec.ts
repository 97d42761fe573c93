import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ConcentrationInput, ShareRow } from './concentration-input.js';
import {
  AS_PUBLISHED_METHOD,
  asPublished,
  nMinus1OfSupply,
  topShares,
} from './indicators/index.js';
import { supplyShares } from './supply-shares.js';

const row = (area: string, value: number | null, more: Partial<ShareRow> = {}): ShareRow => ({
  area,
  kind: area === 'OTHER' ? 'other' : 'country',
  value,
  low: null,
  high: null,
  flags: [],
  ...more,
});
const slice = (...rows: readonly ShareRow[]): ConcentrationInput => ({
  rows,
  printedTotal: null,
  listing: 'complete',
  isThirdCountry: () => true,
});

describe('the shares of suppliers with their bounds', () => {
  it('are points where everything is known', () => {
    expect(supplyShares(slice(row('A', 75), row('B', 25)))).toEqual({
      shares: [
        { area: 'A', share: { low: 0.75, high: 0.75 } },
        { area: 'B', share: { low: 0.25, high: 0.25 } },
      ],
      unnamed: { low: 0, high: 0 },
      largestUnnamed: 0,
    });
  });

  it('keep countries without a name apart, which may be one', () => {
    const { shares, unnamed, largestUnnamed } = supplyShares(slice(row('A', 60), row('OTHER', 40)));
    expect(shares.map(({ area }) => area)).toEqual(['A']);
    expect(unnamed).toEqual({ low: 0.4, high: 0.4 });
    expect(largestUnnamed).toBe(0.4);
  });

  it('are as wide as what is withheld leaves them', () => {
    const { shares } = supplyShares(slice(row('A', 60), row('B', null, { flags: ['withheld'] })));
    expect(shares).toEqual([
      { area: 'A', share: { low: 0, high: 1 } },
      { area: 'B', share: { low: 0, high: 1 } },
    ]);
  });

  it('are none where nothing is supplied', () => {
    expect(supplyShares(slice(row('A', 0))).shares).toEqual([]);
  });

  it('hold every share that amounts within the printed bounds can make', () => {
    const bounded = fc
      .tuple(
        fc.double({ min: 0, max: 100, noNaN: true }),
        fc.double({ min: 0, max: 9, noNaN: true }),
      )
      .map(([low, width]) => ({ low, high: low + width }));
    fc.assert(
      fc.property(
        fc.array(bounded, { minLength: 2, maxLength: 5 }),
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 5, maxLength: 5 }),
        (bounds, at) => {
          const amounts = bounds.map(({ low, high }, i) => low + (high - low) * at[i]!);
          const total = amounts.reduce((sum, one) => sum + one, 0);
          fc.pre(bounds.some(({ low }) => low > 0.001));
          const { shares } = supplyShares(
            slice(...bounds.map((b, i) => row(`C${i}`, null, { low: b.low, high: b.high }))),
          );
          for (const [i, amount] of amounts.entries()) {
            const { share } = shares.find(({ area }) => area === `C${i}`)!;
            expect(amount / total).toBeGreaterThanOrEqual(share.low - 1e-9);
            expect(amount / total).toBeLessThanOrEqual(share.high + 1e-9);
          }
        },
      ),
    );
  });
});

describe('supply without its largest supplier', () => {
  it('is the rest, with the bounds of the largest share the other way round', () => {
    const { covered, gaps } = nMinus1OfSupply(topShares(slice(row('A', 60), row('OTHER', 40)), 1));
    expect(covered).toEqual({ value: 0.4, low: 0.4, high: 0.4 });
    expect(gaps.map(({ code }) => code)).toEqual(['demand-as-supply']);
    const open = topShares(slice(row('A', 60), row('B', null, { low: 20, high: 40 })), 1);
    expect(nMinus1OfSupply(open).covered).toMatchObject({ low: 0.25, high: 0.4 });
  });

  it('is not known where no country is', () => {
    const { covered, gaps } = nMinus1OfSupply(topShares(slice(row('OTHER', 40)), 1));
    expect(covered).toBeNull();
    expect(gaps.map(({ code }) => code)).toEqual(['no-leader']);
  });
});

it('a printed rate stands for what rounds to it, and never leaves 0 to 1', () => {
  expect(asPublished(0.32, 2)).toEqual({
    method: AS_PUBLISHED_METHOD,
    rate: { value: 0.32, low: 0.315, high: 0.325 },
  });
  expect(asPublished(1, 2).rate).toEqual({ value: 1, low: 0.995, high: 1 });
});
