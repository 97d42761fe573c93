import {
  initiativeDetail,
  type InitiativeDetail,
  initiativesAnswer,
  type InitiativesAnswer,
  initiativesQuery,
  type InitiativesQuery,
} from '@chokepoint/api-contract';
import { findInitiative, findInitiatives } from '@chokepoint/queries';
import type { z } from 'zod';
import { known } from './known.js';
import type { Route } from './route.js';

const initiativeQuery = initiativesQuery.pick({ publishedBy: true, knownAt: true, asOf: true });
export type InitiativeQuery = z.infer<typeof initiativeQuery>;

export const initiativesRoute: Route<InitiativesQuery, InitiativesAnswer> = {
  pattern: 'initiatives',
  query: initiativesQuery.strict(),
  answer: initiativesAnswer,
  ask: (sources, query) =>
    known(sources, query, findInitiatives, { ...query, asOf: query.asOf ?? sources.today() }),
};

export const initiativeRoute: Route<InitiativeQuery, InitiativeDetail> = {
  pattern: 'initiatives/:id',
  query: initiativeQuery.strict(),
  answer: initiativeDetail,
  ask: (sources, query, initiative) =>
    known(sources, query, findInitiative, { initiative, asOf: query.asOf ?? sources.today() }),
};
