import type {
  Comparison,
  Concentration,
  CoverageAnswer,
  FactsAnswer,
  Headline,
  MineralsAnswer,
  MineralSummary,
  RejectReasonsAnswer,
  RejectsAnswer,
  ReleasesAnswer,
} from '@chokepoint/api-contract';
import { joined, tableOf, type Table } from './table.js';

/** One row a period and area. */
export function concentrationTable(answer: Concentration): Table {
  const rows = answer.periods.flatMap((period) =>
    period.shares.map((share) => ({ period, share })),
  );
  return tableOf(rows, {
    mineral: () => answer.mineral,
    stage: () => answer.stage,
    basis: () => answer.basis,
    measure: () => answer.measure,
    source: () => answer.source,
    period: ({ period }) => period.period,
    area: ({ share }) => share.area,
    name: ({ share }) => share.name,
    share: ({ share }) => share.share,
    value: ({ share }) => share.value,
    unit: () => answer.unit,
    quality: ({ share }) => share.quality,
    flags: ({ share }) => joined(share.flags),
    total: ({ period }) => period.total,
    printed_total: ({ period }) => period.printedTotal,
    top1_share: ({ period }) => period.top1?.share ?? null,
    top3_share: ({ period }) => period.top3,
    hhi_low: ({ period }) => period.hhi?.low ?? null,
    hhi_high: ({ period }) => period.hhi?.high ?? null,
    above_65: ({ period }) => period.above65,
    releases: ({ period }) => joined(period.releases),
    known_at: () => answer.knownAt,
    published_by: () => answer.publishedBy,
  });
}

/** One row a period, area and source. */
export function comparisonTable(answer: Comparison): Table {
  const rows = answer.periods.flatMap(({ period, areas }) =>
    areas.flatMap(({ shares, ...area }) => shares.map((said) => ({ period, area, said }))),
  );
  return tableOf(rows, {
    mineral: () => answer.mineral,
    stage: () => answer.stage,
    basis: () => answer.basis,
    period: ({ period }) => period,
    area: ({ area }) => area.area,
    name: ({ area }) => area.name,
    spread: ({ area }) => area.spread,
    source: ({ said }) => said.source,
    measure: ({ said }) => said.measure,
    share: ({ said }) => said.share,
    value: ({ said }) => said.value,
    unit: ({ said }) => said.unit,
    quality: ({ said }) => said.quality,
    release: ({ said }) => said.release,
  });
}

/** One row a fact, with the place where it was printed and the event that records it. */
export function factsTable(answer: FactsAnswer): Table {
  return tableOf(answer.facts, {
    mineral: (fact) => fact.mineral,
    stage: (fact) => fact.stage,
    form: (fact) => fact.form,
    basis: (fact) => fact.basis,
    measure: (fact) => fact.measure,
    unit: (fact) => fact.unit,
    period: (fact) => fact.period,
    area: (fact) => fact.area,
    area_name: (fact) => fact.areaName,
    partner: (fact) => fact.partner,
    partner_name: (fact) => fact.partnerName,
    value: (fact) => fact.value,
    low: (fact) => fact.low,
    high: (fact) => fact.high,
    quality: (fact) => fact.quality,
    flags: (fact) => joined(fact.flags),
    correction: (fact) => fact.correction?.id ?? null,
    printed: (fact) => fact.correction?.printed ?? null,
    correction_reason: (fact) => fact.correction?.reason ?? null,
    raw: (fact) => fact.raw,
    source: (fact) => fact.source,
    release: (fact) => fact.release,
    published_on: (fact) => fact.publishedOn,
    file: (fact) => fact.file,
    row: (fact) => fact.row,
    position: (fact) => fact.position,
    event_id: (fact) => fact.eventId,
    content_hash: (fact) => fact.contentHash,
  });
}

