import { shareBounds } from './share-bounds.js';
import type { Slice } from './slice.js';

/**
 * The Union is not to rely on one third country for more than this share of its consumption.
 * Source: Regulation (EU) 2024/1252, Art. 5(1)(b). Shares of production, imports or sourcing are
 * held against the same line, but are not the benchmark.
 */
export const SINGLE_COUNTRY_LIMIT = 0.65;

/**
 * Does one third country hold more than 65 % of the total? Null when the bounds lie on both sides,
 * or when 'Other' may be one such country (`largestOther`: its largest possible share, 0-1).
 */
export function aboveLimit(
  slice: Slice,
  isThirdCountry: (area: string) => boolean,
  largestOther: number,
): boolean | null {
  const bounds = slice.countries
    .filter(({ area }) => isThirdCountry(area))
    .map((cell) => shareBounds(slice, cell));
  if (bounds.some(({ low }) => low > SINGLE_COUNTRY_LIMIT)) return true;
  const highest = Math.max(largestOther, ...bounds.map(({ high }) => high));
  return highest > SINGLE_COUNTRY_LIMIT ? null : false;
}
