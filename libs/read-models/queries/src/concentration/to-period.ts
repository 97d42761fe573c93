import type { ConcentrationPeriod, Gap, Range } from '@chokepoint/api-contract';
import { areaName, qualityOf, worstQuality } from '@chokepoint/catalogue';
import type { ConcentrationTable, StoredGap, StoredShare } from '@chokepoint/read-schema';
import type { Selectable } from 'kysely';

export type Figure = Selectable<ConcentrationTable>;

export const rangeOf = (low: number | null, high: number | null): Range | null =>
  low === null || high === null ? null : { low, high };

type Top1 = Pick<Figure, 'top1_area' | 'top1_share' | 'top1_low' | 'top1_high'>;

/** The largest country with its share and the share's bounds, 0-1. */
export function top1Of(row: Top1): ConcentrationPeriod['top1'] {
  const { top1_area: area, top1_share: share, top1_low: low, top1_high: high } = row;
  if (area === null || share === null || low === null || high === null) return null;
  return { area, share, low, high };
}

/** What the figures of a period are no better than. */
export const qualityOfShares = (
  source: string,
  shares: readonly StoredShare[],
): ConcentrationPeriod['quality'] => worstQuality(shares.map((share) => qualityOf(source, share)));

export function toPeriod(row: Figure): ConcentrationPeriod {
  return {
    period: row.period,
    total: row.total,
    printedTotal: row.printed_total,
    shares: row.shares.map((stored) => ({
      area: stored.area,
      name: areaName(stored.area),
      share: stored.share,
      value: stored.value,
      quality: qualityOf(row.source, stored),
      flags: [...stored.flags],
    })),
    top1: top1Of(row),
    top3: row.top3,
    hhi: rangeOf(row.hhi_low, row.hhi_high),
    effectiveSuppliers: rangeOf(row.suppliers_low, row.suppliers_high),
    above65: row.above_65,
    quality: qualityOfShares(row.source, row.shares),
    flags: row.flags,
    releases: [row.release_id],
  };
}

/** Gaps of single periods, each said once with the periods that it is about. */
export function periodGaps(rows: readonly Pick<Figure, 'period' | 'gaps'>[]): Gap[] {
  const periods = new Map<string, { readonly gap: StoredGap; readonly periods: string[] }>();
  for (const { period, gaps } of rows) {
    for (const gap of gaps) {
      const key = `${gap.code}|${gap.message}`;
      const said = periods.get(key) ?? { gap, periods: [] as string[] };
      said.periods.push(period);
      periods.set(key, said);
    }
  }
  return [...periods.values()].map(({ gap, periods: about }) => ({
    code: gap.code,
    message: `${about.join(', ')}: ${gap.message}`,
  }));
}
