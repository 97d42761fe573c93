import type { FigureHistory, RevisionsAnswer } from '@chokepoint/api-contract';
import { joined, tableOf, type Table } from './table.js';

/** One row a revision. */
export function revisionsTable(answer: RevisionsAnswer): Table {
  return tableOf(answer.revisions, {
    mineral: (revision) => revision.mineral,
    stage: (revision) => revision.stage,
    form: (revision) => revision.form,
    basis: (revision) => revision.basis,
    measure: (revision) => revision.measure,
    source: (revision) => revision.source,
    period: (revision) => revision.period,
    area: (revision) => revision.area,
    area_name: (revision) => revision.areaName,
    partner: (revision) => revision.partner,
    partner_name: (revision) => revision.partnerName,
    unit: (revision) => revision.unit,
    earlier_value: (revision) => revision.earlier.value,
    later_value: (revision) => revision.later.value,
    relative_change: (revision) => revision.relativeChange,
    earlier_release: (revision) => revision.earlier.release,
    later_release: (revision) => revision.later.release,
    published_on: (revision) => revision.publishedOn,
    earlier_row: (revision) => revision.earlier.row,
    later_row: (revision) => revision.later.row,
    earlier_position: (revision) => revision.earlier.position,
    later_position: (revision) => revision.later.position,
    known_at: () => answer.knownAt,
    published_by: () => answer.publishedBy,
  });
}

/** One row an edition. */
export function historyTable(answer: FigureHistory): Table {
  return tableOf(answer.editions, {
    mineral: () => answer.mineral,
    stage: () => answer.stage,
    form: (edition) => edition.form,
    basis: () => answer.basis,
    measure: () => answer.measure,
    source: () => answer.source,
    period: () => answer.period,
    area: () => answer.area,
    partner: () => answer.partner,
    release: (edition) => edition.release,
    published_on: (edition) => edition.publishedOn,
    value: (edition) => edition.value,
    unit: (edition) => edition.unit,
    relative_change: (edition) => edition.relativeChange,
    flags: (edition) => joined(edition.flags),
    correction: (edition) => edition.correction?.id ?? null,
    correction_reason: (edition) => edition.correction?.reason ?? null,
    rows: (edition) => joined(edition.rows.map(({ file, row }) => `${file}:${row}`)),
    positions: (edition) => joined(edition.rows.map(({ position }) => position)),
    known_at: () => answer.knownAt,
    published_by: () => answer.publishedBy,
  });
}
