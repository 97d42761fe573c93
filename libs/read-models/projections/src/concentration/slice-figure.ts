import { listingOf, type UnitId } from '@chokepoint/catalogue';
import type { Concentration } from '@chokepoint/dependency';
import type { Statement } from '@chokepoint/supply';
import type { SliceKey } from '../slices/slice-key.js';
import { addStatement } from './add-statement.js';
import { SliceSums } from './slice-sums.js';

/** What is reported of one mineral in one period, on one basis and in one measure. */
export interface MineralSlice extends SliceKey {
  readonly mineral: string;
}

/** The concentration of one slice as one release reports it. */
export interface SliceFigure extends Omit<Concentration, 'flags'> {
  /** Unit of the values and totals. */
  readonly unit: UnitId;
  /** Flags of the arithmetic, then those of the slice. */
  readonly flags: readonly string[];
}

/** The figure of finished sums. */
export function figureOf(source: string, sums: SliceSums): SliceFigure {
  const result = sums.result(listingOf(source, sums.key.basis));
  return { ...result, unit: sums.unit, flags: [...result.flags, ...sums.sliceFlags()] };
}

/** Does a statement report the slice, in whatever form? */
export const reportsSlice = (statement: Statement, slice: MineralSlice): boolean =>
  statement.mineral === slice.mineral &&
  statement.stage === slice.stage &&
  statement.basis === slice.basis &&
  statement.measure === slice.measure &&
  statement.rows.some(([, , period]) => period === slice.period);

/**
 * The figure of a slice from one release's statements alone, given in the order of the log: the
 * same sums in the same order as the read models make them, so every number is the same.
 * Null when no form that adds up reports the slice.
 */
export function figureFromStatements(
  source: string,
  statements: readonly Statement[],
  slice: MineralSlice,
): SliceFigure | null {
  const { stage, basis, measure, period } = slice;
  const reporting = statements.filter((statement) => reportsSlice(statement, slice));
  const [first] = reporting;
  if (first === undefined) return null;
  const sums = new SliceSums({ stage, basis, measure, period }, first.unit);
  for (const statement of reporting) {
    const rows = statement.rows.filter(([, , reported]) => reported === period);
    addStatement({ source, statement: { ...statement, rows } }, () => sums);
  }
  return sums.hasFigures ? figureOf(source, sums) : null;
}
