import type { BasisParam, UnchangedOutcome } from '@chokepoint/api-contract';
import { headlineSeries } from '@chokepoint/catalogue';
import type { RangedPoint, SeriesPoint } from '@chokepoint/impact';
import type { Series, SeriesBook, SeriesRow } from '../concentration/series-book.js';
import { rangeOf, top1Of } from '../concentration/to-period.js';
import { hhiPoints, sharePoints } from '../analyses/outcomes.js';

/** How an outcome is read from a series. */
export interface OutcomeReader {
  readonly outcome: UnchangedOutcome;
  readonly basis: BasisParam;
  readonly index: 'top1' | 'hhi';
}

const of = (index: 'top1' | 'hhi', basis: BasisParam): OutcomeReader => ({
  outcome: `${index}-${basis}`,
  basis,
  index,
});

/** Every outcome, the bases of EU dependency first where most series reach far back. */
export const READERS: readonly OutcomeReader[] = (
  ['eu-imports', 'world-production', 'eu-sourcing'] as const
).flatMap((basis) => [of('top1', basis), of('hhi', basis)]);

/**
 * The series of a mineral on a basis, one a stage: by the catalogue's own order of measures the
 * first that a source reports, so that tonnes go before published shares.
 */
export function seriesOn(mineral: string, basis: BasisParam, book: SeriesBook): Series[] {
  const byStage = new Map<string, Series>();
  for (const headline of headlineSeries(mineral).filter((one) => one.basis === basis)) {
    const { stage, measure } = headline;
    const found = byStage.has(stage) ? null : book.find({ mineral, stage, basis, measure });
    if (found !== null) byStage.set(stage, found);
  }
  return [...byStage.values()];
}

/** The figure of a period as well as it is known. */
export interface ReadFigure {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** Of the HHI the middle of its bounds stands for it. Null where the period has no figure. */
export function figureOf(row: SeriesRow, index: OutcomeReader['index']): ReadFigure | null {
  if (index === 'top1') {
    const top1 = top1Of(row);
    return top1 && { value: top1.share, low: top1.low, high: top1.high };
  }
  const bounds = rangeOf(row.hhi_low, row.hhi_high);
  return bounds && { value: (bounds.low + bounds.high) / 2, ...bounds };
}

/** Each period with its bounds. */
export const rangedPoints = (
  rows: readonly SeriesRow[],
  index: OutcomeReader['index'],
): RangedPoint[] =>
  rows.map((row) => {
    const figure = figureOf(row, index);
    return { period: row.period, range: figure && { low: figure.low, high: figure.high } };
  });

/** Each period as one number, without one where its bounds are too wide to be averaged. */
export const pointsOf = (
  rows: readonly SeriesRow[],
  index: OutcomeReader['index'],
): SeriesPoint[] => (index === 'top1' ? sharePoints(rows) : hhiPoints(rows));
