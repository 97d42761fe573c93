import type { IsoDate } from '@chokepoint/kernel';
import type { SourceId } from '@chokepoint/catalogue';
import type { DayWindow } from './before-after.js';

/** From `from` on, the source's figures are not made as they were before. */
export interface SeriesBreak {
  readonly source: SourceId;
  readonly from: IsoDate;
  readonly code: string;
  readonly message: string;
}

/** Breaks that are known of the sources the product reads. */
export const SERIES_BREAKS: readonly SeriesBreak[] = [
  {
    source: 'baci-eu27',
    from: '2018-01-01',
    code: 'nomenclature-break',
    message: 'HS02 to HS17 in 2018: codes before and after need not cover the same goods.',
  },
];

/**
 * Breaks of the source that lie inside the window, so that figures from both sides of one are
 * compared. A break on the window's first day is outside: every figure is then on one side.
 */
export function seriesBreaks(
  source: string,
  window: DayWindow,
  table: readonly SeriesBreak[] = SERIES_BREAKS,
): readonly SeriesBreak[] {
  return table.filter(
    (known) => known.source === source && known.from > window.from && known.from <= window.to,
  );
}
