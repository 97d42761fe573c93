import {
  unchangedAnswer,
  type UnchangedAnswer,
  unchangedQuery,
  type UnchangedQuery,
} from '@chokepoint/api-contract';
import { findUnchanged } from '@chokepoint/queries';
import { known } from './known.js';
import type { Route } from './route.js';
import { joined, tableOf, type Table } from './table.js';

export const unchangedRoute: Route<UnchangedQuery, UnchangedAnswer> = {
  pattern: 'unchanged',
  query: unchangedQuery.strict(),
  answer: unchangedAnswer,
  ask: (sources, query) => known(sources, query, findUnchanged, query),
  toTable: unchangedTable,
};

/** One row a mineral, stage and outcome. */
function unchangedTable(answer: UnchangedAnswer): Table {
  return tableOf(answer.rows, {
    mineral: ({ mineral }) => mineral,
    stage: ({ stage }) => stage,
    outcome: ({ outcome }) => outcome,
    measure: ({ measure }) => measure,
    source: ({ source }) => source,
    verdict: ({ verdict }) => verdict,
    reach: ({ reach }) => reach,
    first_period: ({ first }) => first?.period ?? null,
    first: ({ first }) => first?.value ?? null,
    first_low: ({ first }) => first?.low ?? null,
    first_high: ({ first }) => first?.high ?? null,
    first_leader: ({ first }) => first?.leader?.area ?? null,
    first_quality: ({ first }) => first?.quality ?? null,
    latest_period: ({ latest }) => latest?.period ?? null,
    latest: ({ latest }) => latest?.value ?? null,
    latest_low: ({ latest }) => latest?.low ?? null,
    latest_high: ({ latest }) => latest?.high ?? null,
    latest_leader: ({ latest }) => latest?.leader?.area ?? null,
    latest_quality: ({ latest }) => latest?.quality ?? null,
    difference_low: ({ difference }) => difference?.low ?? null,
    difference_high: ({ difference }) => difference?.high ?? null,
    test: ({ test }) => test.result,
    test_difference: ({ test }) => test.difference,
    test_low: ({ test }) => test.low,
    test_high: ({ test }) => test.high,
    test_p: ({ test }) => test.p,
    periods_before: ({ test }) => test.before.periods.length,
    periods_latest: ({ test }) => test.latest.periods.length,
    no_test_because: ({ test }) => test.reason,
    breaks: ({ breaks }) => joined(breaks.map(({ code }) => code)),
    gaps: ({ gaps }) => joined(gaps.map(({ code }) => code)),
    releases: ({ releases }) => joined(releases),
    since: () => answer.since.day,
    margin: () => answer.margin,
    known_at: () => answer.knownAt,
    published_by: () => answer.publishedBy,
  });
}
