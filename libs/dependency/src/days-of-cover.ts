import type { Interval } from './interval.js';

export const DAYS_OF_COVER_METHOD = 'days-of-cover@1';

/** An amount that is known within bounds; both ends are the same where it is known. */
export type Bounds = Interval;

/** The measure of Art. 23(2)(a) counts in days of a year, leap years too. */
const DAYS = 365;

/**
 * How many days of a calendar year's average daily net imports a stock lasts, `S * 365 / NI`. Both
 * in one unit, the stock not negative. Null when net imports may be nothing or less: a net exporter
 * has no such days.
 * Source: Regulation (EU) 2024/1252, Art. 23(2)(a).
 * @throws RangeError on a negative or non-finite stock, or bounds the wrong way round.
 */
export function daysOfCover(stock: Bounds, netImports: Bounds): Bounds | null {
  requireBounds(stock);
  requireBounds(netImports);
  if (stock.low < 0) throw new RangeError(`Not a stock: ${stock.low}`);
  if (netImports.low <= 0) return null;
  return {
    low: (stock.low * DAYS) / netImports.high,
    high: (stock.high * DAYS) / netImports.low,
  };
}

function requireBounds({ low, high }: Bounds): void {
  if (!Number.isFinite(low) || !Number.isFinite(high) || low > high) {
    throw new RangeError(`Not bounds: ${low} to ${high}`);
  }
}
