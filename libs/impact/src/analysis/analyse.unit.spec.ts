import fc from 'fast-check';
import { canonicalJson, type Json } from '@chokepoint/kernel';
import { describe, expect, it } from 'vitest';
import type { SeriesPoint } from '../before-after.js';
import { NILE_1871_1970, NILE_1886_1910 } from '../testing/nile.js';
import { ar1Noise, normals } from '../testing/noise.js';
import { packsOf, PROP_99_YEARS, STATES } from '../testing/proposition-99.js';
import { analyse } from './analyse.js';
import { adjustAnalyses } from './family.js';
import { type AnalysisDesign, analysisDesign } from './analysis-design.js';

const years = (from: number, values: readonly (number | null)[]): SeriesPoint[] =>
  values.map((value, i) => ({ period: String(from + i), value }));
const wanted = {
  initiative: 'dam',
  outcome: 'flow',
  source: 'nile',
  effectiveOn: '1899-01-01',
} as const;
const nile = (extra: Partial<AnalysisDesign> = {}) => analysisDesign({ ...wanted, ...extra });
const flow = years(1886, NILE_1886_1910);

describe('the Nile after 1899', () => {
  it('moved more than placebos with the mean shift, as the vectors say', () => {
    const { assessed, counts, verdict } = analyse(nile({ model: 'mean-shift' }), { series: flow });
    expect(counts).toMatchObject({ before: 13, after: 12, transition: 0 });
    expect(assessed!.estimators.find(({ method }) => method === 'ols@1')!.effect).toMatchObject({
      value: expect.closeTo(-245.8013, 4),
      se: expect.closeTo(52.328, 4),
    });
    expect(assessed!.placeboInTime!.p).toBeCloseTo(1 / 9, 12);
    expect(verdict.code).toBe('moved-more-than-placebos');
    expect(verdict.text).toMatch(/^Moved by -2\d\d \(.*\), more than placebos do: consistent with/);
  });

  it('shows both headline figures, which differ twofold', () => {
    const { headline } = analyse(nile(), { series: flow }).assessed!;
    const last5 = NILE_1886_1910.slice(8, 13).reduce((a, b) => a + b) / 5;
    const after = NILE_1886_1910.slice(13).reduce((a, b) => a + b) / 12;
    expect(headline.meanDifference.difference).toBeCloseTo(after - last5, 9);
    expect(headline.meanDifference.before.periods).toEqual([
      '1894',
      '1895',
      '1896',
      '1897',
      '1898',
    ]);
    expect(headline.trendAdjusted.inUnits.value).toBeLessThan(-400);
    expect(headline.disagree).toBe(false);
  });

  it('carries the line before on, with an interval for single figures', () => {
    const { path } = analyse(nile(), { series: flow }).assessed!;
    expect(path).toHaveLength(25);
    const inside = path.filter(
      ({ use, observed, low, high }) => use === 'before' && observed! > low && observed! < high,
    );
    expect(inside.length).toBeGreaterThanOrEqual(11);
    const after = path.filter(({ use }) => use === 'after');
    expect(
      after.every(
        ({ counterfactual }, i) => i === 0 || counterfactual > after[i - 1]!.counterfactual,
      ),
    ).toBe(true);
  });

  it('lists Newey-West from fifty points on only', () => {
    const methods = (from: number, to: number) =>
      analyse(nile(), { series: years(1871 + from, NILE_1871_1970.slice(from, to)) }).methods;
    expect(methods(0, 49)).not.toContain('newey-west@1');
    expect(methods(0, 50)).toContain('newey-west@1');
  });
});

describe('what is left out', () => {
  it('the year of the date, a lag and an anticipation', () => {
    const design = nile({ effectiveOn: '1898-07-01', lagPeriods: 2, anticipationPeriods: 1 });
    const { counts, assessed } = analyse(design, { series: flow });
    expect(counts).toMatchObject({ before: 11, anticipation: 1, transition: 1, lag: 2, after: 10 });
    expect(assessed!.path.filter(({ use }) => use === 'lag').map(({ period }) => period)).toEqual([
      '1899',
      '1900',
    ]);
  });

  it('windows count missing periods, and gaps are named', () => {
    const gap = flow.filter(({ period }) => period !== '1895');
    const { counts, assessed } = analyse(nile({ preWindow: 8, postWindow: 5 }), { series: gap });
    expect(counts).toMatchObject({ before: 7, missing: 1, after: 5 });
    expect(assessed!.path.find(({ period }) => period === '1895')).toMatchObject({
      observed: null,
      use: 'missing',
    });
  });

  it('other events near the date and breaks keep it from being attributed', () => {
    const events = [
      { id: 'dam', on: '1899-01-01' },
      { id: 'long-ago', on: '1887-05-01' },
      { id: 'drought', on: '1902-05-01' },
    ];
    const breaks = [
      { source: 'nile' as never, from: '1890-01-01', code: 'gauge', message: 'New gauge.' },
    ];
    const found = analyse(nile({ model: 'mean-shift' }), { series: flow, events, breaks });
    expect(found.overlaps.map(({ id }) => id)).toEqual(['drought']);
    expect(found.verdict.attributable).toBe(false);
    expect(found.verdict.text).toContain('1 other event falls into the window');
    expect(found.verdict.text).toContain('The series has a break in the window');
  });
});

