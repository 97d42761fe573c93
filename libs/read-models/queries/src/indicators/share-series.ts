import {
  basis as basisSchema,
  type IndicatorId,
  type IndicatorPoint,
  type IndicatorSeries,
  measure as measureSchema,
  stage as stageSchema,
} from '@chokepoint/api-contract';
import { lastDay } from '@chokepoint/kernel';
import {
  CONCENTRATION_METHOD,
  N_MINUS_1_OF_SUPPLY_METHOD,
  OWNERSHIP_METHOD,
  RESTRICTION_EXPOSURE_METHOD,
  SHARE_INDICATORS_METHOD,
  TOP_N_METHOD,
} from '@chokepoint/dependency';
import type { ExposureBook } from './exposure.js';
import { lineOf } from './line.js';
import type { Slice, SliceSeries } from './slice-series.js';
import { toPoint } from './to-point.js';

/** What an indicator of shares is in, how it comes about, and its point of one slice. */
interface ShareIndicator {
  readonly unit: string;
  readonly methods: readonly string[];
  readonly points: (slice: Slice, context: ShareContext) => readonly IndicatorPoint[];
}

export interface ShareContext {
  readonly exposures: ExposureBook;
  readonly asOf: string;
}

const ground = ({ row, figures }: Slice) => ({
  period: row.period,
  quality: figures.quality,
  releases: [row.release_id],
});

const gapsOf = ({ figures, ownership }: Slice) => [...figures.gaps, ...ownership.gaps];

/** The indicators that follow from who supplies how much. */
export const SHARE_INDICATORS = {
  top1: {
    unit: 'share',
    methods: [TOP_N_METHOD, SHARE_INDICATORS_METHOD],
    points: (slice) => {
      const { top1, line } = slice.figures;
      const undecided = line.gaps.filter(({ code }) => code === 'above-65-undecided');
      const gaps = [...gapsOf(slice), ...top1.gaps, ...undecided];
      const leader = top1.areas[0] ?? null;
      return toPoint(ground(slice), top1.share, { leader, status: line.status, gaps });
    },
  },
  top3: {
    unit: 'share',
    methods: [TOP_N_METHOD, SHARE_INDICATORS_METHOD],
    points: (slice) => {
      const { top3 } = slice.figures;
      const gaps = [...gapsOf(slice), ...top3.gaps];
      return toPoint(ground(slice), top3.share, { leader: top3.areas[0] ?? null, gaps });
    },
  },
  hhi: {
    unit: 'hhi',
    methods: [CONCENTRATION_METHOD, SHARE_INDICATORS_METHOD],
    points: (slice) => toPoint(ground(slice), slice.figures.hhi, { gaps: gapsOf(slice) }),
  },
  'effective-suppliers': {
    unit: 'suppliers',
    methods: [CONCENTRATION_METHOD, SHARE_INDICATORS_METHOD],
    points: (slice) =>
      toPoint(ground(slice), slice.figures.effectiveSuppliers, { gaps: gapsOf(slice) }),
  },
  'n-minus-1': {
    unit: 'share',
    methods: [N_MINUS_1_OF_SUPPLY_METHOD, SHARE_INDICATORS_METHOD],
    points: (slice) => {
      const { nMinus1, top1 } = slice.figures;
      const gaps = [...gapsOf(slice), ...nMinus1.gaps];
      return toPoint(ground(slice), nMinus1.covered, { leader: top1.areas[0] ?? null, gaps });
    },
  },
  'restriction-exposure': {
    unit: 'share',
    methods: [RESTRICTION_EXPOSURE_METHOD, SHARE_INDICATORS_METHOD],
    points: (slice, context) => exposurePoint(slice, context, lastDay(slice.row.period)),
  },
} as const satisfies Partial<Record<IndicatorId, ShareIndicator>>;

export type ShareIndicatorId = keyof typeof SHARE_INDICATORS;
export const SHARE_INDICATOR_IDS = Object.keys(SHARE_INDICATORS) as ShareIndicatorId[];

function exposurePoint(slice: Slice, { exposures }: ShareContext, on: string) {
  if (slice.figures.top1.share === null) return [];
  const { share, gaps } = exposures.of(slice.row, slice.figures, on);
  return toPoint(ground(slice), share, { on, gaps: [...gapsOf(slice), ...gaps] });
}

/** One indicator of one source's slices; none where no slice has a figure. */
export function shareSeries(
  id: ShareIndicatorId,
  series: SliceSeries,
  context: ShareContext,
): readonly IndicatorSeries[] {
  const { unit, methods, points: pointsOf }: ShareIndicator = SHARE_INDICATORS[id];
  const points = [
    ...series.slices.flatMap((slice) => pointsOf(slice, context)),
    ...(id === 'restriction-exposure' ? today(series, context) : []),
  ];
  if (points.length === 0) return [];
  const { mineral, stage, basis, measure } = series.key;
  const measured = measureSchema.safeParse(measure);
  const sharedWith = new Set(series.slices.flatMap(({ ownership }) => ownership.sharedWith));
  return [
    {
      indicator: id,
      mineral,
      stage: stageSchema.parse(stage),
      basis: basisSchema.parse(basis),
      measure: measured.success ? measured.data : null,
      source: series.source,
      holder: null,
      area: null,
      unit,
      methods: [...methods, ...(basis === 'eu-imports' ? [OWNERSHIP_METHOD] : [])],
      sharedWith: [...sharedWith].sort(),
      line: id === 'top1' ? lineOf(series) : null,
      points,
    },
  ];
}

/** The latest shares under the restrictions of the day that is asked for, where it comes later. */
function today(series: SliceSeries, context: ShareContext): readonly IndicatorPoint[] {
  const latest = series.slices.at(-1);
  if (latest === undefined || context.asOf <= lastDay(latest.row.period)) return [];
  return exposurePoint(latest, context, context.asOf);
}
