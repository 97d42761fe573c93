import type { ShareRow } from './concentration-input.js';

/** A null that adds nothing: the amount is in another row, cannot exist, or is nil. */
const NO_AMOUNT = ['included-elsewhere', 'not-applicable', 'nil-or-negligible'];

/** Is this a row without a number that is known to add nothing to the total? */
export const addsNothing = (row: ShareRow): boolean =>
  row.value === null &&
  row.low === null &&
  row.high === null &&
  row.flags.some((flag) => NO_AMOUNT.includes(flag));

/**
 * Adds up rows of one area (forms of a material, reporters of a trade flow), in order of first
 * mention. A known and an unknown value give an unknown one that is at least the known.
 */
export function sumByArea(rows: readonly ShareRow[]): readonly ShareRow[] {
  const sums = new Map<string, ShareRow>();
  for (const row of rows) {
    const sum = sums.get(row.area);
    sums.set(row.area, sum === undefined ? row : addShareRow(sum, row));
  }
  return [...sums.values()];
}

/** The sum of two rows of one area, as `sumByArea` makes it. */
export function addShareRow(a: ShareRow, b: ShareRow): ShareRow {
  const flags = union(a.flags, b.flags);
  if (addsNothing(b)) return { ...a, flags };
  if (addsNothing(a)) return { ...b, flags };
  const value = plus(a.value, b.value);
  if (value !== null && isExact(a) && isExact(b)) return { ...a, value, flags };
  const low = (a.low ?? a.value ?? 0) + (b.low ?? b.value ?? 0);
  return { ...a, value, low, high: plus(a.high ?? a.value, b.high ?? b.value), flags };
}

const isExact = ({ low, high }: ShareRow): boolean => low === null && high === null;

/** Millions of rows say no flag that was not said before: then nothing new is made. */
const union = (some: readonly string[], more: readonly string[]): readonly string[] =>
  more.every((flag) => some.includes(flag)) ? some : [...new Set([...some, ...more])];

const plus = (a: number | null, b: number | null): number | null =>
  a === null || b === null ? null : a + b;
