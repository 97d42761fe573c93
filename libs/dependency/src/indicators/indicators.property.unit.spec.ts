import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ShareRow } from '../concentration-input.js';
import { exactly, type Figure } from '../interval.js';
import { importRelianceRange } from './import-reliance-range.js';
import { nMinus1 } from './n-minus-1.js';
import { priceResponse } from './price-response.js';
import { topShares } from './top-n.js';

const SLACK = 1e-9;
const amount = fc.double({ min: 1e-3, max: 1e6, noNaN: true });
const part = fc.double({ min: 0, max: 1, noNaN: true });
const figure = (of: fc.Arbitrary<number>) =>
  fc.tuple(of, of, of).map((three): Figure => {
    const [low = 0, value = 0, high = 0] = three.toSorted((a, b) => a - b);
    return { low, value, high };
  });
const within = ({ low, high }: Figure, at: number) => Math.min(high, low + at * (high - low));
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
const largest = (values: readonly number[], count: number) =>
  sum(values.toSorted((a, b) => b - a).slice(0, count));

describe('import reliance', () => {
  it('holds the formula for every input within the bounds', () => {
    const inputs = fc.tuple(figure(amount), figure(amount), figure(amount));
    fc.assert(
      fc.property(inputs, fc.tuple(part, part, part), ([p, i, e], [a, b, c]) => {
        const { reliance } = importRelianceRange(p, i, e);
        const [made, bought, sold] = [within(p, a), within(i, b), within(e, c)];
        if (reliance === null || made + bought - sold <= 0) return;
        const exact = Math.max(0, (bought - sold) / (made + bought - sold));
        expect(exact).toBeGreaterThanOrEqual(reliance.low - SLACK);
        expect(exact).toBeLessThanOrEqual(reliance.high + SLACK);
        expect(reliance.high).toBeLessThanOrEqual(1 + SLACK);
      }),
    );
  });
});

describe('N-1', () => {
  const rows = fc.array(figure(amount), { minLength: 1, maxLength: 6 });
  const named = (figures: readonly Figure[]) =>
    figures.map((one, index) => ({ area: `A${index}`, amount: one }));

  it('holds what any supply and demand within the bounds give', () => {
    const steps = fc.array(part, { minLength: 12, maxLength: 12 });
    fc.assert(
      fc.property(rows, rows, steps, (supply, demand, where) => {
        const none = exactly(0);
        const input = { supply: named(supply), demand: named(demand) };
        const { strict, withoutLeadersDemand } = nMinus1({
          ...input,
          otherSupply: none,
          otherDemand: none,
        });
        const s = supply.map((one, index) => within(one, where[index] ?? 0));
        const d = demand.map((one, index) => within(one, where[index + 6] ?? 0));
        const left = sum(s) - Math.max(...s);
        const expected = left / sum(d);
        expect(expected).toBeGreaterThanOrEqual(strict!.low * (1 - SLACK) - SLACK);
        expect(expected).toBeLessThanOrEqual(strict!.high * (1 + SLACK) + SLACK);
        const own = d[s.indexOf(Math.max(...s))] ?? 0;
        if (withoutLeadersDemand === null || sum(d) - own <= SLACK) return;
        const without = left / (sum(d) - own);
        expect(without).toBeGreaterThanOrEqual(withoutLeadersDemand.low * (1 - 1e-6) - SLACK);
        expect(without).toBeLessThanOrEqual(withoutLeadersDemand.high * (1 + 1e-6) + SLACK);
      }),
    );
  });

  it('is at most one where demand takes all supply, and strict is the lower of the two', () => {
    fc.assert(
      fc.property(rows, fc.array(amount, { minLength: 2, maxLength: 6 }), (supply, weights) => {
        const sharp = supply.map(({ value }) => exactly(value ?? 0));
        const all = sum(sharp.map(({ low }) => low));
        const demand = weights.map((weight) => exactly((weight * all) / sum(weights)));
        const answer = nMinus1({
          supply: named(sharp),
          demand: named(demand),
          otherSupply: exactly(0),
          otherDemand: exactly(0),
        });
        expect(answer.strict!.value!).toBeLessThanOrEqual(1 + SLACK);
        const loose = answer.withoutLeadersDemand?.value;
        if (loose != null) expect(answer.strict!.value!).toBeLessThanOrEqual(loose + SLACK);
      }),
    );
  });
});

