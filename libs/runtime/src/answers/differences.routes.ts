import {
  differencesAnswer,
  type DifferencesAnswer,
  differencesQuery,
  type DifferencesQuery,
  figureDifferencesAnswer,
  type FigureDifferencesAnswer,
  figureDifferencesQuery,
  type FigureDifferencesQuery,
  registerDifferencesAnswer,
  type RegisterDifferencesAnswer,
  registerDifferencesQuery,
  type RegisterDifferencesQuery,
} from '@chokepoint/api-contract';
import { type JsonObject, ok } from '@chokepoint/kernel';
import {
  findDifferences,
  findFigureDifferences,
  findRegisterDifferences,
} from '@chokepoint/queries';
import { between } from './between.js';
import {
  differencesTable,
  figureDifferencesTable,
  registerDifferencesTable,
} from './differences.tables.js';
import { summarise } from './ledger/summary.js';
import type { Route } from './route.js';

export const differencesRoute: Route<DifferencesQuery, DifferencesAnswer> = {
  pattern: 'diff',
  query: differencesQuery.strict(),
  answer: differencesAnswer,
  ask: (sources, query) => between(sources, query, findDifferences, query),
  toTable: differencesTable,
};

export const figureDifferencesRoute: Route<FigureDifferencesQuery, FigureDifferencesAnswer> = {
  pattern: 'diff/figures',
  query: figureDifferencesQuery.strict(),
  answer: figureDifferencesAnswer,
  ask: (sources, query) => between(sources, query, findFigureDifferences, query),
  toTable: figureDifferencesTable,
};

export const registerDifferencesRoute: Route<RegisterDifferencesQuery, RegisterDifferencesAnswer> =
  {
    pattern: 'diff/register',
    query: registerDifferencesQuery.strict(),
    answer: registerDifferencesAnswer,
    async ask(sources, query) {
      const found = await between(sources, query, findRegisterDifferences, query);
      if (!found.ok) return found;
      const statements = found.value.statements.map(({ data, ...statement }) => ({
        ...statement,
        summary: summarise({ type: statement.type, data: data as JsonObject }),
      }));
      return ok({ ...found.value, statements });
    },
    toTable: registerDifferencesTable,
  };