/** One row a release. */
export function releasesTable(answer: ReleasesAnswer): Table {
  return tableOf(answer.releases, {
    id: (release) => release.id,
    source: (release) => release.source,
    publisher: (release) => release.publisher,
    edition: (release) => release.edition,
    title: (release) => release.title,
    published_on: (release) => release.publishedOn,
    published_precision: (release) => release.publishedPrecision,
    recorded_at: (release) => release.recordedAt,
    licence: (release) => release.licence,
    status: (release) => release.status,
    sealed: (release) => release.sealed,
    withdrawn: (release) => release.withdrawn,
    rows_read: (release) => release.rows.read,
    rows_imported: (release) => release.rows.imported,
    rows_rejected: (release) => release.rows.rejected,
    rows_skipped: (release) => release.rows.skipped,
    facts: (release) => release.facts,
    digest: (release) => release.digest,
    position: (release) => release.position,
  });
}

/** One row a rejected row. */
export function rejectsTable(answer: RejectsAnswer): Table {
  return tableOf(answer.rejects, {
    release: () => answer.release,
    file: (reject) => reject.file,
    row: (reject) => reject.row,
    field: (reject) => reject.field,
    raw: (reject) => reject.raw,
    reason: (reject) => reject.reason,
    position: (reject) => reject.position,
  });
}

/** One row a reason and field, with the first row that it stopped. */
export function rejectReasonsTable(answer: RejectReasonsAnswer): Table {
  return tableOf(answer.reasons, {
    release: () => answer.release,
    reason: ({ reason }) => reason,
    field: ({ field }) => field,
    rows: ({ rows }) => rows,
    example_file: ({ example }) => example.file,
    example_row: ({ example }) => example.row,
    example_raw: ({ example }) => example.raw,
  });
}

/** One row a mineral, stage and basis; a mineral of which no source reports shares has one row. */
export function mineralsTable(answer: MineralsAnswer): Table {
  const rows = answer.minerals.flatMap((mineral): { of: MineralSummary; headline?: Headline }[] =>
    mineral.headlines.length === 0
      ? [{ of: mineral }]
      : mineral.headlines.map((headline) => ({ of: mineral, headline })),
  );
  return tableOf(rows, {
    mineral: ({ of }) => of.id,
    name: ({ of }) => of.name,
    kind: ({ of }) => of.kind,
    critical: ({ of }) => of.critical,
    strategic: ({ of }) => of.strategic,
    supply_risk: ({ of }) => of.assessment?.supplyRisk ?? null,
    economic_importance: ({ of }) => of.assessment?.economicImportance ?? null,
    assessed: ({ of }) => of.assessment?.year ?? null,
    stage: ({ headline }) => headline?.stage ?? null,
    basis: ({ headline }) => headline?.basis ?? null,
    measure: ({ headline }) => headline?.measure ?? null,
    source: ({ headline }) => headline?.source ?? null,
    period: ({ headline }) => headline?.period ?? null,
    top1_area: ({ headline }) => headline?.top1?.area ?? null,
    top1_name: ({ headline }) => headline?.top1?.name ?? null,
    top1_low: ({ headline }) => headline?.top1?.low ?? null,
    top1_high: ({ headline }) => headline?.top1?.high ?? null,
    hhi_low: ({ headline }) => headline?.hhi?.low ?? null,
    hhi_high: ({ headline }) => headline?.hhi?.high ?? null,
    above_65: ({ headline }) => headline?.above65 ?? null,
    quality: ({ headline }) => headline?.quality ?? null,
    flags: ({ headline }) => (headline ? joined(headline.flags) : null),
    change: ({ headline }) => headline?.change?.difference ?? null,
    since: () => answer.since,
    known_at: () => answer.knownAt,
    published_by: () => answer.publishedBy,
  });
}

/** One row a series, with the periods of which it has figures. */
export function coverageTable(answer: CoverageAnswer): Table {
  return tableOf(answer.cells, {
    mineral: (one) => one.mineral,
    stage: (one) => one.stage,
    basis: (one) => one.basis,
    measure: (one) => one.measure,
    source: (one) => one.source,
    periods: (one) => joined(one.periods),
    known_at: () => answer.knownAt,
    published_by: () => answer.publishedBy,
  });
}
