import {
  coverageAnswer,
  type CoverageAnswer,
  knowledgeQuery,
  type KnowledgeQuery,
  rejectReasonsAnswer,
  type RejectReasonsAnswer,
  rejectReasonsQuery,
  type RejectReasonsQuery,
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
  WHOLE_ROW,
} from '@chokepoint/api-contract';
import {
  findCoverage,
  findReasons,
  findRejects,
  findRelease,
  findReleases,
  findSources,
} from '@chokepoint/queries';
import { known } from './known.js';
import type { Route } from './route.js';
import { coverageTable, rejectReasonsTable, rejectsTable, releasesTable } from './tables.js';

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
  ask: (sources, { cursor, limit, reason, field: named, ...query }, release) => {
    const field = named === WHOLE_ROW ? null : named;
    return known(sources, query, findRejects, { release, cursor, limit, reason, field });
  },
  toTable: rejectsTable,
};

export const rejectReasonsRoute: Route<RejectReasonsQuery, RejectReasonsAnswer> = {
  pattern: 'releases/:id/rejects/reasons',
  query: rejectReasonsQuery.strict(),
  answer: rejectReasonsAnswer,
  ask: (sources, { limit, ...query }, release) =>
    known(sources, query, findReasons, { release, limit }),
  toTable: rejectReasonsTable,
};

export const coverageRoute: Route<KnowledgeQuery, CoverageAnswer> = {
  pattern: 'coverage',
  query: knowledgeQuery.strict(),
  answer: coverageAnswer,
  ask: (sources, query) => known(sources, query, findCoverage, {}),
  toTable: coverageTable,
};

export const sourcesRoute: Route<SourcesQuery, SourcesAnswer> = {
  pattern: 'sources',
  query: sourcesQuery.strict(),
  answer: sourcesAnswer,
  ask: (sources, { asOf, ...query }) =>
    known(sources, query, findSources, { asOf: asOf ?? sources.today() }),
};
