import {
  benchmarksAnswer,
  type BenchmarksAnswer,
  benchmarksQuery,
  type BenchmarksQuery,
  criticality,
  type Criticality,
  criticalityQuery,
  type CriticalityQuery,
} from '@chokepoint/api-contract';
import { findBenchmarks, findCriticality } from '@chokepoint/queries';
import { benchmarksTable } from './benchmarks.table.js';
import { criticalityTable } from './criticality.table.js';
import { known } from './known.js';
import type { Route } from './route.js';

export const criticalityRoute: Route<CriticalityQuery, Criticality> = {
  pattern: 'minerals/:id/criticality',
  query: criticalityQuery.strict(),
  answer: criticality,
  ask: (sources, query, mineral) => known(sources, query, findCriticality, { ...query, mineral }),
  toTable: criticalityTable,
};

export const benchmarksRoute: Route<BenchmarksQuery, BenchmarksAnswer> = {
  pattern: 'benchmarks',
  query: benchmarksQuery.strict(),
  answer: benchmarksAnswer,
  ask: (sources, query) =>
    known(sources, query, findBenchmarks, { ...query, asOf: query.asOf ?? sources.today() }),
  toTable: benchmarksTable,
};
