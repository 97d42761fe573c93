import {
  correctionsAnswer,
  type CorrectionsAnswer,
  correctionsQuery,
  type CorrectionsQuery,
} from '@chokepoint/api-contract';
import { findCorrections } from '@chokepoint/queries';
import { known } from './known.js';
import type { Route } from './route.js';
import { joined, tableOf, type Table } from './table.js';

export const correctionsRoute: Route<CorrectionsQuery, CorrectionsAnswer> = {
  pattern: 'corrections',
  query: correctionsQuery.strict(),
  answer: correctionsAnswer,
  ask: (sources, query) => known(sources, query, findCorrections, query),
  toTable: correctionsTable,
};

/** One row a correction. */
function correctionsTable(answer: CorrectionsAnswer): Table {
  return tableOf(answer.corrections, {
    id: (one) => one.id,
    status: (one) => one.status,
    mineral: (one) => one.mineral,
    stage: (one) => one.stage,
    form: (one) => one.form,
    basis: (one) => one.basis,
    measure: (one) => one.measure,
    period: (one) => one.period,
    area: (one) => one.area,
    area_name: (one) => one.areaName,
    partner: (one) => one.partner,
    partner_name: (one) => one.partnerName,
    unit: (one) => one.unit,
    printed: (one) => one.printed,
    printed_flags: (one) => joined(one.printedFlags),
    corrected: (one) => one.value,
    corrected_flags: (one) => joined(one.flags),
    reason: (one) => one.reason,
    citations: (one) =>
      joined(one.citations.map(({ publisher, title, url }) => [publisher, title, url].join(', '))),
    corrected_on: (one) => one.correctedOn,
    actor: (one) => one.actor,
    source: (one) => one.source,
    release: (one) => one.release,
    file: (one) => one.file,
    row: (one) => one.row,
    statement: (one) => one.statement,
    event_id: (one) => one.eventId,
    position: (one) => one.position,
    recorded_at: (one) => one.recordedAt,
    removed_on: (one) => one.removal?.removedOn ?? null,
    removal_reason: (one) => one.removal?.reason ?? null,
    removal_position: (one) => one.removal?.position ?? null,
    known_at: () => answer.knownAt,
    published_by: () => answer.publishedBy,
  });
}
