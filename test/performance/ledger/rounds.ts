/** Work that is measured against other work, round by round. */
export interface Trial {
  readonly name: string;
  /** Does the work of a round and says how many units a second it came to. */
  run(round: number): Promise<number>;
}

export interface Spread {
  readonly median: number;
  readonly least: number;
  readonly most: number;
}

/** Units a second of each trial by name, one figure a round. */
export type Rates = Readonly<Record<string, readonly number[]>>;

/**
 * Runs the trials in turn, so that whatever else the machine does meets all of them alike. The first
 * round warms up and does not count; every other round goes in the opposite order.
 * `settle`, before each trial, lets nothing that an earlier one left undone fall to it.
 */
export async function inRounds(
  count: number,
  trials: readonly Trial[],
  settle: () => Promise<void> = () => Promise.resolve(),
): Promise<Rates> {
  const rates: Record<string, number[]> = {};
  for (let round = 0; round <= count; round += 1) {
    for (const { name, run } of round % 2 === 0 ? trials : trials.toReversed()) {
      await settle();
      const rate = await run(round);
      if (round > 0) (rates[name] ??= []).push(rate);
    }
  }
  return rates;
}

/** Units a second that `work` comes to; it says how many units it did. */
export async function rateOf(work: () => Promise<number>): Promise<number> {
  const started = performance.now();
  const units = await work();
  return (units / (performance.now() - started)) * 1000;
}

export function spreadOf(figures: readonly number[]): Spread {
  const sorted = figures.toSorted((a, b) => a - b);
  const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
  const [least, most] = [sorted[0], sorted.at(-1)];
  if (low === undefined || high === undefined || least === undefined || most === undefined) {
    throw new RangeError('Nothing was measured');
  }
  return { median: (low + high) / 2, least, most };
}

/** One trial's rate over another's, round by round. */
export function ratio(rates: Rates, one: string, other: string): Spread {
  const [ones = [], others = []] = [rates[one], rates[other]];
  return spreadOf(ones.map((rate, round) => rate / (others[round] ?? Number.NaN)));
}
