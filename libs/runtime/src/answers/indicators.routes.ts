import {
  indicatorsAnswer,
  type IndicatorsAnswer,
  indicatorsQuery,
  type IndicatorsQuery,
  mineralIndicatorsQuery,
  type MineralIndicatorsQuery,
} from '@chokepoint/api-contract';
import type { Result } from '@chokepoint/kernel';
import { findIndicators } from '@chokepoint/queries';
import { indicatorsTable } from './indicators.table.js';
import { known } from './known.js';
import type { AnswerSources, Route } from './route.js';

const askAll = (
  sources: AnswerSources,
  query: IndicatorsQuery,
): Promise<Result<IndicatorsAnswer>> => {
  const asOf = query.asOf ?? sources.today();
  return known(sources, query, findIndicators, { ...query, asOf, memory: sources.indicators });
};

export const indicatorsRoute: Route<IndicatorsQuery, IndicatorsAnswer> = {
  pattern: 'indicators',
  query: indicatorsQuery.strict(),
  answer: indicatorsAnswer,
  ask: askAll,
  toTable: indicatorsTable,
};

export const mineralIndicatorsRoute: Route<MineralIndicatorsQuery, IndicatorsAnswer> = {
  pattern: 'minerals/:id/indicators',
  query: mineralIndicatorsQuery.strict(),
  answer: indicatorsAnswer,
  ask: (sources, query, mineral) => askAll(sources, { ...query, mineral }),
  toTable: indicatorsTable,
};
