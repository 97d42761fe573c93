/** Bounds, both ends included. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/**
 * A figure and the bounds that it is known within. `value` is null where only bounds are known
 * (withheld, printed as `<0.1%`); where there is one, it lies within the bounds.
 */
export interface Figure extends Interval {
  readonly value: number | null;
}

/** The interval that holds one number only. */
export const point = (value: number): Interval => ({ low: value, high: value });

/** A figure that is known exactly, or taken as such. */
export const exactly = (value: number): Figure => ({ value, low: value, high: value });

/** A figure of which only bounds are known. */
export const between = (low: number, high: number): Figure => ({ value: null, low, high });

/** @throws RangeError when an end is no number, or the ends are the wrong way round. */
export function requireInterval({ low, high }: Interval): void {
  if (Number.isNaN(low) || Number.isNaN(high) || low > high) {
    throw new RangeError(`Not an interval: ${low} to ${high}`);
  }
}

export const holds = ({ low, high }: Interval, value: number): boolean =>
  low <= value && value <= high;

export const overlap = (a: Interval, b: Interval): boolean => a.low <= b.high && b.low <= a.high;

/** The sum; of nothing it is zero. */
export const add = (...parts: readonly Interval[]): Interval => ({
  low: parts.reduce((sum, { low }) => sum + low, 0),
  high: parts.reduce((sum, { high }) => sum + high, 0),
});

export const subtract = (a: Interval, b: Interval): Interval => ({
  low: a.low - b.high,
  high: a.high - b.low,
});

/** The product; of nothing it is one. */
export const multiply = (...factors: readonly Interval[]): Interval =>
  factors.reduce<Interval>((product, factor) => times(product, factor), point(1));

export const scale = (a: Interval, by: number): Interval => times(a, point(by));

/** The quotient, or null where the divisor may be zero: then it has no bounds. */
export function divide(a: Interval, by: Interval): Interval | null {
  if (by.low <= 0 && by.high >= 0) return null;
  return ends([a.low / by.low, a.low / by.high, a.high / by.low, a.high / by.high]);
}

/** Both ends moved to the nearest number from `low` to `high`. */
export const clamp = (a: Interval, low: number, high: number): Interval => ({
  low: Math.min(Math.max(a.low, low), high),
  high: Math.min(Math.max(a.high, low), high),
});

/** The narrowest interval that holds all of them; null without any. */
export const hull = (intervals: readonly Interval[]): Interval | null =>
  intervals.length === 0 ? null : ends(intervals.flatMap(({ low, high }) => [low, high]));

type Intervals<Inputs extends readonly Figure[]> = { readonly [K in keyof Inputs]: Interval };

/**
 * One formula, written in intervals, worked out twice: over the values, and over the bounds. The
 * answer has a value where every input has one; it is null where the formula is for the bounds.
 */
export function carry<Inputs extends readonly Figure[]>(
  inputs: readonly [...Inputs],
  formula: (...inputs: Intervals<Inputs>) => Interval | null,
): Figure | null {
  const over = (ends: readonly Interval[]) => formula(...(ends as Intervals<Inputs>));
  const bounds = over(inputs);
  if (bounds === null) return null;
  const values = inputs.flatMap(({ value }) => value ?? []);
  const exact = values.length === inputs.length ? over(values.map(point)) : null;
  return around(exact?.low ?? null, bounds);
}

/** A value with its bounds, which rounding in binary fractions must not leave beside it. */
export const around = (value: number | null, { low, high }: Interval): Figure =>
  value === null
    ? { value, low, high }
    : { value, low: Math.min(low, value), high: Math.max(high, value) };

function times(a: Interval, b: Interval): Interval {
  return ends([
    product(a.low, b.low),
    product(a.low, b.high),
    product(a.high, b.low),
    product(a.high, b.high),
  ]);
}

/** An end without limit times nothing is nothing: the limit is never reached. */
const product = (a: number, b: number): number => (a === 0 || b === 0 ? 0 : a * b);

const ends = (values: readonly number[]): Interval => ({
  low: Math.min(...values),
  high: Math.max(...values),
});
