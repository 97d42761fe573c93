import type { Listing } from './concentration-input.js';
import { largestPiece } from './hhi-high.js';
import { shareBounds } from './share-bounds.js';
import type { Slice } from './slice.js';

/** The share that one country inside 'Other' can have at the most, 0-1. */
export function largestOtherShare(slice: Slice, listing: Listing): number {
  const piece = largestPiece(slice, listing);
  const shares = slice.others.map((cell) => {
    const exact = !cell.open && cell.low === cell.high && cell.low > 0;
    const part = exact ? Math.min(1, piece / cell.low) : 1;
    return part * shareBounds(slice, cell).high;
  });
  return Math.max(0, ...shares);
}
