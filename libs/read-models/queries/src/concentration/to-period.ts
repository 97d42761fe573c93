import type { ConcentrationPeriod, Gap, Range } from '@chokepoint/api-contract';
import { areaName } from '@chokepoint/catalogue';
import type { ConcentrationTable, StoredGap } from '@chokepoint/read-schema';
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

export function toPeriod(row: Figure): ConcentrationPeriod {
  return {
    period: row.period,
    total: row.total,
    printedTotal: row.printed_total,
    shares: row.shares.map(({ area, share, value, flags }) => ({
      area,
      name: areaName(area),
      share,
      value,
      flags: [...flags],
    })),
    top1: top1Of(row),
    top3: row.top3,
    hhi: rangeOf(row.hhi_low, row.hhi_high),
    effectiveSuppliers: rangeOf(row.suppliers_low, row.suppliers_high),
    above65: row.above_65,
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
