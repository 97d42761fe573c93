import { comparedPeriods } from '@chokepoint/impact';
import type { IsoDate } from '@chokepoint/kernel';
import type { Series } from '../concentration/series-book.js';
import type { ReadDb, ResolvedKnowledge } from '../knowledge/resolved-knowledge.js';
import { rangedPoints } from './outcome.js';
import { sharesOfPeriodsQuery } from './shares-of-periods.query.js';
import type { SharesOf } from './to-unchanged-row.js';

/** The shares behind the first and the latest figure of each series. */
export async function readShares(
  db: ReadDb,
  all: readonly Series[],
  day: IsoDate,
  knowledge: ResolvedKnowledge,
): Promise<SharesOf> {
  const periods = new Set(all.flatMap((series) => endsOf(series, day)));
  if (periods.size === 0) return () => [];
  const minerals = [...new Set(all.map(({ key }) => key.mineral))];
  const rows = await sharesOfPeriodsQuery(db, minerals, [...periods], knowledge).execute();
  const shares = new Map(rows.map((row) => [textOf(row, row.source, row.period), row.shares]));
  return ({ key, source }, period) => shares.get(textOf(key, source, period)) ?? [];
}

const endsOf = ({ rows }: Series, day: IsoDate): string[] =>
  (['top1', 'hhi'] as const).flatMap((index) => {
    const { first, latest } = comparedPeriods(rangedPoints(rows, index), day);
    return [first, latest].flatMap((point) => (point === null ? [] : [point.period]));
  });

const textOf = (
  {
    mineral,
    stage,
    basis,
    measure,
  }: Pick<Series['key'], 'mineral' | 'stage' | 'basis' | 'measure'>,
  source: string,
  period: string,
): string => [mineral, stage, basis, measure, source, period].join('|');
