import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Listing, ShareRow } from './concentration-input.js';
import { concentration } from './concentration.js';
import { herfindahl } from './herfindahl.js';

const ROUNDING = 1e-9;
const amount = fc.double({ min: 1e-3, max: 1e9, noNaN: true });
const part = fc.double({ min: 0, max: 1, noNaN: true });
const amounts = fc.array(amount, { minLength: 1, maxLength: 12 });
const name = (index: number): string => `A${index}`;

const row = (area: string, value: number | null, high: number | null = null): ShareRow => ({
  area,
  kind: area === 'OTHER' ? 'other' : 'country',
  value,
  low: high === null ? null : 0,
  high,
  flags: value === null && high === null ? ['withheld'] : [],
});
const known = (values: readonly number[]) => values.map((value, index) => row(name(index), value));
const of = (
  rows: readonly ShareRow[],
  listing: Listing = 'complete',
  printedTotal: number | null = null,
) => concentration({ rows, printedTotal, isThirdCountry: () => true, listing });
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
const trueHhi = (values: readonly number[]) => herfindahl(values.map((v) => v / sum(values)));

describe('when every value is known', () => {
  it('shares sum to 1, the HHI is one number of at least 1/n and at most 1', () => {
    fc.assert(
      fc.property(amounts, (values) => {
        const { shares, hhi, top1, top3 } = of(known(values));
        expect(sum(shares.map(({ share }) => share!))).toBeCloseTo(1, 9);
        expect(hhi!.high - hhi!.low).toBeLessThan(ROUNDING);
        expect(hhi!.low).toBeGreaterThanOrEqual(1 / values.length - ROUNDING);
        expect(hhi!.high).toBeLessThanOrEqual(1 + ROUNDING);
        expect(hhi!.low).toBeCloseTo(trueHhi(values), 9);
        expect(top1!.share).toBeCloseTo(Math.max(...values) / sum(values), 9);
        expect(top3!).toBeGreaterThanOrEqual(top1!.share);
      }),
    );
  });
});

/** A slice with anything in it: known, withheld and bounded rows, Other, with or without a total. */
const slice = fc.record({
  values: amounts,
  withheld: fc.integer({ min: 0, max: 3 }),
  bounds: fc.array(amount, { maxLength: 4 }),
  uncertain: fc.array(fc.record({ value: amount, low: part, high: part }), { maxLength: 3 }),
  other: fc.option(amount),
  excess: fc.option(fc.double({ min: 0, max: 2, noNaN: true })),
  listing: fc.constantFrom<Listing>('complete', 'top-n'),
});
type Drawn = typeof slice extends fc.Arbitrary<infer T> ? T : never;

const rowsOf = ({ values, withheld, bounds, uncertain, other }: Drawn): ShareRow[] => [
  ...known(values),
  ...Array.from({ length: withheld }, (_, index) => row(`W${index}`, null)),
  ...bounds.map((high, index) => row(`B${index}`, null, high)),
  ...uncertain.map(({ value, low, high }, index) => ({
    ...row(`U${index}`, value, value * (1 + high)),
    low: value * low,
  })),
  ...(other === null ? [] : [row('OTHER', other)]),
];
const printed = ({ values, other, excess }: Drawn): number | null =>
  excess === null ? null : (sum(values) + (other ?? 0)) * (1 + excess);
const solve = (drawn: Drawn) => of(rowsOf(drawn), drawn.listing, printed(drawn));

