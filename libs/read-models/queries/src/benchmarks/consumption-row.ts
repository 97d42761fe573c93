import type { BenchmarkRow, Gap } from '@chokepoint/api-contract';
import { convert, isThirdCountry, mineral, type UnitId } from '@chokepoint/catalogue';
import {
  type CountryShare,
  consumptionShareBound,
  intervals,
  singleCountryLine,
} from '@chokepoint/dependency';
import { lastDay } from '@chokepoint/kernel';
import { notComputable, type RowKey, toldRow } from './row.js';
import { boundsOf } from './union-figures.js';
import type { ImportWeightRow, UnionRow } from './union-figures.query.js';

/** What the basis of the law needs, as public sources report it. */
export interface ConsumptionInputs {
  readonly union: readonly UnionRow[];
  readonly weights: readonly ImportWeightRow[];
}

/**
 * A share of EU consumption, the basis of the law: what it can be at the most, from imports by weight
 * over consumption of the same stage and year, where both are on record. It shows that no country is
 * over the line, never that one is.
 */
export function consumptionRow(key: RowKey, inputs: ConsumptionInputs, asOf: string): BenchmarkRow {
  const pair = pairOf(key, inputs);
  if (!pair) return notComputable(key, 'consumption', [missing(key, inputs)]);
  const { consumption, amount, weight } = pair;
  const day = lastDay(weight.period);
  const total = intervals.point(weight.total);
  const shares = weight.row.shares.flatMap(({ area, share }): CountryShare[] => {
    if (share === null) return [{ area, share: { low: 0, high: 1 } }];
    const bound = consumptionShareBound(intervals.point(share), total, amount).share;
    return [{ area, share: bound ?? { low: 0, high: 1 } }];
  });
  const line = singleCountryLine({
    basis: 'consumption',
    shares,
    isThirdCountry: (area) => isThirdCountry(area, day),
    unnamed: 0,
  });
  const origin = {
    period: weight.period,
    measure: 'quantity',
    source: weight.row.source,
    release: weight.row.release_id,
    quality: null,
    flags: [],
  };
  const upper: Gap = {
    code: 'upper-bound-only',
    message: `An upper bound: imports by weight (${weight.row.release_id}) over consumption (${consumption.release_id}). Imports may go out again, and stocks may grow.`,
  };
  const years = [{ year: Number(weight.period), status: line.status }];
  return toldRow(key, { line, years, origin, gaps: [upper] }, asOf);
}

/** The latest year of which imports and consumption of the stage are both known, in one unit. */
function pairOf({ subject, stage }: RowKey, { union, weights }: ConsumptionInputs) {
  const imports = weights.filter((row) => row.mineral === subject && row.stage === stage);
  for (const row of imports.toReversed()) {
    const consumption = union.find(
      (one) =>
        one.measure === 'consumption' &&
        one.mineral === subject &&
        one.stage === stage &&
        one.period === row.period,
    );
    const amount = consumption && boundsOf(consumption);
    const factor = consumption && convert(1, row.unit as UnitId, consumption.unit as UnitId);
    if (!amount || factor === undefined || row.total === null) continue;
    return { consumption, amount, weight: { row, period: row.period, total: row.total * factor } };
  }
  return null;
}

function missing({ subject, stage }: RowKey, { union, weights }: ConsumptionInputs): Gap {
  const ofRow = (row: { mineral: string; stage: string }) =>
    row.mineral === subject && row.stage === stage;
  const consumption = union.some((row) => row.measure === 'consumption' && ofRow(row));
  const parts = [
    ...(consumption ? [] : ["the Union's consumption in processed form (Art. 2(12))"]),
    ...(weights.some(ofRow) ? [] : ['EU imports by weight under a customs code of its own']),
  ];
  const what = parts.length > 0 ? parts.join(' and ') : 'consumption and imports of one same year';
  const name = mineral(subject)?.name ?? subject;
  return { code: 'consumption-unknown', message: `Missing of ${name} (${stage}): ${what}.` };
}
