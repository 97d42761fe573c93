import { type IndicatorId } from '@chokepoint/api-contract';

/** What follows from the shares of a period alone, so that these are its inputs. */
export const OF_SHARES: readonly IndicatorId[] = [
  'top1',
  'top3',
  'hhi',
  'effective-suppliers',
  'n-minus-1',
];
