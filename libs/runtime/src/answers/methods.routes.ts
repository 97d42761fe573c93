import {
  methodDetail,
  type MethodDetail,
  methodsAnswer,
  type MethodsAnswer,
  noQuery,
  type NoQuery,
} from '@chokepoint/api-contract';
import { ok } from '@chokepoint/kernel';
import { findMethod, findMethods } from '@chokepoint/queries';
import type { Route } from './route.js';
import { tableOf } from './table.js';

export const methodsRoute: Route<NoQuery, MethodsAnswer> = {
  pattern: 'methods',
  query: noQuery.strict(),
  answer: methodsAnswer,
  ask: async () => ok(findMethods()),
  toTable: ({ methods }) =>
    tableOf(methods, {
      method: ({ method }) => method,
      latest: ({ latest }) => latest,
      group: ({ group }) => group,
      title: ({ title }) => title,
      formula: ({ formula }) => formula,
      origin: ({ origin }) => origin,
    }),
};

export const methodRoute: Route<NoQuery, MethodDetail> = {
  pattern: 'methods/:id',
  query: noQuery.strict(),
  answer: methodDetail,
  ask: async (_sources, _query, id) => findMethod(id),
};
