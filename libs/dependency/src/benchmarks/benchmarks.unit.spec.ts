import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { point } from '../interval.js';
import { rounded } from '../rounding.js';
import { capacityBenchmark } from './capacity.js';
import { consumptionShareBound } from './consumption-share.js';
import { paceTo2030 } from './pace.js';
import { type LineStatus, singleCountryLine } from './single-country.js';
import { sinceWhen } from './since-when.js';

const third = (area: string): boolean => !['DE', 'GL'].includes(area);
const line = (
  shares: Readonly<Record<string, number>>,
  { unnamed = 0, decimals = 2 }: { unnamed?: number; decimals?: number } = {},
) =>
  singleCountryLine({
    basis: 'sourcing',
    shares: Object.entries(shares).map(([area, value]) => ({
      area,
      share: rounded(value, decimals),
    })),
    isThirdCountry: third,
    unnamed,
  });

describe('the 65 % line', () => {
  // EU sourcing of the study of 2023 at processing: magnesium 97, lithium 79, gallium 69 %.
  it.each([
    ['CN', 0.97],
    ['CL', 0.79],
    ['CN', 0.69],
  ])('%s with %d of sourcing is above it', (area, share) => {
    const answer = line({ [area]: share, DE: 0.02 });
    expect(answer).toMatchObject({ status: 'above', leader: area, isBenchmark: false });
    expect(answer.distance!.low).toBeCloseTo(share * 100 - 65.5, 6);
    expect(answer.label).toContain('EU sourcing');
    expect(answer.gaps.map(({ code }) => code)).toEqual(['not-the-benchmark']);
  });

  it('cannot be told where rounding reaches both sides', () => {
    expect(line({ CN: 0.65 })).toMatchObject({ status: 'cannot-tell' });
    expect(line({ CN: 0.655 }, { decimals: 3 })).toMatchObject({ status: 'above' });
    expect(line({ CN: 0.6 })).toMatchObject({ status: 'below' });
  });

  it('is not for members and overseas territories', () => {
    expect(line({ DE: 0.8, GL: 0.1, CN: 0.1 })).toMatchObject({ status: 'below', leader: 'CN' });
  });

  it('cannot be told where countries without a name may be one', () => {
    expect(line({ CN: 0.2 }, { unnamed: 0.8 })).toMatchObject({ status: 'cannot-tell' });
  });

  it('is at most met exactly at 65 %, in consumption the benchmark itself', () => {
    const answer = singleCountryLine({
      basis: 'consumption',
      shares: [{ area: 'CN', share: point(0.65) }],
      isThirdCountry: third,
      unnamed: 0,
    });
    expect(answer).toMatchObject({ status: 'below', isBenchmark: true, gaps: [] });
  });

  it('has nothing to say without shares', () => {
    expect(line({})).toMatchObject({ status: 'cannot-tell', largest: null, distance: null });
  });
});

describe('a share of consumption from one of imports', () => {
  it('is at most the share of imports times imports over consumption', () => {
    // 90 % of imports of 50 against a consumption of 100: at most 45 %, so under the line.
    const share = (imports: number, consumption = point(100)) =>
      consumptionShareBound(point(0.9), point(imports), consumption).share;
    expect(share(50)).toEqual({ low: 0, high: 0.45 });
    expect(share(500)!.high).toBe(1);
    expect(share(50, { low: 0, high: 100 })).toBeNull();
    expect(() => consumptionShareBound(point(-0.1), point(1), point(1))).toThrow(RangeError);
  });
});

