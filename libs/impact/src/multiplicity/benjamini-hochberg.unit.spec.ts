import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { benjaminiHochberg } from './benjamini-hochberg.js';

const family = (ps: readonly (number | null)[]) => ps.map((p, i) => ({ id: String(i), p }));

describe('Benjamini-Hochberg', () => {
  it('the fifteen p values of the 1995 article: four discoveries at 5 %', () => {
    const printed = [
      ...[0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344],
      ...[0.0459, 0.324, 0.4262, 0.5719, 0.6528, 0.759, 1],
    ];
    const { members } = benjaminiHochberg(family(printed));
    expect(members.filter(({ discovery }) => discovery)).toHaveLength(4);
    expect(members[3]!.q).toBeCloseTo((0.0095 * 15) / 4, 12);
  });

  it('keeps what was not tested out of the family and names it', () => {
    const found = benjaminiHochberg(family([0.04, null, 0.5]));
    expect(found).toMatchObject({ tested: 2, untested: ['1'] });
    expect(found.members.map(({ q }) => q)).toEqual([0.08, null, 0.5]);
    expect(benjaminiHochberg(family([null])).tested).toBe(0);
  });

  it('keeps the order of p, never lowers p and never passes 1', () => {
    const ps = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 40 });
    fc.assert(
      fc.property(ps, (list) => {
        const { members } = benjaminiHochberg(family(list));
        const sorted = members.toSorted((a, b) => a.p! - b.p!);
        sorted.forEach(({ p, q }, i) => {
          expect(q).toBeGreaterThanOrEqual(p!);
          expect(q).toBeLessThanOrEqual(1);
          if (i > 0) expect(q).toBeGreaterThanOrEqual(sorted[i - 1]!.q!);
        });
      }),
    );
  });

  it('refuses a p outside 0-1', () => {
    expect(() => benjaminiHochberg(family([1.1]))).toThrow(RangeError);
  });
});
