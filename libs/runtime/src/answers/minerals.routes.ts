import {
  comparison,
  type Comparison,
  comparisonQuery,
  type ComparisonQuery,
  concentration,
  type Concentration,
  concentrationQuery,
  type ConcentrationQuery,
  factsAnswer,
  type FactsAnswer,
  factsQuery,
  type FactsQuery,
  knowledgeQuery,
  type KnowledgeQuery,
  mineralDetail,
  type MineralDetail,
  mineralsAnswer,
  type MineralsAnswer,
  mineralsQuery,
  type MineralsQuery,
} from '@chokepoint/api-contract';
import {
  findComparison,
  findConcentration,
  findFacts,
  findMineral,
  findMinerals,
} from '@chokepoint/queries';
import { known } from './known.js';
import type { Route } from './route.js';
import { comparisonTable, concentrationTable, factsTable, mineralsTable } from './tables.js';

export const mineralsRoute: Route<MineralsQuery, MineralsAnswer> = {
  pattern: 'minerals',
  query: mineralsQuery.strict(),
  answer: mineralsAnswer,
  ask: (sources, query) => known(sources, query, findMinerals, query),
  toTable: mineralsTable,
};

export const mineralRoute: Route<KnowledgeQuery, MineralDetail> = {
  pattern: 'minerals/:id',
  query: knowledgeQuery.strict(),
  answer: mineralDetail,
  ask: (sources, query, mineral) => known(sources, query, findMineral, { mineral }),
};

export const concentrationRoute: Route<ConcentrationQuery, Concentration> = {
  pattern: 'minerals/:id/concentration',
  query: concentrationQuery.strict(),
  answer: concentration,
  ask: (sources, query, mineral) => known(sources, query, findConcentration, { ...query, mineral }),
  toTable: concentrationTable,
};

export const factsRoute: Route<FactsQuery, FactsAnswer> = {
  pattern: 'minerals/:id/facts',
  query: factsQuery.strict(),
  answer: factsAnswer,
  ask: (sources, query, mineral) => known(sources, query, findFacts, { ...query, mineral }),
  toTable: factsTable,
};

export const comparisonRoute: Route<ComparisonQuery, Comparison> = {
  pattern: 'minerals/:id/comparison',
  query: comparisonQuery.strict(),
  answer: comparison,
  ask: (sources, query, mineral) => known(sources, query, findComparison, { ...query, mineral }),
  toTable: comparisonTable,
};
