import {
  commitmentsAnswer,
  type CommitmentsAnswer,
  commitmentsQuery,
  type CommitmentsQuery,
  exposureAnswer,
  type ExposureAnswer,
  exposureQuery,
  type ExposureQuery,
  initiativeHistory,
  type InitiativeHistory,
  type KnowledgeQuery,
  knowledgeQuery,
  ownersAnswer,
  type OwnersAnswer,
  perimetersAnswer,
  type PerimetersAnswer,
  positionsAnswer,
  type PositionsAnswer,
  registerExport,
  type RegisterExport,
  registerQuery,
  type RegisterQuery,
  scorecardAnswer,
  type ScorecardAnswer,
} from '@chokepoint/api-contract';
import {
  findCommitments,
  findExposure,
  findInitiativeHistory,
  findOwners,
  findPerimeters,
  findPositions,
  findRegisterExport,
  findScorecard,
} from '@chokepoint/queries';
import { exposureTable } from './exposure.table.js';
import { registerTable } from '../register/register.table.js';
import { known } from './known.js';
import type { AnswerSources, Route } from './route.js';

/** The day that a question names, else today. */
const onDay = <Query extends RegisterQuery>(sources: AnswerSources, query: Query) => ({
  ...query,
  asOf: query.asOf ?? sources.today(),
});

export const commitmentsRoute: Route<CommitmentsQuery, CommitmentsAnswer> = {
  pattern: 'commitments',
  query: commitmentsQuery.strict(),
  answer: commitmentsAnswer,
  ask: (sources, query) => known(sources, query, findCommitments, onDay(sources, query)),
};

export const ownersRoute: Route<RegisterQuery, OwnersAnswer> = {
  pattern: 'owners',
  query: registerQuery.strict(),
  answer: ownersAnswer,
  ask: (sources, query) => known(sources, query, findOwners, onDay(sources, query)),
};

export const positionsRoute: Route<RegisterQuery, PositionsAnswer> = {
  pattern: 'positions',
  query: registerQuery.strict(),
  answer: positionsAnswer,
  ask: (sources, query) => known(sources, query, findPositions, onDay(sources, query)),
};

export const perimetersRoute: Route<RegisterQuery, PerimetersAnswer> = {
  pattern: 'perimeters',
  query: registerQuery.strict(),
  answer: perimetersAnswer,
  ask: (sources, query) => known(sources, query, findPerimeters, onDay(sources, query)),
};

export const exposureRoute: Route<ExposureQuery, ExposureAnswer> = {
  pattern: 'exposure',
  query: exposureQuery.strict(),
  answer: exposureAnswer,
  ask: (sources, query) => known(sources, query, findExposure, onDay(sources, query)),
  toTable: exposureTable,
};

export const scorecardRoute: Route<RegisterQuery, ScorecardAnswer> = {
  pattern: 'scorecard',
  query: registerQuery.strict(),
  answer: scorecardAnswer,
  ask: (sources, query) => known(sources, query, findScorecard, onDay(sources, query)),
};

export const initiativeHistoryRoute: Route<KnowledgeQuery, InitiativeHistory> = {
  pattern: 'initiatives/:id/history',
  query: knowledgeQuery.strict(),
  answer: initiativeHistory,
  ask: (sources, query, initiative) => known(sources, query, findInitiativeHistory, { initiative }),
};

export const registerExportRoute: Route<KnowledgeQuery, RegisterExport> = {
  pattern: 'register/export',
  query: knowledgeQuery.strict(),
  answer: registerExport,
  ask: (sources, query) => known(sources, query, findRegisterExport, {}),
  readBack: true,
  toTable: registerTable,
};
