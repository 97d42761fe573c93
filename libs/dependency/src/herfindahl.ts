import type { Interval } from './interval.js';

/**
 * Herfindahl-Hirschman index: the sum of squared shares. With fractions that sum to 1 it lies in
 * (0, 1]; multiply by 10,000 for the index as competition authorities print it.
 * Source: Regulation (EU) 2024/1252, Annex II, section 2, point 5, with governance and trade
 * parameters at 1.
 */
export const herfindahl = (shares: readonly number[]): number =>
  shares.reduce((sum, share) => sum + share * share, 0);

/**
 * How many suppliers of equal size would give the same HHI: 1 / HHI, 1 or more.
 * Null when the HHI may be zero, because then there is no upper end.
 */
export function effectiveSuppliers(hhi: Interval): Interval | null {
  return hhi.low > 0 ? { low: 1 / hhi.high, high: 1 / hhi.low } : null;
}
