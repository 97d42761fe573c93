import {
  type WhatIfAnswer,
  whatIfAnswer,
  type WhatIfInstrument,
  type WhatIfQuery,
  whatIfQuery,
} from '@chokepoint/api-contract';
import { findWhatIf } from '@chokepoint/queries';
import type { Route } from './route.js';
import { joined, tableOf, type Table } from './table.js';

export const whatIfRoute: Route<WhatIfQuery, WhatIfAnswer> = {
  pattern: 'what-if',
  query: whatIfQuery.strict(),
  answer: whatIfAnswer,
  ask: async (_sources, query) => findWhatIf(query),
  toTable: whatIfTable,
};

/** One row an instrument; what its missing inputs leave open is empty, never zero. */
function whatIfTable({ instruments }: WhatIfAnswer): Table {
  const pays = ({ outcome }: WhatIfInstrument) => outcome?.pays;
  const covers = ({ outcome }: WhatIfInstrument) => outcome?.debtServiceCover;
  return tableOf(instruments, {
    instrument: ({ id }) => id,
    method: ({ method }) => method,
    landed_cost: ({ outcome }) => outcome?.landedCost ?? null,
    risk_adjusted_cost: ({ outcome }) => outcome?.riskAdjustedCost ?? null,
    realised_price: ({ outcome }) => outcome?.realisedPrice ?? null,
    covered_kg: ({ outcome }) => outcome?.coveredKg ?? null,
    buyer_pays: (one) => pays(one)?.buyer ?? null,
    exporter_pays: (one) => pays(one)?.exporter ?? null,
    producer_pays: (one) => pays(one)?.producer ?? null,
    treasury_pays: (one) => pays(one)?.treasury ?? null,
    taxpayer_pays: (one) => pays(one)?.taxpayer ?? null,
    services_pay: (one) => pays(one)?.services ?? null,
    debt_service_cover: (one) => covers(one)?.inside.year.cover ?? null,
    stress_cover: (one) => covers(one)?.inside.stress?.cover ?? null,
    outside_cover: (one) => covers(one)?.outside?.year.cover ?? null,
    outside_stress_cover: (one) => covers(one)?.outside?.stress?.cover ?? null,
    missing: ({ missing }) => joined(missing),
  });
}
