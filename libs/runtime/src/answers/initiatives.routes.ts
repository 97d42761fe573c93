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
import { joined, tableOf, type Table } from './table.js';

const initiativeQuery = initiativesQuery.pick({ publishedBy: true, knownAt: true, asOf: true });
export type InitiativeQuery = z.infer<typeof initiativeQuery>;

export const initiativesRoute: Route<InitiativesQuery, InitiativesAnswer> = {
  pattern: 'initiatives',
  query: initiativesQuery.strict(),
  answer: initiativesAnswer,
  ask: (sources, query) =>
    known(sources, query, findInitiatives, { ...query, asOf: query.asOf ?? sources.today() }),
  toTable: initiativesTable,
};

/** One row an initiative or a shock. */
function initiativesTable(answer: InitiativesAnswer): Table {
  return tableOf(answer.initiatives, {
    id: (one) => one.id,
    name: (one) => one.name,
    lane: (one) => one.lane,
    type: (one) => one.type,
    status: (one) => one.status,
    effective_on: (one) => one.effectiveOn,
    effective_precision: (one) => one.effectivePrecision,
    effective_kind: (one) => one.effectiveKind,
    parties: (one) => joined(one.parties.map(({ name }) => name)),
    minerals: (one) => joined(one.minerals),
    covers_all: (one) => one.coversAll,
    summary: (one) => one.summary,
    commitments: (one) => one.commitments.total,
    overdue: (one) => one.commitments.overdue,
    met: (one) => one.commitments.met,
    missed: (one) => one.commitments.missed,
    verification: (one) => one.verification,
    known_at: () => answer.knownAt,
    published_by: () => answer.publishedBy,
  });
}

export const initiativeRoute: Route<InitiativeQuery, InitiativeDetail> = {
  pattern: 'initiatives/:id',
  query: initiativeQuery.strict(),
  answer: initiativeDetail,
  ask: (sources, query, initiative) =>
    known(sources, query, findInitiative, { initiative, asOf: query.asOf ?? sources.today() }),
};
