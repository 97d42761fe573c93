import { divide, type Interval, multiply } from '../interval.js';

export const CONSUMPTION_SHARE_METHOD = 'consumption-share-bound@1';

/**
 * What a country's share of consumption can be, from its share of imports (0-1): nothing at the least,
 * because what comes in may go out again; `share * imports / consumption` at the most. So it can show
 * that a country is under a line, never that it is over it. Imports and consumption in one unit.
 * Null where consumption may be nothing. Our choice: the Act gives no formula for it.
 */
export function consumptionShareBound(
  shareOfImports: Interval,
  imports: Interval,
  consumption: Interval,
): Interval | null {
  if (shareOfImports.low < 0 || imports.low < 0) throw new RangeError('Not an amount.');
  if (consumption.low <= 0) return null;
  const most = divide(multiply(shareOfImports, imports), consumption);
  return most && { low: 0, high: Math.min(1, most.high) };
}