describe('the share of the largest', () => {
  const cells = fc.array(figure(amount), { minLength: 1, maxLength: 8 });
  const rowsOf = (figures: readonly Figure[]): readonly ShareRow[] =>
    figures.map(({ value, low, high }, index) => {
      return { area: `A${index}`, kind: 'country', value, low, high, flags: [] };
    });

  it('holds what any amounts within the bounds give', () => {
    const steps = fc.array(fc.oneof(fc.constantFrom(0, 1), part), { minLength: 8, maxLength: 8 });
    fc.assert(
      fc.property(cells, steps, fc.constantFrom(1, 3), (figures, where, count) => {
        const input = {
          printedTotal: null,
          listing: 'complete',
          isThirdCountry: () => true,
        } as const;
        const { share } = topShares({ ...input, rows: rowsOf(figures) }, count);
        const amounts = figures.map((one, index) => within(one, where[index] ?? 0));
        const exact = largest(amounts, count) / sum(amounts);
        expect(exact).toBeGreaterThanOrEqual(share!.low - SLACK);
        expect(exact).toBeLessThanOrEqual(share!.high + SLACK);
      }),
    );
  });

  it("holds the truth when countries are folded into 'Other'", () => {
    const values = fc.array(amount, { minLength: 3, maxLength: 10 });
    const listing = fc.constantFrom('complete' as const, 'top-n' as const);
    fc.assert(
      fc.property(values, fc.integer({ min: 1, max: 9 }), listing, (drawn, count, kind) => {
        const sizes = drawn.toSorted((a, b) => a - b);
        const folded = Math.min(count, sizes.length - 1);
        const listed = rowsOf(sizes.slice(folded).map(exactly)).map((row) => {
          return { ...row, low: null, high: null };
        });
        const other = sum(sizes.slice(0, folded));
        const rest = { area: 'OTHER', kind: 'other', value: other, low: null, high: null } as const;
        const rows = [...listed, { ...rest, flags: [] }];
        const input = { rows, printedTotal: null, listing: kind, isThirdCountry: () => true };
        for (const top of [1, 2, 3]) {
          const { share } = topShares(input, top);
          const exact = largest(sizes, top) / sum(sizes);
          expect(exact).toBeGreaterThanOrEqual(share!.low - SLACK);
          expect(exact).toBeLessThanOrEqual(share!.high + SLACK);
        }
      }),
    );
  });
});

describe('the response of the price', () => {
  const elasticity = fc.double({ min: 0.05, max: 2, noNaN: true });

  it('holds the formula within the bounds, up to where the model ends', () => {
    const inputs = fc.tuple(figure(part), figure(part), figure(elasticity), figure(elasticity));
    fc.assert(
      fc.property(inputs, fc.tuple(part, part, part, part), ([d, c, s, e], at) => {
        const answer = priceResponse(d, c, s, e);
        const [lost, spare, es, ed] = [d, c, s, e].map((one, index) => within(one, at[index]!));
        const gone = Math.max(0, lost! - spare!);
        const price = Math.min(10, (1 - gone) ** (-1 / (es! + ed!)));
        const quantity = (1 - gone) ** (ed! / (es! + ed!));
        expect(price).toBeGreaterThanOrEqual(answer.price.low - SLACK);
        expect(price).toBeLessThanOrEqual(answer.price.high + SLACK);
        expect(quantity).toBeGreaterThanOrEqual(answer.quantity.low - SLACK);
        expect(quantity).toBeLessThanOrEqual(answer.quantity.high + SLACK);
      }),
    );
  });
});