describe('not assessable', () => {
  it('two years after: says why, how the series wavers, and what 3 or 5 years could show', () => {
    const found = analyse(nile(), { series: flow.slice(0, 15) });
    expect(found).toMatchObject({ assessed: null, verdict: { code: 'not-assessable' } });
    expect(found.verdict.text).toBe(
      'Not assessable. 2 periods after the date, 3 are needed. ' +
        'With 5 periods after it a jump of 523 or more would show.',
    );
    expect(found.spread).toMatchObject({ points: 13 });
    expect(found.prospects.map(({ post, pre }) => [pre, post])).toEqual([
      [13, 3],
      [13, 5],
    ]);
    const [three, five] = analyse(nile({ model: 'mean-shift' }), {
      series: flow.slice(0, 15),
    }).prospects;
    expect(five!.fall).toBeLessThan(three!.fall);
    expect(found.prospects[0]!.fall).toBeCloseTo(
      found.prospects[0]!.inSd * found.prospects[0]!.sd,
      9,
    );
  });

  it.each([
    ['too-few-pre', nile(), flow.slice(8)],
    ['mixed-periods', nile(), [...flow, { period: '1911-01', value: 3 }]],
    ['mixed-periods', nile(), [...flow, { period: '1911/1915', value: 3 }]],
    ['outside-transform', nile({ transform: 'log' }), flow.with(3, { period: '1889', value: 0 })],
    [
      'no-variation',
      nile(),
      years(
        1886,
        NILE_1886_1910.map((v, i) => (i < 13 ? 7 : v)),
      ),
    ],
    ['too-few-post', nile(), []],
  ])('%s', (code, design, series) => {
    const found = analyse(design, { series });
    expect(found.reasons.map((reason) => reason.code)).toContain(code);
    expect(found.verdict.code).toBe('not-assessable');
    expect(found.assessed).toBeNull();
  });

  it('never goes under three periods after, whatever a design says', () => {
    const found = analyse(nile({ minimumPost: 1 }), { series: flow.slice(0, 15) });
    expect(found.verdict.code).toBe('not-assessable');
  });

  it('refuses a period given twice', () => {
    expect(() => analyse(nile(), { series: [...flow, flow[0]!] })).toThrow(RangeError);
  });
});

describe('California with donors', () => {
  const donors = STATES.filter((state) => state !== 'California');
  const series = years(1970, packsOf('California'));
  const design = analysisDesign({
    ...{ initiative: 'p99', outcome: 'packs', source: 'states', effectiveOn: '1989-01-01' },
    donors: [...donors, 'Hawaii'],
  });
  const given = donors.map((id) => ({ id, series: years(PROP_99_YEARS[0]!, packsOf(id)) }));

  it('ranks among its donors and names those it lacks', () => {
    const { space } = analyse(design, { series, donors: given }).assessed!;
    expect(space).toMatchObject({ leftOut: ['Hawaii'], control: { rank: 3, donors: 38 } });
    expect(space.inTime!.pre).toBe(9);
  });

  it('says why there is no control', () => {
    const { space } = analyse(design, { series, donors: given.slice(0, 2) }).assessed!;
    expect(space).toMatchObject({ control: null, refusal: { code: 'too-few-donors' } });
  });
});

describe('several outcomes of one initiative', () => {
  it('are corrected for their number; what is not assessable is no part of it', () => {
    const at = (series: SeriesPoint[]) => analyse(nile(), { series });
    const family = adjustAnalyses([
      { id: 'flow', result: at(flow) },
      { id: 'short', result: at(flow.slice(0, 15)) },
    ]);
    expect(family).toMatchObject({ tested: 1, untested: ['short'] });
    expect(family.members[0]!.q).toBe(at(flow).assessed!.p);
  });
});

