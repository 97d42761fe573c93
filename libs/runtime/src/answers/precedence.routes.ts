import {
  knowledgeQuery,
  type KnowledgeQuery,
  precedenceAnswer,
  type PrecedenceAnswer,
} from '@chokepoint/api-contract';
import { findPrecedence } from '@chokepoint/queries';
import { known } from './known.js';
import type { Route } from './route.js';
import { joined, tableOf } from './table.js';

export const precedenceRoute: Route<KnowledgeQuery, PrecedenceAnswer> = {
  pattern: 'precedence',
  query: knowledgeQuery.strict(),
  answer: precedenceAnswer,
  ask: (sources, query) => known(sources, query, findPrecedence, {}),
  toTable: ({ rules }) =>
    tableOf(rules, {
      basis: (rule) => rule.basis,
      measure: (rule) => rule.measure,
      mineral: (rule) => rule.mineral,
      sources: (rule) => joined(rule.sources),
      reason: (rule) => rule.reason,
      set_on: (rule) => rule.setOn,
      event_id: (rule) => rule.eventId,
      position: (rule) => rule.position,
    }),
};
