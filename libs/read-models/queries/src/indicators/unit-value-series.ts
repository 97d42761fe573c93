import {
  type IndicatorPoint,
  type IndicatorSeries,
  stage as stageSchema,
} from '@chokepoint/api-contract';
import { worstQuality } from '@chokepoint/catalogue';
import {
  type Figure,
  type Gap,
  intervals,
  OWNERSHIP_METHOD,
  type ShareRow,
  unitValue,
  UNIT_VALUE_METHOD,
  withPrintedPrecision,
} from '@chokepoint/dependency';
import { inputOf } from './slice-input.js';
import type { Slice, SliceBook, SliceSeries } from './slice-series.js';
import { toPoint } from './to-point.js';

/** Value of EU imports over their weight, of partners of which one source reports both. */
export function unitValueSeries(values: SliceSeries, book: SliceBook): readonly IndicatorSeries[] {
  const { key, source } = values;
  const weights = book.of({ ...key, measure: 'quantity' }, source);
  const pairs = values.slices.flatMap((value) => {
    const weight = weights.find(({ row }) => row.period === value.row.period);
    return weight === undefined ? [] : [{ value, weight }];
  });
  const points = pairs.flatMap(pointOf);
  const [first] = pairs;
  if (first === undefined || points.length === 0) return [];
  const sharedWith = new Set(pairs.flatMap(({ value }) => value.ownership.sharedWith));
  return [
    {
      indicator: 'unit-value',
      mineral: key.mineral,
      stage: stageSchema.parse(key.stage),
      basis: 'eu-imports',
      measure: 'value',
      source,
      holder: null,
      area: null,
      unit: `${first.value.row.unit}/${first.weight.row.unit}`,
      methods: [UNIT_VALUE_METHOD, OWNERSHIP_METHOD],
      sharedWith: [...sharedWith].sort(),
      line: null,
      points,
    },
  ];
}

interface Pair {
  readonly value: Slice;
  readonly weight: Slice;
}

function pointOf({ value, weight }: Pair): readonly IndicatorPoint[] {
  const values = knownRows(value);
  const weights = knownRows(weight);
  const both = [...values.keys()].filter((area) => weights.has(area));
  const result = unitValue(
    { unit: value.row.unit, figure: sumOf(both, values) },
    { unit: weight.row.unit, figure: sumOf(both, weights) },
  );
  const areas = new Set([...value.row.shares, ...weight.row.shares].map(({ area }) => area));
  const ground = {
    period: value.row.period,
    quality: worstQuality([value, weight].flatMap(({ figures }) => figures.quality ?? [])),
    releases: [...new Set([value.row.release_id, weight.row.release_id])],
  };
  const gaps = [...value.ownership.gaps, ...leftOut([...areas].filter((a) => !both.includes(a)))];
  return toPoint(ground, result.unitValue?.figure ?? null, { gaps });
}

/** Partners with a number; countries that are not named may be others by value than by weight. */
function knownRows({ row }: Slice): ReadonlyMap<string, ShareRow> {
  const rows = withPrintedPrecision(inputOf(row).rows);
  const known = rows.filter(({ kind, value }) => kind === 'country' && value !== null);
  return new Map(known.map((one) => [one.area, one]));
}

function sumOf(areas: readonly string[], rows: ReadonlyMap<string, ShareRow>): Figure {
  const chosen = areas.flatMap((area) => rows.get(area) ?? []);
  const sum = (amount: (row: ShareRow) => number) =>
    chosen.reduce((total, row) => total + amount(row), 0);
  return intervals.around(
    sum(({ value }) => value ?? 0),
    {
      low: sum(({ low, value }) => low ?? value ?? 0),
      high: sum(({ high, value }) => high ?? value ?? 0),
    },
  );
}

function leftOut(areas: readonly string[]): readonly Gap[] {
  if (areas.length === 0) return [];
  const message = `Left out, since value or weight is missing: ${areas.toSorted().join(', ')}.`;
  return [{ code: 'partners-left-out', message }];
}
