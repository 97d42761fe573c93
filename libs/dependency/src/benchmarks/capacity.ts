import { gap, gapOf, type Gap } from '../gap.js';
import { add, divide, type Interval, scale } from '../interval.js';
import { CAPACITY_BENCHMARKS, type CapacityStage } from './capacity-lines.js';
import { paceTo2030, type Pace } from './pace.js';

export const CAPACITY_METHOD = 'capacity-benchmark@1';

/** One strategic raw material, capacity and consumption in one unit and in the same substance. */
export interface CapacityRow {
  readonly mineral: string;
  /** Maximum annual output of what is located in the Union; null: not known. */
  readonly capacity: Interval | null;
  /** Union annual consumption in processed form; null: not known. */
  readonly consumption: Interval | null;
}

export interface CapacityRatio {
  readonly mineral: string;
  /** Capacity over consumption; null when an input is missing or consumption may be nothing. */
  readonly ratio: Interval | null;
  readonly status: CapacityStatus;
  readonly missing: readonly ('capacity' | 'consumption')[];
}

/** `reached`: at the level or over it. */
export type CapacityStatus = 'reached' | 'not-reached' | 'cannot-tell' | 'not-computable';

export interface CapacityAnswer {
  readonly method: typeof CAPACITY_METHOD;
  readonly stage: CapacityStage;
  readonly level: number;
  readonly article: string;
  readonly materials: readonly CapacityRatio[];
  /** Tonnes over tonnes: heavy materials decide. Null where an input of any material is missing. */
  readonly overallByTonnes: Interval | null;
  /** Plain mean of the materials' ratios: each counts alike. Null where one is missing. */
  readonly overallByMaterial: Interval | null;
  /** Of the sum in tonnes. */
  readonly status: CapacityStatus;
  readonly pace: Pace | null;
  readonly gaps: readonly Gap[];
}

/**
 * Union capacity of extraction, processing or recycling as a part of the Union's consumption, held
 * against the benchmark of 2030. The Act sets each level for strategic raw materials 'overall' and does
 * not say how 17 materials are added up: both sums here are our choice. `day` is the day of the question.
 * Source of the levels: Regulation (EU) 2024/1252, Art. 5(1)(a), Art. 2(5), (9), (11) and (12).
 */
export function capacityBenchmark(
  stage: CapacityStage,
  rows: readonly CapacityRow[],
  day: string,
): CapacityAnswer {
  const { level, article } = CAPACITY_BENCHMARKS[stage];
  const materials = rows.map((row) => ratioOf(row, level));
  const overallByTonnes = byTonnes(rows);
  return {
    method: CAPACITY_METHOD,
    stage,
    level,
    article,
    materials,
    overallByTonnes,
    overallByMaterial: byMaterial(materials),
    status: statusOf(overallByTonnes, level),
    pace: overallByTonnes && paceTo2030(overallByTonnes, level, day),
    gaps: missingInputs(rows, materials),
  };
}

function ratioOf({ mineral, capacity, consumption }: CapacityRow, level: number): CapacityRatio {
  const ratio = capacity && consumption ? divide(capacity, consumption) : null;
  const missing = [
    ...(capacity ? [] : ['capacity' as const]),
    ...(consumption ? [] : ['consumption' as const]),
  ];
  return { mineral, ratio, status: statusOf(ratio, level), missing };
}

function byTonnes(rows: readonly CapacityRow[]): Interval | null {
  const capacity = rows.flatMap((row) => row.capacity ?? []);
  const consumption = rows.flatMap((row) => row.consumption ?? []);
  const complete = capacity.length === rows.length && consumption.length === rows.length;
  return rows.length > 0 && complete ? divide(add(...capacity), add(...consumption)) : null;
}

function byMaterial(materials: readonly CapacityRatio[]): Interval | null {
  const ratios = materials.flatMap(({ ratio }) => ratio ?? []);
  const complete = materials.length > 0 && ratios.length === materials.length;
  return complete ? scale(add(...ratios), 1 / ratios.length) : null;
}

function statusOf(ratio: Interval | null, level: number): CapacityStatus {
  if (!ratio) return 'not-computable';
  if (ratio.low >= level) return 'reached';
  return ratio.high < level ? 'not-reached' : 'cannot-tell';
}

function missingInputs(
  rows: readonly CapacityRow[],
  materials: readonly CapacityRatio[],
): readonly Gap[] {
  const without = (input: 'capacity' | 'consumption') =>
    materials.filter(({ missing }) => missing.includes(input)).map(({ mineral }) => mineral);
  const nothing = materials.filter(({ ratio, missing }) => !ratio && missing.length === 0);
  return [
    ...(rows.length === 0 ? [gap('no-materials', 'No material is asked for.')] : []),
    ...gapOf('capacity-unknown', 'Union capacity is not known of', without('capacity')),
    ...gapOf('consumption-unknown', 'Union consumption is not known of', without('consumption')),
    ...gapOf(
      'consumption-may-be-nothing',
      'Union consumption may be nothing of',
      nothing.map(({ mineral }) => mineral),
    ),
  ];
}
