import { describe, expect, it } from 'vitest';
import { between, exactly } from '../interval.js';
import { rounded } from '../rounding.js';
import { bottleneck } from './bottleneck.js';
import { WGI_DIMENSIONS, scaledGovernance } from './governance.js';
import { groupMean } from './group-mean.js';
import { substitutionIndex } from './substitution.js';
import { chooseSupplyData } from './supply-data-choice.js';
import { criticalByThresholds } from './thresholds.js';

describe('the bottleneck', () => {
  it('is the stage with the higher risk; both stay in the answer', () => {
    // Neodymium, 2023: 4.5 at extraction, 3.7 at processing (secondary transcription).
    const found = bottleneck({ extraction: rounded(4.5, 1), processing: rounded(3.7, 1) });
    expect(found).toMatchObject({ stage: 'extraction', gaps: [] });
    expect(found.supplyRisk!.value).toBe(4.5);
    expect(found.byStage.processing!.value).toBe(3.7);
  });

  it('is open where the bounds overlap', () => {
    const found = bottleneck({ extraction: rounded(3.5, 0), processing: rounded(3.6, 1) });
    expect(found).toMatchObject({
      stage: 'processing',
      gaps: [{ code: 'bottleneck-undecided' }],
    });
  });

  it('is the only stage that is known', () => {
    expect(bottleneck({ extraction: exactly(1), processing: null })).toMatchObject({
      stage: 'extraction',
      gaps: [{ code: 'one-stage-known' }],
    });
    expect(bottleneck({ extraction: null, processing: exactly(1) }).stage).toBe('processing');
    expect(bottleneck({ extraction: null, processing: null })).toMatchObject({
      stage: null,
      supplyRisk: null,
      gaps: [{ code: 'no-stage-known' }],
    });
  });
});

describe('a group', () => {
  it('has the plain mean of its members (platinum group metals, 2023: 2.7)', () => {
    const members = { ir: 3.9, pd: 1.5, pt: 2.1, rh: 2.4, ru: 3.8 };
    const figures = Object.entries(members).map(([name, sr]) => [name, rounded(sr, 1)] as const);
    const { mean, gaps } = groupMean(new Map(figures));
    expect(mean!.value).toBeCloseTo(2.74, 9);
    expect(mean!.low).toBeCloseTo(2.69, 9);
    expect(gaps).toEqual([]);
  });

  it('has none without one of its members', () => {
    expect(
      groupMean(
        new Map([
          ['ir', exactly(3.9)],
          ['pd', null],
        ]),
      ),
    ).toMatchObject({
      mean: null,
      gaps: [{ code: 'member-unknown', message: 'No figure for: pd.' }],
    });
    expect(groupMean(new Map())).toMatchObject({ mean: null, gaps: [{ code: 'no-members' }] });
  });
});

describe('the thresholds of the critical list', () => {
  it.each([
    [1, 2.8, true],
    [0.9, 8, false],
    [5, 2.7, false],
    [3.9, 3.7, true],
  ])('SR %d and EI %d', (sr, ei, critical) => {
    expect(criticalByThresholds(exactly(sr), exactly(ei))).toMatchObject({ critical, gaps: [] });
  });

  it('are open where the bounds lie on both sides, unless the other one is missed', () => {
    expect(criticalByThresholds(rounded(1, 1), exactly(5))).toMatchObject({
      critical: null,
      gaps: [{ code: 'supply-risk-undecided' }],
    });
    expect(criticalByThresholds(rounded(1, 1), exactly(2)).critical).toBe(false);
    expect(criticalByThresholds(null, exactly(5)).critical).toBeNull();
  });
});

describe('scaled governance', () => {
  const estimates = (value: number, years: readonly string[]) =>
    years.flatMap((year) =>
      WGI_DIMENSIONS.map((dimension) => ({ dimension, year, estimate: value })),
    );

  it('is inverted and on 0-10 (Nigeria in the study of 2017: 6.92)', () => {
    const { figure, gaps } = scaledGovernance(estimates(-0.96, ['2012']), ['2012']);
    expect(figure.value).toBeCloseTo(6.92, 9);
    expect(gaps).toEqual([]);
    expect(scaledGovernance(estimates(2.5, ['2012']), ['2012']).figure.value).toBeCloseTo(0, 9);
  });

  it('is bounded, never filled in, where an estimate is missing', () => {
    const some = estimates(0, ['2019', '2020']).map((one, index) =>
      index === 0 ? { ...one, estimate: null } : one,
    );
    const { figure, gaps } = scaledGovernance(some, ['2019', '2020']);
    expect(figure.value).toBeNull();
    expect(figure.low).toBeCloseTo(5 - (2 * 2.5) / 12, 9);
    expect(figure.high).toBeCloseTo(5 + (2 * 2.5) / 12, 9);
    expect(gaps).toEqual([
      { code: 'governance-incomplete', message: 'No estimate of governance for: va 2019.' },
    ]);
    expect(scaledGovernance([], ['2020']).figure).toMatchObject({ low: 0, high: 10 });
    expect(() => scaledGovernance([], [])).toThrow(RangeError);
  });
});

describe('the choice of supply data', () => {
  it.each([
    [true, true, 0.5, 'global-and-eu'],
    [true, true, 0, 'eu'],
    [true, false, 0.5, 'global'],
    [false, true, 0.5, 'eu'],
  ])('with global %s, EU %s and import reliance %d', (global, eu, reliance, chosen) => {
    expect(chooseSupplyData({ global, eu }, exactly(reliance))!.supplyData).toBe(chosen);
  });

  it('is none without any', () => {
    expect(chooseSupplyData({ global: false, eu: false }, null)).toBeNull();
  });
});

describe('the substitution index', () => {
  const part = (performance: number, subShare: number, share: number) => ({
    performance: exactly(performance),
    subShare: exactly(subShare),
    share: exactly(share),
  });

  it('sums performance over substitutes and applications', () => {
    // Two applications; a quarter of the first can be taken by a substitute of performance 0.7.
    const parts = [part(0.7, 0.25, 0.6), part(1, 0.75, 0.6), part(1, 1, 0.4)];
    const { index, gaps } = substitutionIndex(parts);
    expect(index!.value).toBeCloseTo(0.955, 9);
    expect(gaps).toEqual([]);
  });

  it('lets what is not described be anything', () => {
    const { index, gaps } = substitutionIndex([part(0.8, 1, 0.5)]);
    expect(index).toEqual(between(0.4, 0.9));
    expect(gaps).toMatchObject([{ code: 'use-not-described' }]);
    expect(substitutionIndex([])).toMatchObject({ index: null });
  });
});
