import { type AnalysisSeries, type ImpactRow, type Movement } from '@chokepoint/api-contract';
import { type PathPoint } from '../options/counterfactual-series.js';

/** A movement that was assessed: 9 periods before, 5 after, four fake dates, no donors. */
export const assessed = (
  value: number,
  [low, high]: readonly [number, number],
  more: Partial<Movement> = {},
): Movement => ({
  verdict: { code: 'no-detectable-change', text: '', attributable: true },
  reasons: [],
  periods: { before: 9, after: 5 },
  meanDifference: effect(value, low, high),
  trendAdjusted: effect(value, low, high),
  disagree: false,
  smallestEffect: { post: 5, rise: 0.512, fall: 0.512 },
  prospects: [],
  placeboInTime: { p: 0.8, count: 4, smallestP: 0.2 },
  placeboInSpace: null,
  noPlaceboInSpace: { code: 'no-donors', message: 'The design names no donors.' },
  p: 0.7,
  adjustedP: 0.9,
  equivalence: null,
  methods: ['impact-analysis@1'],
  digest: 'd1',
  ...more,
});

const effect = (value: number, low: number, high: number) => ({
  value,
  low,
  high,
  cautiousLow: low - 0.05,
  cautiousHigh: high + 0.05,
});

export const tooShort = (more: Partial<Movement> = {}): Movement => ({
  ...assessed(0, [0, 0]),
  verdict: { code: 'not-assessable', text: '', attributable: true },
  reasons: [{ code: 'too-few-post', message: '1 period after the date, 3 are needed.' }],
  periods: { before: 9, after: 1 },
  meanDifference: null,
  trendAdjusted: null,
  disagree: null,
  smallestEffect: null,
  prospects: [
    { post: 3, rise: 0.3, fall: 0.3 },
    { post: 5, rise: 0.25, fall: 0.2 },
  ],
  placeboInTime: null,
  noPlaceboInSpace: null,
  p: null,
  adjustedP: null,
  ...more,
});

export const row = (
  mineralName: string,
  movement: Movement,
  more: Partial<ImpactRow> = {},
): ImpactRow => ({
  initiative: 'trilateral-conference',
  mineral: mineralName.toLowerCase(),
  mineralName,
  outcome: 'top1-eu-imports',
  frequency: 'annual',
  stage: 'processing',
  source: 'baci-eu27',
  effectiveOn: '2011-10-31',
  before: { mean: null, periods: [] },
  after: { mean: null, periods: [] },
  difference: null,
  assessable: true,
  reason: null,
  movement,
  analysis: { id: 'trilateral-conference.top1-eu-imports', registeredAt: '10', runAt: '11' },
  overlapping: [],
  breaks: [],
  method: 'before-after@1',
  ...more,
});

export const pathPoint = (
  period: string,
  use: string,
  observed: number | null,
  band: readonly [number, number, number] | null = null,
): PathPoint => ({
  period,
  use,
  observed,
  low: band?.[0] ?? null,
  counterfactual: band?.[1] ?? null,
  high: band?.[2] ?? null,
});

export const series = (of: ImpactRow, more: Partial<AnalysisSeries> = {}): AnalysisSeries => ({
  knownAt: '20',
  publishedBy: null,
  analysis: of.analysis,
  design: {
    initiative: of.initiative,
    outcome: of.outcome,
    frequency: 'annual',
    minerals: [of.mineral],
    donors: [],
    date: { used: 'announced', on: of.effectiveOn, precision: 'month' },
    lagPeriods: 0,
    anticipationPeriods: 0,
    preWindow: 15,
    postWindow: 5,
    model: 'trend-level',
    coding: 'first-post-period',
    transform: 'identity',
    level: 0.95,
    placeboLevel: 0.1,
    minimumPre: 6,
    minimumPost: 3,
    margin: 0.1,
  },
  reason: '',
  row: of,
  releases: ['baci-eu27-V202601'],
  path: [],
  estimators: [],
  placebosInTime: [],
  placebosInSpace: [],
  syntheticControl: null,
  smallestEffects: [],
  ...more,
});
