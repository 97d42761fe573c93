import type {
  IndicatorId,
  IndicatorSeries,
  IndicatorsAnswer,
  NotComputable,
} from '@chokepoint/api-contract';
import { basis as basisSchema, stage as stageSchema } from '@chokepoint/api-contract';
import { isEuMember, type Mineral, mineral as mineralOf } from '@chokepoint/catalogue';
import { type Gap, groupRule } from '@chokepoint/dependency';
import { mixedCodeGaps } from '../concentration/gaps.js';
import { periodGaps } from '../concentration/to-period.js';
import type { Slice } from './slice-series.js';

interface Missing {
  readonly code: string;
  readonly message: string;
  /** Where it is of one basis only. */
  readonly basis?: NotComputable['basis'];
}

/** What no imported source reports; said where an indicator has no series of a mineral. */
const MISSING: Partial<Record<IndicatorId, Missing>> = {
  'unit-value': {
    code: 'no-weight',
    basis: 'eu-imports',
    message: 'No source reports value and weight of EU imports for one period.',
  },
  'import-reliance': {
    code: 'no-common-substance',
    message:
      'It needs production, imports and exports of the Union in one substance and unit; production is reported in contained metal or ore, trade in goods by weight, and no study at hand prints the rate.',
  },
  'days-of-cover': {
    code: 'no-stock',
    message:
      'It needs a stock and net imports of the year before; no stock held in the Union is reported.',
  },
  'n-minus-1-iea': {
    code: 'no-demand-by-country',
    message: 'It needs demand by country; no source here reports it.',
  },
  'consumption-share': {
    code: 'no-consumption',
    message:
      'The line of 65 % is drawn on the Union’s consumption, which no source here reports; shares of imports, sourcing and production are held against it instead.',
  },
  'geometric-risk': {
    code: 'no-factors',
    message:
      'It needs disruption potential, trade exposure and economic vulnerability (0-1); no source here publishes them for the Union.',
  },
};

const NAMES = Object.keys(MISSING) as (keyof typeof MISSING)[];

export interface Found {
  readonly series: readonly IndicatorSeries[];
  /** Slices whose figures must not be called the mineral's own. */
  readonly disowned: readonly Slice[];
  readonly slices: readonly Slice[];
  /** Was only a part of the stages, bases or sources asked for? */
  readonly part: boolean;
  readonly asOf: string;
}

/** Why there is no number, mineral by mineral: of everything that is asked for and not answered. */
export function notComputable(
  minerals: readonly Mineral[],
  { series, disowned, slices, part, asOf }: Found,
): IndicatorsAnswer['notComputable'] {
  const answered = new Set(
    series.filter(ofTheUnion(asOf)).map((one) => `${one.mineral}|${one.indicator}`),
  );
  return minerals.flatMap((item) => {
    const own = slices.filter(({ row }) => row.mineral === item.id);
    const missing = NAMES.flatMap((id) => {
      const why = MISSING[id];
      return why === undefined || answered.has(`${item.id}|${id}`) ? [] : [of(item, id, why)];
    });
    return [
      ...(own.length === 0 ? noShares(item, part) : byPlace(own, whyNoShares)),
      ...byPlace(
        disowned.filter(({ row }) => row.mineral === item.id),
        ({ ownership }) => ownership.gaps,
      ),
      ...mixedCodeGaps(item.id).map((gap) => of(item, 'top1', { ...gap, basis: 'eu-imports' })),
      ...missing,
    ];
  });
}

/** A stock of another country says nothing of the Union's cover. */
const ofTheUnion =
  (day: string) =>
  ({ indicator, area }: IndicatorSeries): boolean =>
    indicator !== 'days-of-cover' ||
    (area !== null && (area.area === 'EU27' || isEuMember(area.area, day)));

const of = (
  { id: mineral }: Mineral,
  indicator: IndicatorId,
  { code, message, basis = null }: Missing,
): NotComputable => ({ indicator, mineral, stage: null, basis, code, message });

/** No source reports the mineral by country. Groups follow their rule: nothing is split or pieced together. */
function noShares(item: Mineral, part: boolean): NotComputable[] {
  if (part) {
    const message =
      'No source reports yearly shares of it on the stage, basis and source asked for.';
    return [of(item, 'top1', { code: 'no-shares', message })];
  }
  const groups = item.groups.map((id) => mineralOf(id)?.name ?? id);
  const rule = groupRule(item.id);
  const reason =
    rule !== undefined
      ? `A group's figures are a sum over all its members in one substance, which no source gives: ${rule.members.join(', ')}.`
      : groups.length > 0
        ? `Sources report it within ${groups.join(', ')} only; a group's figure is never shown as a member's.`
        : 'No imported source reports it by country.';
  return [of(item, 'top1', { code: 'no-shares', message: reason })];
}

/** Gaps of slices, each said once with the periods that it is about. */
function byPlace(
  slices: readonly Slice[],
  gapsOf: (slice: Slice) => readonly Gap[],
): NotComputable[] {
  const places = new Map<string, Slice[]>();
  for (const slice of slices) {
    const key = `${slice.row.stage}|${slice.row.basis}|${slice.row.source}`;
    places.set(key, [...(places.get(key) ?? []), slice]);
  }
  return [...places.values()].flatMap((here) => {
    const gaps = here.map((slice) => ({ period: slice.row.period, gaps: gapsOf(slice) }));
    const [first] = here;
    return first === undefined
      ? []
      : periodGaps(gaps).map(({ code, message }) => ({ ...placeOf(first.row), code, message }));
  });
}

/** A source reports the slice, but its rows make no shares (units that clash, a table with gaps). */
function whyNoShares({ figures }: Slice): readonly Gap[] {
  if (figures.top1.share !== null) return [];
  return figures.gaps.length > 0 ? figures.gaps : figures.top1.gaps;
}

const placeOf = (row: Slice['row']) => ({
  indicator: 'top1' as const,
  mineral: row.mineral,
  stage: stageSchema.parse(row.stage),
  basis: basisSchema.parse(row.basis),
});
