import type { ConcentrationInput, ShareRow } from './concentration-input.js';
import { halfUnit } from './rounding.js';
import { addsNothing, sumByArea } from './share-row.js';

/** What is known of one area's amount. */
export interface Cell {
  readonly row: ShareRow;
  readonly area: string;
  /** What the source reports, as far as it does: the value, else its lower bound, else 0. */
  readonly reported: number;
  readonly low: number;
  /** Upper bound; of an open cell the bound is `low` plus what the slice leaves unexplained. */
  readonly high: number;
  /** Withheld or unknown: shares the slice's unexplained amount with the other open cells. */
  readonly open: boolean;
}

/** A slice as bounds: each cell within its own, and all open ones together within `unexplained`. */
export interface Slice {
  readonly countries: readonly Cell[];
  readonly others: readonly Cell[];
  /** Sum of everything reported. */
  readonly total: number;
  /** Sum of all lower bounds, and of all upper ones with open cells at their lower. */
  readonly lows: number;
  readonly highs: number;
  /** How many cells are open. */
  readonly open: number;
  /** What open cells can hold above their lower bounds, together; Infinity when nothing limits it. */
  readonly unexplained: number;
}

/** @throws RangeError on a negative or non-finite amount, which no importer lets through. */
export function toSlice(input: ConcentrationInput): Slice {
  const rows = sumByArea(input.rows);
  rows.forEach(requireAmounts);
  // Sorted first, so that no sum depends on the order of the rows.
  const closed = rows.map(toCell).sort(bySize);
  const unexplained = leftOver(input.printedTotal, closed);
  const cells = closed.map((cell) =>
    cell.open ? { ...cell, high: cell.low + unexplained } : cell,
  );
  return {
    countries: cells.filter(({ row }) => row.kind === 'country'),
    others: cells.filter(({ row }) => row.kind === 'other'),
    total: sum(cells, ({ reported }) => reported),
    lows: sum(cells, ({ low }) => low),
    highs: sum(cells, (cell) => (cell.open ? cell.low : cell.high)),
    open: cells.filter(({ open }) => open).length,
    unexplained,
  };
}

export const sum = <T>(items: readonly T[], amount: (item: T) => number): number =>
  items.reduce((total, item) => total + amount(item), 0);

function toCell(row: ShareRow): Cell {
  const { area, value } = row;
  const low = row.low ?? value ?? 0;
  const high = row.high ?? value;
  const reported = value ?? low;
  if (high !== null) {
    return {
      row,
      area,
      reported,
      low: Math.min(low, reported),
      high: Math.max(high, reported),
      open: false,
    };
  }
  return { row, area, reported, low, high: low, open: !addsNothing(row) };
}

/**
 * The printed total less what is known, as far as rounding lets it reach. A total that the known
 * rows already explain leaves the open ones out (USGS: 'Excludes U.S. production', where the U.S.
 * figure is withheld), so it says nothing about them.
 */
function leftOver(printedTotal: number | null, cells: readonly Cell[]): number {
  if (printedTotal === null) return Infinity;
  const slack = halfUnit(printedTotal) + sum(cells, ({ low }) => halfUnit(low));
  const excess = printedTotal - sum(cells, ({ low }) => low);
  return excess > slack ? excess + slack : Infinity;
}

/** Largest first. Ties go by area and unknown after zero, so that the order of the rows is no matter. */
function bySize(a: Cell, b: Cell): number {
  if (a.reported !== b.reported) return b.reported - a.reported;
  const unknown = Number(a.row.value === null) - Number(b.row.value === null);
  return unknown || (a.area < b.area ? -1 : a.area > b.area ? 1 : 0);
}

function requireAmounts({ area, value, low, high }: ShareRow): void {
  for (const amount of [value, low, high]) {
    if (amount !== null && !(Number.isFinite(amount) && amount >= 0)) {
      throw new RangeError(`Not an amount: ${amount} (${area})`);
    }
  }
}
