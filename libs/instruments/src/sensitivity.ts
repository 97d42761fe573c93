import { requireFraction } from './checks.js';

export const SENSITIVITY_METHOD = 'one-at-a-time-sensitivity@1';

/** One input taken down and up while the others stay. */
export interface Swing<Name extends string> {
  readonly input: Name;
  readonly low: { readonly at: number; readonly gives: number };
  readonly high: { readonly at: number; readonly gives: number };
}

/** An input and the most that it can be; null: no such limit. */
export interface Varied<Name extends string> {
  readonly input: Name;
  readonly value: number;
  readonly most: number | null;
}

/**
 * What the result becomes when one input after the other is a share lower and higher, the widest swing
 * first: the rows of a tornado. An input that cannot go so far is taken to its limit.
 * @param by share of each input, 0-1
 * @throws RangeError on a share outside 0 to 1.
 */
export function oneAtATime<Name extends string>(
  inputs: readonly Varied<Name>[],
  by: number,
  gives: (input: Name, at: number) => number,
): readonly Swing<Name>[] {
  requireFraction('The swing', by);
  const end = (input: Name, at: number) => ({ at, gives: gives(input, at) });
  return inputs
    .map(({ input, value, most }) => ({
      input,
      low: end(input, value * (1 - by)),
      high: end(input, Math.min(value * (1 + by), most ?? Infinity)),
    }))
    .toSorted((one, other) => width(other) - width(one));
}

const width = ({ low, high }: Swing<string>): number => Math.abs(high.gives - low.gives);
