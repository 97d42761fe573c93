import type { CountryShare } from './benchmarks/single-country.js';
import type { ConcentrationInput } from './concentration-input.js';
import { add, clamp, type Interval, point } from './interval.js';
import { largestOtherShare } from './other-share.js';
import { shareBounds } from './share-bounds.js';
import { toSlice } from './slice.js';

/** Who supplies how much of everything reported, each share with its bounds, 0-1. */
export interface SupplyShares {
  /** Largest first; empty where nothing is known to be supplied. */
  readonly shares: readonly CountryShare[];
  /** Of countries that the source does not name, together. */
  readonly unnamed: Interval;
  /** Of one such country at the most. */
  readonly largestUnnamed: number;
}

const NOTHING: SupplyShares = { shares: [], unnamed: point(0), largestUnnamed: 0 };

/**
 * Bounds of each country's share over everything that a slice leaves open, as `concentration@1` takes
 * them: what the single-country line and the exposure to restrictions rest on.
 * @throws RangeError on a negative or non-finite amount.
 */
export function supplyShares(input: ConcentrationInput): SupplyShares {
  const slice = toSlice(input);
  if (slice.total <= 0) return NOTHING;
  return {
    shares: slice.countries.map((cell) => ({ area: cell.area, share: shareBounds(slice, cell) })),
    unnamed: clamp(add(...slice.others.map((cell) => shareBounds(slice, cell))), 0, 1),
    largestUnnamed: largestOtherShare(slice, input.listing),
  };
}
