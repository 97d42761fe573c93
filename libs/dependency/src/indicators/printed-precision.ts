import type { ShareRow } from '../concentration-input.js';
import { estimatedFigure } from '../rounding.js';

/** Flags of a figure that the publisher does not mean to the last digit it prints. */
const IMPRECISE = ['estimated', 'rounded'];

/**
 * The same rows, where estimated and rounded figures without printed bounds get those of
 * `estimatedFigure`, so that concentration and what follows from it come out as ranges. Rows with
 * printed bounds, without a number or reported to the digit stay as they are.
 */
export function withPrintedPrecision(rows: readonly ShareRow[]): readonly ShareRow[] {
  return rows.map((row) => {
    const { value, low, high, flags } = row;
    const given = low !== null || high !== null;
    if (value === null || given || !flags.some((flag) => IMPRECISE.includes(flag))) return row;
    const bounds = estimatedFigure(value);
    return { ...row, low: bounds.low, high: bounds.high };
  });
}
