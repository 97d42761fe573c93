export const DIFFERENCE_METHOD = 'difference@1';

/**
 * Why a number is not what it was. `new-data`: nothing was said before. `revision`: a later edition
 * says otherwise, or no longer says it. `correction`: a person's. `withdrawal`: the release that
 * said it was withdrawn. `method-version`: the same inputs by another version of the method.
 * `membership-change`: who belongs to the union or perimeter that is asked about.
 */
export const CAUSES = [
  'new-data',
  'revision',
  'correction',
  'withdrawal',
  'method-version',
  'membership-change',
] as const;
export type Cause = (typeof CAUSES)[number];

/** What is said of one number at one state: null is said, but no number; undefined is not said. */
export type Stand = number | null | undefined;

/** The state that one change led to. `ground` is the caller's: what changed, and where it stands. */
export interface Change<Ground> {
  readonly cause: Cause;
  readonly stand: Stand;
  readonly ground: Ground;
}

/** One part of a difference. */
export interface Part<Ground> {
  readonly cause: Cause;
  readonly before: Stand;
  readonly after: Stand;
  /**
   * Against the last number said before this part. Null where there is none, or where the part
   * leaves no number: an amount that came or went is not a difference of amounts.
   */
  readonly difference: number | null;
  readonly ground: Ground;
}

export interface Difference<Ground> {
  readonly before: Stand;
  readonly after: Stand;
  /** After - before; null unless both are numbers. Then the differences of the parts sum to it. */
  readonly difference: number | null;
  /** In the order of the changes; what changed nothing is left out. */
  readonly parts: readonly Part<Ground>[];
}

/** Sums of the same addends in another order differ in their last bits; that is no difference. */
const NOISE = 1e-9;

/** Whether two stands say the same, but for the noise of binary fractions. */
export function saysTheSame(a: Stand, b: Stand): boolean {
  if (typeof a !== 'number' || typeof b !== 'number') return a === b;
  return Math.abs(a - b) <= NOISE * Math.max(Math.abs(a), Math.abs(b));
}

/**
 * Splits the difference between two states by the changes that lie between them. Each part is what
 * one change did, with all before it done: no part is counted twice, none is left over.
 */
export function explainDifference<Ground>(
  before: Stand,
  changes: readonly Change<Ground>[],
): Difference<Ground> {
  const parts: Part<Ground>[] = [];
  let stand = before;
  let lastNumber = typeof before === 'number' ? before : null;
  for (const { cause, stand: next, ground } of changes) {
    if (saysTheSame(stand, next)) continue;
    const difference = typeof next === 'number' && lastNumber !== null ? next - lastNumber : null;
    parts.push({ cause, before: stand, after: next, difference, ground });
    stand = next;
    if (typeof next === 'number') lastNumber = next;
  }
  const difference =
    typeof before === 'number' && typeof stand === 'number' ? stand - before : null;
  return { before, after: stand, difference, parts };
}