describe('since when', () => {
  const of = (text: string, from = 2015) =>
    sinceWhen(
      [...text].flatMap((mark, index) => {
        const status = { a: 'above', b: 'below', '?': 'cannot-tell' }[mark] as LineStatus;
        return mark === '.' ? [] : [{ year: from + index, status }];
      }),
    );

  it.each([
    ['bbaaa', 2017, false, 2017, []],
    ['aaaaa', 2015, true, 2015, ['series-starts-above']],
    ['ab.aa', 2018, true, 2018, ['years-missing']],
    ['ba?aa', 2018, true, 2016, ['years-undecided']],
    ['aa.aa', 2018, true, 2015, ['years-missing']],
    ['b?.aa', 2018, true, 2018, ['years-missing', 'years-undecided']],
    ['aabab', null, false, null, ['below']],
    ['aaaa?', null, false, null, ['cannot-tell']],
  ])('%s', (text, since, atLeast, possiblySince, codes) => {
    const answer = of(text);
    expect(answer).toMatchObject({ since, atLeast, possiblySince });
    expect(answer.gaps.map(({ code }) => code)).toEqual(codes);
  });

  it('is nothing of no years, and no year counts twice', () => {
    expect(sinceWhen([])).toMatchObject({ since: null, gaps: [{ code: 'no-series' }] });
    const year = { year: 2020, status: 'above' } as const;
    expect(() => sinceWhen([year, year])).toThrow(RangeError);
  });

  it('names a run of which every year is above', () => {
    const years = fc.uniqueArray(fc.integer({ min: 2000, max: 2024 }), { minLength: 1 });
    const status = fc.constantFrom<LineStatus>('above', 'below', 'cannot-tell');
    fc.assert(
      fc.property(years, fc.infiniteStream(status), (drawn, statuses) => {
        const series = drawn.map((year) => ({ year, status: statuses.next().value! }));
        const { since, atLeast, possiblySince } = sinceWhen(series);
        if (since === null) return;
        const byYear = new Map(series.map((one) => [one.year, one.status]));
        for (let year = since; year <= Math.max(...drawn); year += 1) {
          expect(byYear.get(year)).toBe('above');
        }
        expect(byYear.get(since - 1)).not.toBe('above');
        expect(atLeast).toBe(byYear.get(since - 1) !== 'below');
        expect(possiblySince!).toBeLessThanOrEqual(since);
      }),
    );
  });
});

describe('benchmarks of capacity', () => {
  const rows = [
    { mineral: 'gallium', capacity: point(5), consumption: point(100) },
    { mineral: 'tungsten', capacity: point(45), consumption: point(100) },
  ];

  it('are per material and overall, by tonnes and by material', () => {
    const answer = capacityBenchmark('processing', rows, '2026-01-01');
    expect(answer).toMatchObject({ level: 0.4, article: 'Art. 5(1)(a)(ii)', gaps: [] });
    expect(answer.materials.map(({ status }) => status)).toEqual(['not-reached', 'reached']);
    expect(answer.overallByTonnes!.low).toBeCloseTo(0.25, 12);
    expect(answer.overallByMaterial!.low).toBeCloseTo(0.25, 12);
    expect(answer.status).toBe('not-reached');
    expect(answer.pace!.distance.low).toBeCloseTo(15, 9);
    expect(answer.pace!.yearsLeft).toBeCloseTo(5, 2);
    expect(answer.pace!.pointsAYear!.low).toBeCloseTo(3, 2);
  });

  it('are not computable overall without one input, and name it', () => {
    const more = [...rows, { mineral: 'cobalt', capacity: null, consumption: point(1) }];
    const answer = capacityBenchmark('extraction', more, '2026-01-01');
    expect(answer).toMatchObject({ status: 'not-computable', overallByTonnes: null, pace: null });
    expect(answer.materials[2]).toMatchObject({ status: 'not-computable', missing: ['capacity'] });
    expect(answer.gaps).toEqual([
      { code: 'capacity-unknown', message: 'Union capacity is not known of: cobalt.' },
    ]);
    expect(capacityBenchmark('recycling', [], '2026-01-01').gaps).toMatchObject([
      { code: 'no-materials' },
    ]);
  });

  it('cannot be told from bounds on both sides of the level', () => {
    const wide = [{ mineral: 'cobalt', capacity: { low: 5, high: 15 }, consumption: point(100) }];
    expect(capacityBenchmark('extraction', wide, '2026-01-01').status).toBe('cannot-tell');
  });

  it('have no pace once their year is over', () => {
    expect(paceTo2030(point(0.1), 0.4, '2031-02-01')).toMatchObject({
      yearsLeft: 0,
      pointsAYear: null,
    });
    expect(() => paceTo2030(point(0.1), 0.4, 'soon')).toThrow(RangeError);
  });
});
