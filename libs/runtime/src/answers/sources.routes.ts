import {
  coverageAnswer,
  type CoverageAnswer,
  knowledgeQuery,
  type KnowledgeQuery,
  rejectsAnswer,
  type RejectsAnswer,
  rejectsQuery,
  type RejectsQuery,
  releaseDetail,
  type ReleaseDetail,
  releasesAnswer,
  type ReleasesAnswer,
  sourcesAnswer,
  type SourcesAnswer,
  sourcesQuery,
  type SourcesQuery,
} from '@chokepoint/api-contract';
import {
  findCoverage,
  findRejects,
  findRelease,
  findReleases,
  findSources,
} from '@chokepoint/queries';
import { known } from './known.js';
import type { Route } from './route.js';
import { rejectsTable, releasesTable } from './tables.js';

export const releasesRoute: Route<KnowledgeQuery, ReleasesAnswer> = {
  pattern: 'releases',
  query: knowledgeQuery.strict(),
  answer: releasesAnswer,
  ask: (sources, query) => known(sources, query, findReleases, {}),
  toTable: releasesTable,
};

export const releaseRoute: Route<KnowledgeQuery, ReleaseDetail> = {
  pattern: 'releases/:id',
  query: knowledgeQuery.strict(),
  answer: releaseDetail,
  ask: (sources, query, release) => known(sources, query, findRelease, { release }),
};

export const rejectsRoute: Route<RejectsQuery, RejectsAnswer> = {
  pattern: 'releases/:id/rejects',
  query: rejectsQuery.strict(),
  answer: rejectsAnswer,
  ask: (sources, { cursor, limit, ...query }, release) =>
    known(sources, query, findRejects, { release, cursor, limit }),
  toTable: rejectsTable,
};

export const coverageRoute: Route<KnowledgeQuery, CoverageAnswer> = {
  pattern: 'coverage',
  query: knowledgeQuery.strict(),
  answer: coverageAnswer,
  ask: (sources, query) => known(sources, query, findCoverage, {}),
};

export const sourcesRoute: Route<SourcesQuery, SourcesAnswer> = {
  pattern: 'sources',
  query: sourcesQuery.strict(),
  answer: sourcesAnswer,
  ask: (sources, { asOf, ...query }) =>
    known(sources, query, findSources, { asOf: asOf ?? sources.today() }),
};
