import type { CapacityBenchmarkAnswer } from '@chokepoint/api-contract';
import { mineral } from '@chokepoint/catalogue';
import { CAPACITY_BENCHMARKS, capacityBenchmark, type CapacityStage } from '@chokepoint/dependency';
import { latestTonnes } from './union-figures.js';
import type { UnionRow } from './union-figures.query.js';

const STAGES = Object.keys(CAPACITY_BENCHMARKS) as readonly CapacityStage[];

/**
 * The three benchmarks of capacity over some strategic raw materials. Only a figure of the Union as
 * a whole counts: a sum of the members that a source lists leaves open what it does not list.
 */
export const capacityAnswers = (
  minerals: readonly string[],
  union: readonly UnionRow[],
  asOf: string,
): CapacityBenchmarkAnswer[] =>
  minerals.length === 0 ? [] : STAGES.map((stage) => answerFor(stage, minerals, union, asOf));

function answerFor(
  stage: CapacityStage,
  minerals: readonly string[],
  union: readonly UnionRow[],
  asOf: string,
): CapacityBenchmarkAnswer {
  const rows = minerals.map((one) => ({
    mineral: one,
    capacity: latestTonnes(union, { mineral: one, measure: 'capacity', stage }),
    // The Act counts consumption in processed form, whichever stage the capacity is of.
    consumption: latestTonnes(union, { mineral: one, measure: 'consumption', stage: 'processing' }),
  }));
  const { materials, gaps, ...rest } = capacityBenchmark(stage, rows, asOf);
  return {
    ...rest,
    materials: materials.map((one) => ({
      ...one,
      name: mineral(one.mineral)?.name ?? one.mineral,
      missing: [...one.missing],
    })),
    gaps: gaps.map((one) => ({ ...one })),
  };
}
