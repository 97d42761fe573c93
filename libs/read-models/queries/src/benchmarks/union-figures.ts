import { convert, type UnitId } from '@chokepoint/catalogue';
import type { Interval } from '@chokepoint/dependency';
import type { UnionRow } from './union-figures.query.js';

/** A figure's bounds; null where it is not known or open on one side. */
export function boundsOf({ value, low, high }: UnionRow): Interval | null {
  if (low !== null && high !== null) return { low, high };
  return value === null ? null : { low: value, high: value };
}

/** The latest known figure of the Union, in tonnes; null without one. */
export function latestTonnes(
  rows: readonly UnionRow[],
  of: { readonly mineral: string; readonly measure: string; readonly stage: string },
): Interval | null {
  const own = rows.filter(
    ({ mineral, measure, stage }) =>
      mineral === of.mineral && measure === of.measure && stage === of.stage,
  );
  for (const row of own.toReversed()) {
    const bounds = boundsOf(row);
    const factor = convert(1, row.unit as UnitId, 't');
    if (bounds && factor !== undefined) {
      return { low: bounds.low * factor, high: bounds.high * factor };
    }
  }
  return null;
}
