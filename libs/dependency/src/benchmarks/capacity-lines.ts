/** Benchmarks of Union capacity by 2030, as parts of the Union's annual consumption. */
export const CAPACITY_BENCHMARKS = {
  extraction: { level: 0.1, article: 'Art. 5(1)(a)(i)' },
  processing: { level: 0.4, article: 'Art. 5(1)(a)(ii)' },
  recycling: { level: 0.25, article: 'Art. 5(1)(a)(iii)' },
} as const;
export type CapacityStage = keyof typeof CAPACITY_BENCHMARKS;

/** Last day of the year that the benchmarks name. */
export const BENCHMARK_DAY = '2030-12-31';
