import {
  contractsAnswer,
  type ContractsAnswer,
  contractsQuery,
  type ContractsQuery,
  stockpilesAnswer,
  type StockpilesAnswer,
  stockpilesQuery,
  type StockpilesQuery,
} from '@chokepoint/api-contract';
import { findContracts, findStockpiles } from '@chokepoint/queries';
import { known } from './known.js';
import type { Route } from './route.js';
import { contractsTable, stockpilesTable } from './stockpiles.tables.js';

export const stockpilesRoute: Route<StockpilesQuery, StockpilesAnswer> = {
  pattern: 'stockpiles',
  query: stockpilesQuery.strict(),
  answer: stockpilesAnswer,
  ask: (sources, query) => known(sources, query, findStockpiles, query),
  toTable: stockpilesTable,
};

export const contractsRoute: Route<ContractsQuery, ContractsAnswer> = {
  pattern: 'minerals/:id/contracts',
  query: contractsQuery.strict(),
  answer: contractsAnswer,
  ask: (sources, query, mineral) => known(sources, query, findContracts, { ...query, mineral }),
  toTable: contractsTable,
};
