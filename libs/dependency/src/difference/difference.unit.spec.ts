import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CAUSES, type Change, explainDifference, type Stand } from './difference.js';

const to = (stand: Stand, cause: Change<null>['cause'] = 'revision'): Change<null> => ({
  cause,
  stand,
  ground: null,
});

describe('a difference', () => {
  it('is split by the editions that lie between', () => {
    const { difference, parts } = explainDifference(850, [to(1000), to(1210)]);
    expect(difference).toBe(360);
    expect(parts.map((part) => part.difference)).toEqual([150, 210]);
  });

  it('leaves out what changed nothing, also but for noise', () => {
    expect(explainDifference(0.3, [to(0.1 + 0.2), to(0.3)]).parts).toEqual([]);
  });

  it('has no amount where nothing was said before', () => {
    const { before, difference, parts } = explainDifference(undefined, [to(5, 'new-data'), to(7)]);
    expect([before, difference]).toEqual([undefined, null]);
    expect(parts.map((part) => part.difference)).toEqual([null, 2]);
  });

  it('has no amount where a number was withheld, and goes on from the last number said', () => {
    const { difference, parts } = explainDifference(5, [to(null), to(8)]);
    expect(difference).toBe(3);
    expect(parts.map((part) => part.difference)).toEqual([null, 3]);
  });

  it('tells withheld, not said and zero apart', () => {
    expect(explainDifference(0, [to(null)]).parts).toHaveLength(1);
    expect(explainDifference(0, [to(undefined, 'withdrawal')]).parts).toHaveLength(1);
    expect(explainDifference(null, [to(undefined)]).parts).toHaveLength(1);
  });

  it('is there though the states agree, when what lies between did not', () => {
    const { difference, parts } = explainDifference(5, [to(9), to(5, 'withdrawal')]);
    expect(difference).toBe(0);
    expect(parts.map((part) => part.difference)).toEqual([4, -4]);
  });
});

const stand: fc.Arbitrary<Stand> = fc.oneof(
  { weight: 4, arbitrary: fc.double({ min: 0, max: 1e9, noNaN: true }) },
  { weight: 1, arbitrary: fc.constant(null) },
  { weight: 1, arbitrary: fc.constant(undefined) },
);
const changes = fc.array(fc.record({ cause: fc.constantFrom(...CAUSES), stand }), {
  maxLength: 12,
});

describe('the parts of any difference', () => {
  it('sum to the whole', () => {
    fc.assert(
      fc.property(stand, changes, (before, given) => {
        const told = explainDifference(
          before,
          given.map((one) => ({ ...one, ground: null })),
        );
        const numbers = [told.before, ...told.parts.map(({ after }) => after)].filter(
          (one) => typeof one === 'number',
        );
        const sum = told.parts.reduce((total, part) => total + (part.difference ?? 0), 0);
        const whole = (numbers.at(-1) ?? 0) - (numbers[0] ?? 0);
        expect(Math.abs(sum - whole)).toBeLessThanOrEqual(1e-6 * Math.max(1, ...numbers));
        if (told.difference !== null) expect(told.difference).toBe(whole);
      }),
    );
  });

  it('lead from one state to the other without a gap', () => {
    fc.assert(
      fc.property(stand, changes, (before, given) => {
        const told = explainDifference(
          before,
          given.map((one) => ({ ...one, ground: null })),
        );
        let at = before;
        for (const part of told.parts) {
          expect(part.before).toBe(at);
          at = part.after;
        }
        expect(told.after).toBe(at);
      }),
    );
  });
});
