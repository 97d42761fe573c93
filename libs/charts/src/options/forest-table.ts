import { type ImpactRow } from '@chokepoint/api-contract';
import { type Cell, type ChartTable } from '../chart.js';
import { OUTCOME_NAMES } from '../format/outcome.js';
import { STAGE_NAMES } from '../format/vocabulary.js';
import { reasonsInWords, VERDICT_NAMES } from '../format/verdict.js';

type Reader = (row: ImpactRow) => Cell;

const COLUMNS: readonly (readonly [string, boolean, Reader])[] = [
  ['Mineral', false, ({ mineralName }) => mineralName],
  ['Stage', false, ({ stage }) => STAGE_NAMES[stage]],
  ['Outcome', false, ({ outcome }) => OUTCOME_NAMES[outcome]],
  ['Verdict', false, ({ movement }) => VERDICT_NAMES[movement.verdict.code]],
  ['Why not assessable', false, why],
  ['Trend-adjusted, 0-1', true, ({ movement }) => movement.trendAdjusted?.value ?? null],
  ['Low (REML), 0-1', true, ({ movement }) => movement.trendAdjusted?.low ?? null],
  ['High (REML), 0-1', true, ({ movement }) => movement.trendAdjusted?.high ?? null],
  ['Low (cautious), 0-1', true, ({ movement }) => movement.trendAdjusted?.cautiousLow ?? null],
  ['High (cautious), 0-1', true, ({ movement }) => movement.trendAdjusted?.cautiousHigh ?? null],
  ['Difference of means, 0-1', true, ({ movement }) => movement.meanDifference?.value ?? null],
  ['Smallest rise that shows, 0-1', true, ({ movement }) => movement.smallestEffect?.rise ?? null],
  ['Smallest fall that shows, 0-1', true, ({ movement }) => movement.smallestEffect?.fall ?? null],
  ['Periods before', true, ({ movement }) => movement.periods.before],
  ['Periods after', true, ({ movement }) => movement.periods.after],
  ['p', true, ({ movement }) => movement.p],
  ['p, corrected', true, ({ movement }) => movement.adjustedP],
  ['Placebo p, time', true, ({ movement }) => movement.placeboInTime?.p ?? null],
  ['Placebo p, space', true, ({ movement }) => movement.placeboInSpace?.p ?? null],
  ['Other events', true, ({ overlapping }) => overlapping.length],
  ['Breaks', false, ({ breaks }) => breaks.map(({ message }) => message).join(' ')],
  ['Source', false, ({ source }) => source],
  ['Digest', false, ({ movement }) => movement.digest],
];

function why({ movement }: ImpactRow): string {
  return movement.verdict.code === 'not-assessable' ? reasonsInWords(movement) : '';
}

/** Every figure of the forest in the outcome's own unit, 0-1. */
export const forestTable = (rows: readonly ImpactRow[]): ChartTable => ({
  columns: COLUMNS.map(([label, numeric]) => ({ label, numeric })),
  rows: rows.map((row) => COLUMNS.map(([, , read]) => read(row))),
});
