import type { AnalysesAnswer, AnalysisSeries, ImpactAnswer } from '@chokepoint/api-contract';
import { joined, tableOf, type Table } from './table.js';

/** One row a mineral, stage and outcome. */
export function impactTable(answer: ImpactAnswer): Table {
  return tableOf(answer.rows, {
    initiative: ({ initiative }) => initiative,
    mineral: ({ mineral }) => mineral,
    stage: ({ stage }) => stage,
    outcome: ({ outcome }) => outcome,
    source: ({ source }) => source,
    effective_on: ({ effectiveOn }) => effectiveOn,
    periods_before: ({ movement }) => movement.periods.before,
    periods_after: ({ movement }) => movement.periods.after,
    mean_before: ({ before }) => before.mean,
    mean_after: ({ after }) => after.mean,
    difference: ({ movement, difference }) => movement.meanDifference?.value ?? difference,
    difference_low: ({ movement }) => movement.meanDifference?.low ?? null,
    difference_high: ({ movement }) => movement.meanDifference?.high ?? null,
    trend_adjusted: ({ movement }) => movement.trendAdjusted?.value ?? null,
    trend_adjusted_low: ({ movement }) => movement.trendAdjusted?.low ?? null,
    trend_adjusted_high: ({ movement }) => movement.trendAdjusted?.high ?? null,
    cautious_low: ({ movement }) => movement.trendAdjusted?.cautiousLow ?? null,
    cautious_high: ({ movement }) => movement.trendAdjusted?.cautiousHigh ?? null,
    smallest_rise: ({ movement }) => movement.smallestEffect?.rise ?? null,
    smallest_fall: ({ movement }) => movement.smallestEffect?.fall ?? null,
    placebo_in_time_p: ({ movement }) => movement.placeboInTime?.p ?? null,
    placebo_in_space_p: ({ movement }) => movement.placeboInSpace?.p ?? null,
    p: ({ movement }) => movement.p,
    adjusted_p: ({ movement }) => movement.adjustedP,
    verdict: ({ movement }) => movement.verdict.code,
    verdict_text: ({ movement }) => movement.verdict.text,
    overlapping: ({ overlapping }) => joined(overlapping.map(({ id }) => id)),
    breaks: ({ breaks }) => joined(breaks.map(({ code }) => code)),
    analysis: ({ analysis }) => analysis.id,
    registered_at: ({ analysis }) => analysis.registeredAt,
    run_at: ({ analysis }) => analysis.runAt,
    digest: ({ movement }) => movement.digest,
    known_at: () => answer.knownAt,
    published_by: () => answer.publishedBy,
  });
}

/** One row an analysis. */
export function analysesTable(answer: AnalysesAnswer): Table {
  return tableOf(answer.analyses, {
    id: ({ id }) => id,
    initiative: ({ design }) => design.initiative,
    outcome: ({ design }) => design.outcome,
    date: ({ design }) => design.date.on,
    date_used: ({ design }) => design.date.used,
    model: ({ design }) => design.model,
    transform: ({ design }) => design.transform,
    pre_window: ({ design }) => design.preWindow,
    post_window: ({ design }) => design.postWindow,
    margin: ({ design }) => design.margin,
    minerals: ({ design }) => joined(design.minerals),
    donors: ({ design }) => joined(design.donors),
    reason: ({ reason }) => reason,
    supersedes: ({ supersedes }) => supersedes,
    superseded_by: ({ supersededBy }) => supersededBy,
    registered_at: ({ registeredAt }) => registeredAt,
    run_at: ({ run }) => run?.at ?? null,
    method: ({ run }) => run?.method ?? null,
    known_at: () => answer.knownAt,
  });
}

/** One row a period: the series, and what the model says without the change. */
export function analysisSeriesTable(answer: AnalysisSeries): Table {
  return tableOf(answer.path, {
    analysis: () => answer.analysis.id,
    mineral: () => answer.row.mineral,
    stage: () => answer.row.stage,
    outcome: () => answer.row.outcome,
    period: ({ period }) => period,
    use: ({ use }) => use,
    observed: ({ observed }) => observed,
    counterfactual: ({ counterfactual }) => counterfactual,
    low: ({ low }) => low,
    high: ({ high }) => high,
    releases: () => joined(answer.releases),
    known_at: () => answer.knownAt,
    published_by: () => answer.publishedBy,
  });
}
