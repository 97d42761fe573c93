import type { Outcome } from '@chokepoint/api-contract';
import { headlineSeries } from '@chokepoint/catalogue';
import type { SeriesPoint } from '@chokepoint/impact';
import type { SeriesKey } from '../concentration/concentration.query.js';
import type { SeriesRow } from '../concentration/series-book.js';

/** What is looked at before and after an initiative. */
export const OUTCOMES: readonly Outcome[] = [
  'top1-eu-imports',
  'hhi-eu-imports',
  'top1-world-production',
  'hhi-world-production',
];

/** A figure whose bounds lie further apart than this says too little to be averaged. */
export const WIDEST_HHI = 0.05;
export const WIDEST_SHARE = 0.1;

const BASIS: Readonly<Record<Outcome, string>> = {
  'top1-eu-imports': 'eu-imports',
  'hhi-eu-imports': 'eu-imports',
  'top1-world-production': 'world-production',
  'hhi-world-production': 'world-production',
};

/** The series of a mineral in which an outcome is seen, one a stage. */
export const seriesOf = (mineral: string, outcome: Outcome): SeriesKey[] =>
  headlineSeries(mineral)
    .filter((series) => series.basis === BASIS[outcome] && series.measure !== 'share')
    .map(({ stage, basis, measure }) => ({ mineral, stage, basis, measure }));

/** An outcome by period, 0-1. */
export const toPoints = (rows: readonly SeriesRow[], outcome: Outcome): SeriesPoint[] =>
  outcome.startsWith('top1') ? sharePoints(rows) : hhiPoints(rows);

/** Share of the largest country by period. */
export const top1Points = (rows: readonly SeriesRow[]): SeriesPoint[] =>
  rows.map(({ period, top1_share }) => ({ period, value: top1_share }));

/** The largest country's share, without a value where its bounds are wide (`WIDEST_SHARE`). */
export const sharePoints = (rows: readonly SeriesRow[]): SeriesPoint[] =>
  rows.map(({ period, top1_share, top1_low, top1_high }) => ({
    period,
    value: (top1_high ?? 1) - (top1_low ?? 0) > WIDEST_SHARE ? null : top1_share,
  }));

/**
 * HHI by period. It is a range; its middle stands for it where the range is narrow (`WIDEST_HHI`),
 * and a period with a wider range has no value rather than a guess.
 */
export const hhiPoints = (rows: readonly SeriesRow[]): SeriesPoint[] =>
  rows.map(({ period, hhi_low, hhi_high }) => ({ period, value: middleOf(hhi_low, hhi_high) }));

function middleOf(low: number | null, high: number | null): number | null {
  if (low === null || high === null || high - low > WIDEST_HHI) return null;
  return (low + high) / 2;
}