describe('whatever is unknown', () => {
  it('bounds are in order, within 0 and 1, and hold the reported share', () => {
    fc.assert(
      fc.property(slice, (drawn) => {
        const { hhi, top1 } = solve(drawn);
        expect(hhi!.low).toBeGreaterThanOrEqual(0);
        expect(hhi!.low).toBeLessThanOrEqual(hhi!.high);
        expect(hhi!.high).toBeLessThanOrEqual(1 + ROUNDING);
        expect(top1!.area).not.toBe('OTHER');
        expect(top1!.low).toBeLessThanOrEqual(top1!.share);
        expect(top1!.high).toBeGreaterThanOrEqual(top1!.share);
      }),
    );
  });

  it('nothing is in the answer that JSON cannot carry', () => {
    fc.assert(
      fc.property(slice, (drawn) => {
        const result = solve(drawn);
        expect(JSON.parse(JSON.stringify(result))).toEqual(result);
      }),
    );
  });

  it('the order of the rows is no matter', () => {
    fc.assert(
      fc.property(slice, fc.infiniteStream(fc.nat()), (drawn, keys) => {
        const rows = rowsOf(drawn);
        const shuffled = rows
          .map((item) => ({ item, key: keys.next().value! }))
          .sort((a, b) => a.key - b.key)
          .map(({ item }) => item);
        const [one, two] = [solve(drawn), of(shuffled, drawn.listing, printed(drawn))];
        expect(two.top1?.area).toBe(one.top1?.area);
        expect(two.shares.map(({ area }) => area)).toEqual(one.shares.map(({ area }) => area));
        expect(two.hhi!.low).toBeCloseTo(one.hhi!.low, 9);
        expect(two.hhi!.high).toBeCloseTo(one.hhi!.high, 9);
        expect([two.above65, two.gaps]).toEqual([one.above65, one.gaps]);
      }),
    );
  });

  it('the unit is no matter', () => {
    fc.assert(
      fc.property(slice, (drawn) => {
        const times1024 = (value: number | null) => value && value * 1024;
        const scaled = rowsOf(drawn).map((item) => ({
          ...item,
          value: times1024(item.value),
          low: times1024(item.low),
          high: times1024(item.high),
        }));
        const [one, two] = [of(rowsOf(drawn), drawn.listing), of(scaled, drawn.listing)];
        expect(two.hhi!.low).toBeCloseTo(one.hhi!.low, 9);
        expect(two.hhi!.high).toBeCloseTo(one.hhi!.high, 9);
        expect(two.top1!.share).toBeCloseTo(one.top1!.share, 9);
        expect(two.top1!.low).toBeCloseTo(one.top1!.low, 9);
        expect(two.above65).toBe(one.above65);
      }),
    );
  });

  it('one more withheld row never narrows a bound', () => {
    fc.assert(
      fc.property(slice, (drawn) => {
        const less = solve(drawn);
        const more = of([...rowsOf(drawn), row('W9', null)], drawn.listing, printed(drawn));
        expect(more.hhi!.low).toBeLessThanOrEqual(less.hhi!.low + ROUNDING);
        expect(more.hhi!.high).toBeGreaterThanOrEqual(less.hhi!.high - ROUNDING);
        expect(more.top1!.low).toBeLessThanOrEqual(less.top1!.low + ROUNDING);
        expect(more.top1!.high).toBeGreaterThanOrEqual(less.top1!.high - ROUNDING);
        expect(more.flags).toContain('withheld-values');
      }),
    );
  });
});

describe('the truth stays within the bounds', () => {
  const several = fc.array(amount, { minLength: 3, maxLength: 12 });
  const holds = (values: readonly number[], result: ReturnType<typeof of>) => {
    const hhi = trueHhi(values);
    const top1 = Math.max(...values) / sum(values);
    expect(result.hhi!.low).toBeLessThanOrEqual(hhi + ROUNDING);
    expect(result.hhi!.high).toBeGreaterThanOrEqual(hhi - ROUNDING);
    if (result.above65 === true) expect(top1).toBeGreaterThan(0.65 - ROUNDING);
    if (result.above65 === false) expect(top1).toBeLessThanOrEqual(0.65 + ROUNDING);
  };

  it('when any countries are folded into Other', () => {
    fc.assert(
      fc.property(several, fc.integer({ min: 1, max: 11 }), (values, count) => {
        const folded = Math.min(count, values.length - 1);
        const rest = values.slice(folded);
        holds(values, of([...known(rest), row('OTHER', sum(values.slice(0, folded)))]));
      }),
    );
  });

  it('when the smallest are folded into the Other of a top-n list', () => {
    fc.assert(
      fc.property(several, fc.integer({ min: 1, max: 11 }), (values, count) => {
        const folded = Math.min(count, values.length - 1);
        const sizes = values.toSorted((a, b) => a - b);
        const other = row('OTHER', sum(sizes.slice(0, folded)));
        holds(values, of([...known(sizes.slice(folded)), other], 'top-n'));
      }),
    );
  });

  it('when some are withheld, whether the printed total has them or not', () => {
    fc.assert(
      fc.property(several, fc.integer({ min: 1, max: 11 }), fc.boolean(), (values, count, told) => {
        const hidden = Math.min(count, values.length - 1);
        const rows = [
          ...known(values.slice(hidden)),
          ...values.slice(0, hidden).map((_, index) => row(`W${index}`, null)),
        ];
        const result = of(rows, 'complete', told ? sum(values) : null);
        holds(values, result);
        const top1 = Math.max(...values) / sum(values);
        expect(result.top1!.low).toBeLessThanOrEqual(top1 + ROUNDING);
        expect(result.top1!.high).toBeGreaterThanOrEqual(top1 - ROUNDING);
      }),
    );
  });

  it('when some are printed as upper bounds', () => {
    const parts = fc.array(fc.record({ value: amount, part }), {
      maxLength: 8,
    });
    fc.assert(
      fc.property(amounts, parts, (values, bounded) => {
        const rows = bounded.map(({ value }, index) => row(`B${index}`, null, value));
        const truth = [...values, ...bounded.map(({ value, part }) => value * part)];
        holds(truth, of([...known(values), ...rows]));
      }),
    );
  });
});
