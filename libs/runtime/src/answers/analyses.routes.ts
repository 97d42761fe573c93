import {
  analysesAnswer,
  type AnalysesAnswer,
  analysesQuery,
  type AnalysesQuery,
  analysisSeries,
  type AnalysisSeries,
  analysisSeriesQuery,
  type AnalysisSeriesQuery,
  impactAnswer,
  type ImpactAnswer,
  impactQuery,
  type ImpactQuery,
} from '@chokepoint/api-contract';
import { findAnalyses, findAnalysisSeries, findImpact } from '@chokepoint/queries';
import { analysesTable, analysisSeriesTable, impactTable } from './analyses.tables.js';
import { known } from './known.js';
import type { Route } from './route.js';

export const impactRoute: Route<ImpactQuery, ImpactAnswer> = {
  pattern: 'initiatives/:id/impact',
  query: impactQuery.strict(),
  answer: impactAnswer,
  ask: (sources, query, initiative) => known(sources, query, findImpact, { ...query, initiative }),
  toTable: impactTable,
};

export const analysesRoute: Route<AnalysesQuery, AnalysesAnswer> = {
  pattern: 'analyses',
  query: analysesQuery.strict(),
  answer: analysesAnswer,
  ask: (sources, query) => known(sources, query, findAnalyses, query),
  toTable: analysesTable,
};

export const analysisSeriesRoute: Route<AnalysisSeriesQuery, AnalysisSeries> = {
  pattern: 'analyses/:id/series',
  query: analysisSeriesQuery.strict(),
  answer: analysisSeries,
  ask: (sources, query, analysis) =>
    known(sources, query, findAnalysisSeries, { ...query, analysis }),
  toTable: analysisSeriesTable,
};
