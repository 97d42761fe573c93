import type { Interval } from './interval.js';
import { type Cell, type Slice, sum } from './slice.js';

/** Bounds of one cell's share of the total, over everything that the slice leaves open. */
export function shareBounds(slice: Slice, cell: Cell): Interval {
  const othersOpen = slice.open > Number(cell.open);
  const restHigh = slice.highs - (cell.open ? cell.low : cell.high);
  const most = othersOpen ? restHigh + slice.unexplained : restHigh;
  return { low: ratio(cell.low, most), high: ratio(cell.high, slice.lows - cell.low) };
}

/**
 * Bounds of the largest single country's share, whichever country it is. It is smallest when no
 * country exceeds the largest lower bound and everything else is as large as it can be.
 */
export function largestShareBounds(slice: Slice): Interval {
  const { countries, others, unexplained } = slice;
  const level = Math.max(0, ...countries.map(({ low }) => low));
  const open = countries.filter((cell) => cell.open);
  const room = sum(open, ({ low }) => level - low);
  const hidden = others.some((cell) => cell.open) ? unexplained : Math.min(unexplained, room);
  const most =
    sum(countries, (cell) => (cell.open ? cell.low : Math.min(cell.high, level))) +
    sum(others, (cell) => (cell.open ? cell.low : cell.high)) +
    hidden;
  return {
    low: level === 0 ? 0 : level / most,
    high: Math.max(0, ...countries.map((cell) => shareBounds(slice, cell).high)),
  };
}

/** The rest is a difference of sums: rounding may leave it a hair below zero. */
function ratio(part: number, rest: number): number {
  if (part === 0) return 0;
  return part === Infinity ? 1 : part / (part + Math.max(0, rest));
}
