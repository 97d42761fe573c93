import fc from 'fast-check';
import { fcnnlsVector } from 'ml-fcnnls';
import { Matrix } from 'ml-matrix';
import { describe, expect, it } from 'vitest';
import { packsOf, PROP_99_YEARS, STATES } from '../testing/proposition-99.js';
import { simplexWeights } from './simplex-weights.js';
import { syntheticControl, syntheticControlInTime } from './synthetic-control.js';

const donors = STATES.filter((state) => state !== 'California').map((id) => ({
  id,
  values: packsOf(id),
}));
const target = packsOf('California');
const before = (year: number) => PROP_99_YEARS.filter((other) => other < year).length;

function solved(input: Parameters<typeof syntheticControl>[0]) {
  const result = syntheticControl(input);
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

describe('California, Proposition 99 (outcome-only weights)', () => {
  const found = solved({ target, donors, pre: before(1989) });

  it('rank 3 of 39 and difference in differences as printed', () => {
    expect(found).toMatchObject({ rank: 3, donors: 38 });
    expect(found.p).toBeCloseTo(0.077, 3);
    expect(found.smallestP).toBeCloseTo(1 / 39, 12);
    expect(found.differenceInDifferences).toBeCloseTo(-27.349, 3);
  });

  it('weights, gaps and ratio as printed', () => {
    const printed = { Utah: 0.3939, Montana: 0.2318, Nevada: 0.2049, Connecticut: 0.1091 };
    const all = { ...printed, 'New Hampshire': 0.0454, Colorado: 0.0148 };
    expect(found.weights.map(({ id }) => id)).toEqual(Object.keys(all));
    found.weights.forEach(({ weight }, i) => expect(weight).toBeCloseTo(Object.values(all)[i]!, 4));
    expect(found.meanGap).toBeCloseTo(-19.5136, 4);
    expect(found.gaps.at(-1)).toBeCloseTo(-26.5966, 4);
    expect(found.rmspePre).toBeCloseTo(1.6564, 4);
    expect(found.ratio).toBeCloseTo(12.44, 3);
  });

  it('in-time placebo 1980', () => {
    const result = syntheticControlInTime({ target, donors, pre: before(1989) }, before(1980));
    if (!result.ok) throw new Error(result.error.message);
    const placebo = result.value;
    expect(placebo.meanGap).toBeCloseTo(-3.373, 3);
    expect(placebo.rmspePre).toBeCloseTo(0.8365, 4);
  });
});

describe('weights on the simplex', () => {
  const units = fc
    .record({ donors: fc.integer({ min: 3, max: 9 }), periods: fc.integer({ min: 5, max: 14 }) })
    .chain(({ donors, periods }) =>
      fc.array(
        fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: periods, maxLength: periods }),
        { minLength: donors + 1, maxLength: donors + 1 },
      ),
    );

  const gramOf = (own: number[], others: number[][]) => {
    const gaps = others.map((other) => other.map((value, t) => value - own[t]!));
    return gaps.map((a) =>
      Float64Array.from(gaps, (b) => a.reduce((sum, v, t) => sum + v * b[t]!, 0)),
    );
  };
  const asGram = (rows: Float64Array[]) => ({
    size: rows.length,
    row: (i: number) => rows[i]!,
    trace: () => rows.reduce((sum, row, i) => sum + row[i]!, 0),
  });
  const distance = (gram: Float64Array[], w: readonly number[]) =>
    w.reduce((sum, a, i) => sum + w.reduce((inner, b, j) => inner + a * b * gram[i]![j]!, 0), 0);

  it('are non-negative, add up to 1, and no single donor or even mix is nearer', () => {
    fc.assert(
      fc.property(units, ([own, ...others]) => {
        const gram = gramOf(own!, others);
        const weights = simplexWeights(asGram(gram));
        expect(weights.reduce((sum, w) => sum + w, 0)).toBeCloseTo(1, 12);
        for (const w of weights) expect(w).toBeGreaterThanOrEqual(0);
        const best = distance(gram, weights);
        const bound = best - 1e-7 * (1 + best);
        others.forEach((_, i) => expect(gram[i]![i]!).toBeGreaterThanOrEqual(bound));
        const even = others.map(() => 1 / others.length);
        expect(distance(gram, even)).toBeGreaterThanOrEqual(bound);
      }),
    );
  });

  it('are as near as those of a general solver with a heavy row', () => {
    fc.assert(
      fc.property(units, ([own, ...others]) => {
        const gram = gramOf(own!, others);
        const rows = own!.map((value, t) => others.map((other) => other[t]! - value));
        const heavy = new Matrix([...rows, others.map(() => 1000)]);
        const solution = fcnnlsVector(heavy, [...own!.map(() => 0), 1000]).K.to1DArray();
        const sum = solution.reduce((total, w) => total + w, 0);
        const reference = distance(
          gram,
          solution.map((w) => w / sum),
        );
        const best = distance(gram, simplexWeights(asGram(gram)));
        expect(best).toBeLessThanOrEqual(reference + 1e-6 * (1 + reference));
      }),
      { numRuns: 50 },
    );
  });

  it('copes with donors that mirror each other and with an exact fit', () => {
    const gram = gramOf(
      [5, 5, 5],
      [
        [4, 4, 4],
        [4, 4, 4],
        [6, 6, 6],
      ],
    );
    const weights = simplexWeights(asGram(gram));
    expect(weights[2]).toBeCloseTo(0.5, 9);
    expect(weights[0]! + weights[1]!).toBeCloseTo(0.5, 9);
  });
});

describe('refusals', () => {
  const line = (from: number) => Array.from({ length: 8 }, (_, i) => from + i * from);
  const three = ['a', 'b', 'c'].map((id, i) => ({ id, values: line(i + 1) as (number | null)[] }));
  const input = { target: line(2), donors: three, pre: 6 };
  const gap = (values: (number | null)[]) => values.with(2, null);

  it.each([
    ['too-few-pre-periods', { ...input, pre: 4 }],
    ['no-post-period', { ...input, pre: 8 }],
    ['incomplete-target', { ...input, target: gap(line(2)) }],
    ['too-few-donors', { ...input, donors: three.slice(1) }],
    [
      'incomplete-donors',
      { ...input, donors: [...three.slice(1), { id: 'd', values: gap(line(3)) }] },
    ],
  ])('%s', (code, bad) => {
    expect(syntheticControl(bad)).toMatchObject({ ok: false, error: { code } });
  });

  it('says how small p can be with three donors', () => {
    const steady = { ...input, target: [3, 5, 4, 6, 5, 4, 20, 22] };
    const noisy = three.map((one, i) => ({ ...one, values: [4, 4, 5, 5, 6, 4, 5, 4 + i] }));
    expect(solved({ ...steady, donors: noisy })).toMatchObject({ smallestP: 0.25 });
  });
});
