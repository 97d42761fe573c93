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

/** Figures that follow the Union's members and the Harmonized System as they were in each year. */
const AS_OF_THE_YEAR: readonly SourceId[] = ['comext-cn8', 'comtrade'];

const HS_REVISIONS = ['2012', '2017', '2022'];

const MEMBERSHIPS = [
  { from: '2013-07-01', message: 'Croatia joined: from then on its imports are the Union’s own.' },
  {
    from: '2020-02-01',
    message: 'EU28 to EU27: the United Kingdom is a third country from then on.',
  },
];

/** Breaks that are known of the sources the product reads. */
export const SERIES_BREAKS: readonly SeriesBreak[] = [
  {
    source: 'baci-eu27',
    from: '2018-01-01',
    code: 'nomenclature-break',
    message: 'HS02 to HS17 in 2018: codes before and after need not cover the same goods.',
  },
  ...AS_OF_THE_YEAR.flatMap((source) => [
    ...MEMBERSHIPS.map((known) => ({ source, code: 'union-membership', ...known })),
    ...HS_REVISIONS.map((year) => ({
      source,
      from: `${year}-01-01`,
      code: 'nomenclature-break',
      message: `Harmonized System of ${year}: codes before and after need not cover the same goods.`,
    })),
  ]),
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