describe('months', () => {
  const next = normals(11);
  const noise = ar1Noise(next, 72, 0.4);
  const series = noise.map((value, i) => ({
    period: `${2018 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, '0')}`,
    value: 10 + value - (i >= 48 ? 6 : 0),
  }));
  const design = analysisDesign({
    ...{ initiative: 'licence', outcome: 'volume', source: 'x', effectiveOn: '2022-01-01' },
  });

  it('sees a planted fall, forecasts by the level before, and lists Newey-West', () => {
    const found = analyse(design, { series });
    expect(found.counts).toMatchObject({ before: 48, after: 24 });
    expect(found.verdict.code).toBe('moved-more-than-placebos');
    expect(found.assessed!.forecast).toMatchObject({
      effect: { method: 'local-level-forecast@1' },
    });
    expect(found.methods).toContain('newey-west@1');
  });

  it('refuses the forecast with fewer than twenty months before', () => {
    const { assessed } = analyse(design, { series: series.slice(30) });
    expect(assessed!.forecast).toEqual({ refused: '18 points; a local level needs 20.' });
  });
});

describe('for any series', () => {
  const any = fc.record({
    values: fc.array(fc.option(fc.integer({ min: 1, max: 999 }), { freq: 8 }), {
      minLength: 0,
      maxLength: 30,
    }),
    model: fc.constantFrom(
      'mean-shift' as const,
      'trend-level' as const,
      'trend-level-slope' as const,
    ),
    transform: fc.constantFrom('identity' as const, 'logit' as const, 'log' as const),
    date: fc.constantFrom('2005-01-01', '2010-06-30', '2015-12-31'),
  });

  it('the answer is JSON, the same every time, and never says caused', () => {
    fc.assert(
      fc.property(any, ({ values, model, transform, date }) => {
        const design = analysisDesign({ ...wanted, effectiveOn: date, model, transform });
        const series = years(
          1995,
          values.map((value) => (value === null ? null : value / 1000)),
        );
        const text = canonicalJson(analyse(design, { series }) as unknown as Json);
        expect(
          canonicalJson(analyse(design, { series: series.toReversed() }) as unknown as Json),
        ).toBe(text);
        expect(text).not.toMatch(/caused/i);
      }),
    );
  });

  it('a figure in another unit moves the estimates and not the verdict', () => {
    fc.assert(
      fc.property(any, fc.constantFrom(0.01, 100), ({ values, model, date }, unit) => {
        const design = analysisDesign({ ...wanted, effectiveOn: date, model });
        const at = (factor: number) =>
          analyse(design, {
            series: years(
              1995,
              values.map((value) => (value === null ? null : value * factor)),
            ),
          });
        const [plain, other] = [at(1), at(unit)];
        expect(other.reasons).toEqual(plain.reasons);
        expect(other.verdict.code).toBe(plain.verdict.code);
        if (plain.assessed === null) return;
        const size = Math.abs(plain.assessed.lead.reml.value) + plain.assessed.lead.reml.se;
        const off = other.assessed!.lead.inUnits.value / unit - plain.assessed.lead.inUnits.value;
        expect(Math.abs(off) / size).toBeLessThan(1e-4);
      }),
    );
  });
});

describe('headline figures that disagree', () => {
  it('a steady rise without a jump: the means differ, the trend-adjusted level does not', () => {
    const wobble = [
      0.4, -0.3, 0.1, -0.5, 0.3, 0.2, -0.4, 0.5, -0.1, -0.2, 0.3, -0.3, 0.2, 0.1, -0.4,
    ];
    const rise = [...wobble, 0.2, -0.1, 0.3, -0.2, 0.1].map((value, i) => 3 * i + value);
    const design = (model: 'mean-shift' | 'trend-level') =>
      analyse(nile({ effectiveOn: '2015-01-01', model }), { series: years(2000, rise) });
    const { assessed, verdict } = design('trend-level');
    expect(assessed!.headline.meanDifference.difference).toBeCloseTo(15, 0);
    expect(assessed!.headline.trendAdjusted.detectable).toBe(false);
    expect(verdict.code).toBe('no-detectable-change');
    // A mean shift takes the rise for noise that lasts, and its interval is as wide.
    expect(design('mean-shift').assessed!.lead.detectable).toBe(false);
  });

  it('a rise that falls back: the means agree by chance, the level fell, and the verdict says so', () => {
    const wobble = [
      0.4, -0.3, 0.1, -0.5, 0.3, 0.2, -0.4, 0.5, -0.1, -0.2, 0.3, -0.3, 0.2, 0.1, -0.4,
    ];
    const series = [...wobble, 0.2, -0.1, 0.3, -0.2, 0.1].map(
      (value, i) => i + value - (i >= 15 ? 5 : 0),
    );
    const { assessed, verdict } = analyse(nile({ effectiveOn: '2015-01-01' }), {
      series: years(2000, series),
    });
    expect(Math.abs(assessed!.headline.meanDifference.difference)).toBeLessThan(0.5);
    expect(assessed!.headline.trendAdjusted.inUnits.value).toBeCloseTo(-5, 0);
    expect(assessed!.headline.disagree).toBe(true);
    expect(verdict.code).toBe('moved-more-than-placebos');
    expect(verdict.text).toContain(
      'The difference of means and the trend-adjusted level disagree.',
    );
  });
});
