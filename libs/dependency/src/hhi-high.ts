import type { Listing } from './concentration-input.js';
import { type Cell, type Slice, sum } from './slice.js';

/** Cells of which both ends are tried against the ends of all others: 2^10 sums at the most. */
const TRIED = 10;

interface Amounts {
  readonly squares: number;
  readonly total: number;
}

/**
 * The largest HHI that the slice allows: 'Other' being one area (in a top-n list: areas as large
 * as the smallest listed), bounded cells at one of their ends, the unexplained amount in one open
 * cell. The HHI is quasi-convex in the amounts, so its maximum lies at such a corner.
 */
export function highestHhi(slice: Slice, listing: Listing): number {
  const cells = [...slice.countries, ...slice.others];
  const open = cells.filter((cell) => cell.open);
  if (open.length > 0 && slice.unexplained === Infinity) return 1;
  const piece = largestPiece(slice, listing);
  const exact = cells.filter((cell) => !cell.open && cell.low === cell.high);
  const bounded = cells.filter((cell) => cell.low < cell.high && !cell.open);
  const fixed = add(
    ...exact.map((cell) => (cell.row.kind === 'other' ? split(cell.low, piece) : one(cell.low))),
  );
  bounded.sort((a, b) => b.high - b.low - (a.high - a.low));
  return Math.max(...openCorners(open).map((corner) => worst(add(fixed, corner), bounded)));
}

/** No area inside 'Other' is larger than this; Infinity when the list says nothing about it. */
export function largestPiece({ countries }: Slice, listing: Listing): number {
  if (listing === 'complete') return Infinity;
  return Math.min(...countries.map(({ row }) => row.value || Infinity));
}

/** All open cells at their lower bounds; or the one with the largest bound takes everything. */
function openCorners(open: readonly Cell[]): readonly Amounts[] {
  const [first, ...rest] = open.toSorted((a, b) => b.low - a.low);
  if (first === undefined) return [one(0)];
  const lows = add(...rest.map(({ low }) => one(low)));
  return [add(lows, one(first.low)), add(lows, one(first.high))];
}

/** Beyond the widest few a cell counts high above and low below the line, which errs upward. */
function worst(fixed: Amounts, bounded: readonly Cell[]): number {
  const tried = bounded.slice(0, TRIED);
  const rest = bounded.slice(TRIED);
  const highs = sum(rest, ({ high }) => high ** 2);
  const lows = sum(rest, ({ low }) => low);
  // Plain numbers: a thousand corners of a slice must not make a thousand objects.
  const from = (index: number, squares: number, total: number): number => {
    const cell = tried[index];
    if (cell === undefined) return ratio(squares + highs, total + lows);
    return Math.max(
      from(index + 1, squares + cell.low ** 2, total + cell.low),
      from(index + 1, squares + cell.high ** 2, total + cell.high),
    );
  };
  return from(0, fixed.squares, fixed.total);
}

const ratio = (squares: number, total: number): number =>
  total > 0 ? Math.min(1, squares / total ** 2) : 0;

function split(amount: number, piece: number): Amounts {
  if (amount <= piece) return one(amount);
  const whole = Math.floor(amount / piece);
  return { squares: whole * piece ** 2 + (amount - whole * piece) ** 2, total: amount };
}

const one = (amount: number): Amounts => ({ squares: amount ** 2, total: amount });

const add = (...parts: readonly Amounts[]): Amounts => ({
  squares: sum(parts, ({ squares }) => squares),
  total: sum(parts, ({ total }) => total),
});
