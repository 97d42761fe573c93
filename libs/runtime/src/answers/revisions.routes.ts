import {
  figureHistory,
  type FigureHistory,
  historyQuery,
  type HistoryQuery,
  revisionsAnswer,
  type RevisionsAnswer,
  revisionsQuery,
  type RevisionsQuery,
} from '@chokepoint/api-contract';
import { findHistory, findRevisions } from '@chokepoint/queries';
import { known } from './known.js';
import type { Route } from './route.js';
import { historyTable, revisionsTable } from './revisions.tables.js';

export const revisionsRoute: Route<RevisionsQuery, RevisionsAnswer> = {
  pattern: 'revisions',
  query: revisionsQuery.strict(),
  answer: revisionsAnswer,
  ask: (sources, query) => known(sources, query, findRevisions, query),
  toTable: revisionsTable,
};

export const historyRoute: Route<HistoryQuery, FigureHistory> = {
  pattern: 'minerals/:id/history',
  query: historyQuery.strict(),
  answer: figureHistory,
  ask: (sources, query, mineral) => known(sources, query, findHistory, { ...query, mineral }),
  toTable: historyTable,
};
