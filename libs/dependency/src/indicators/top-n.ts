import type { ConcentrationInput } from '../concentration-input.js';
import { gap, type Gap } from '../gap.js';
import { largestPiece } from '../hhi-high.js';
import { around, type Figure, point } from '../interval.js';
import { type Cell, type Slice, sum, toSlice } from '../slice.js';
import { bestRatio, type Candidate } from './best-ratio.js';

export const TOP_N_METHOD = 'top-n-share@1';

export interface TopN {
  readonly method: typeof TOP_N_METHOD;
  readonly count: number;
  /** The largest as reported; fewer where fewer are listed. */
  readonly areas: readonly string[];
  /** 0-1 of everything reported; without a value where an unknown amount may be among the largest. */
  readonly share: Figure | null;
  readonly gaps: readonly Gap[];
}

/**
 * The share of the `count` largest countries, whichever they are, with bounds over everything that
 * the slice leaves open. 'Other countries' counts from infinitely thin to one area (in a top-n list:
 * areas as large as the smallest listed), as in `concentration@1`. The bounds hold; the lower one
 * need not be the narrowest. A user of it is the International Energy Agency (top three).
 */
export function topShares(input: ConcentrationInput, count: number): TopN {
  const slice = toSlice(input);
  const areas = slice.countries
    .filter(({ reported }) => reported > 0)
    .slice(0, count)
    .map(({ area }) => area);
  const answer = { method: TOP_N_METHOD, count, areas } as const;
  if (slice.total <= 0 || areas.length === 0) {
    const message = 'No country has a known amount above zero.';
    return { ...answer, share: null, gaps: [gap('no-leader', message)] };
  }
  const value = reportedShare(slice, count);
  const bounds = () => ({ low: lowest(slice, count), high: highest(slice, input, count) });
  const message = `An unknown value may be among the ${count} largest.`;
  return {
    ...answer,
    share: isExact(slice) ? around(value, point(value ?? 0)) : around(value, bounds()),
    gaps: value === null ? [gap('top-n-unknown', message)] : [],
  };
}

/** Each country's amount is known, and there are no others: nothing is left open. */
const isExact = ({ countries, others }: Slice): boolean =>
  others.length === 0 && countries.every(({ open, low, high }) => !open && low === high);

function reportedShare({ countries, total }: Slice, count: number): number | null {
  const largest = countries.slice(0, count);
  const least = largest[count - 1]?.reported ?? 0;
  if (countries.some(({ row, high }) => row.value === null && high > least)) return null;
  return Math.min(1, sum(largest, ({ reported }) => reported) / total);
}

function lowest(slice: Slice, count: number): number {
  const cells = [...slice.countries, ...slice.others];
  if (cells.some(({ high }) => high === Infinity)) return 0;
  const candidates = slice.countries.map(({ low, high }) => ({ chosen: low, left: high }));
  return bestRatio(
    candidates,
    sum(slice.others, ({ high }) => high),
    count,
  );
}

function highest(slice: Slice, { listing }: ConcentrationInput, count: number): number {
  const piece = largestPiece(slice, listing);
  const cells = [...slice.countries, ...slice.others];
  if (cells.some(({ high }) => high === Infinity)) return 1;
  const others = slice.others.flatMap((cell) => pieces(cell, piece, count));
  const candidates = [...slice.countries.map(whole), ...others];
  return Math.min(1, bestRatio(candidates, 0, count));
}

const whole = ({ low, high }: Cell): Candidate => ({ chosen: high, left: low });

/** An exact 'Other' in a top-n list can hold so many areas of the largest possible size, and a rest. */
function pieces(cell: Cell, piece: number, count: number): readonly Candidate[] {
  if (cell.low < cell.high || cell.high <= piece) return [whole(cell)];
  const full = Math.min(count, Math.floor(cell.high / piece));
  const even = Array.from({ length: full }, () => ({ chosen: piece, left: piece }));
  const rest = cell.high - full * piece;
  return [...even, { chosen: Math.min(piece, rest), left: rest }];
}
