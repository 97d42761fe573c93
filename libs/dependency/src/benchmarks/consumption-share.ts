import { gap, type Gap } from '../gap.js';
import { divide, type Interval, multiply, requireInterval } from '../interval.js';

export const CONSUMPTION_SHARE_METHOD = 'consumption-share-bound@1';

export interface ConsumptionShare {
  readonly method: typeof CONSUMPTION_SHARE_METHOD;
  /** 0-1; null where consumption may be nothing. */
  readonly share: Interval | null;
  readonly gaps: readonly Gap[];
}

/**
 * What a country's share of consumption can be, from its share of imports (0-1): nothing at the least,
 * because what comes in may go out again; `share * imports / consumption` at the most. So it can show
 * that a country is under a line, never that it is over it. Imports and consumption in one unit.
 * Our choice: Regulation (EU) 2024/1252 gives no formula for it.
 * @throws RangeError on a negative input or bounds the wrong way round.
 */
export function consumptionShareBound(
  shareOfImports: Interval,
  imports: Interval,
  consumption: Interval,
): ConsumptionShare {
  for (const input of [shareOfImports, imports, consumption]) requireInterval(input);
  if (shareOfImports.low < 0 || imports.low < 0) throw new RangeError('Not an amount.');
  const most = consumption.low > 0 ? divide(multiply(shareOfImports, imports), consumption) : null;
  if (!most) return answer(null, gap('no-consumption', 'Consumption may be nothing.'));
  const message = 'An upper bound: imports may go out again, and stocks may grow.';
  return answer({ low: 0, high: Math.min(1, most.high) }, gap('upper-bound-only', message));
}

const answer = (share: Interval | null, reason: Gap): ConsumptionShare => ({
  method: CONSUMPTION_SHARE_METHOD,
  share,
  gaps: [reason],
});
