import { gap, type Gap } from '../gap.js';
import { around, divide, type Figure, hull, type Interval, point } from '../interval.js';

export const N_MINUS_1_METHOD = 'n-minus-1@1';

/** Supply or demand of one country, in one unit. */
export interface AreaAmount {
  readonly area: string;
  readonly amount: Figure;
}

export interface NMinus1Input {
  readonly supply: readonly AreaAmount[];
  readonly demand: readonly AreaAmount[];
  /** Supply and demand of countries that are not named, together. */
  readonly otherSupply: Figure;
  readonly otherDemand: Figure;
}

export interface NMinus1 {
  readonly method: typeof N_MINUS_1_METHOD;
  /** The largest supplier as reported; null without supply. */
  readonly leader: string | null;
  /** What is left without the largest supplier, over all demand. */
  readonly strict: Figure | null;
  /** The same over the demand without the largest supplier's own. */
  readonly withoutLeadersDemand: Figure | null;
  readonly gaps: readonly Gap[];
}

/**
 * How much of demand is covered when the largest supplier stops: strictly `(S - S_max) / D`, and as
 * the International Energy Agency does it, the leader's demand gone too, `(S - S_max) / (D - D_max)`.
 * Our choice of formulas: the agency's values are public, its exact calculation was not read.
 * Where bounds leave open which supplier is the largest, each that can be is tried.
 */
export function nMinus1(input: NMinus1Input): NMinus1 {
  const leaders = possibleLeaders(input.supply);
  const [first] = leaders;
  const answer = { method: N_MINUS_1_METHOD, leader: first?.area ?? null } as const;
  if (!first) {
    const gaps = [gap('no-supply', 'No country has a known supply.')];
    return { ...answer, strict: null, withoutLeadersDemand: null, gaps };
  }
  const of = (own: boolean) => coverage(input, leaders, first, own);
  const [strict, withoutLeadersDemand] = [of(false), of(true)];
  return { ...answer, strict, withoutLeadersDemand, gaps: notes(input, first, strict, leaders) };
}

const central = ({ amount }: AreaAmount): number => amount.value ?? (amount.low + amount.high) / 2;

/** Who can be the largest supplier; first who is, as reported. */
function possibleLeaders(supply: readonly AreaAmount[]): readonly AreaAmount[] {
  const level = Math.max(0, ...supply.map(({ amount }) => amount.low));
  return supply
    .filter(({ amount }) => amount.high > 0 && amount.high >= level)
    .toSorted((a, b) => central(b) - central(a) || (a.area < b.area ? -1 : 1));
}

function coverage(
  input: NMinus1Input,
  leaders: readonly AreaAmount[],
  first: AreaAmount,
  own: boolean,
): Figure | null {
  const each = leaders.map(({ area }) => without(area, input, own));
  const known = each.filter((one) => one !== null);
  const bounds = known.length === each.length ? hull(known) : null;
  return bounds && around(valueOf(first.area, input, own), bounds);
}

function without(area: string, input: NMinus1Input, own: boolean): Interval | null {
  const { supply, demand, otherSupply, otherDemand } = input;
  const left = total(supply, otherSupply, (one) => one !== area);
  return divide(
    left,
    total(demand, otherDemand, (one) => !own || one !== area),
  );
}

function valueOf(area: string, input: NMinus1Input, own: boolean): number | null {
  const figures = [...input.supply, ...input.demand].map(({ amount }) => amount);
  const all = [...figures, input.otherSupply, input.otherDemand];
  if (all.some(({ value }) => value === null)) return null;
  const sharp = (rows: readonly AreaAmount[]) =>
    rows.map((row) => ({ ...row, amount: exact(row.amount) }));
  const exactly = {
    supply: sharp(input.supply),
    demand: sharp(input.demand),
    otherSupply: exact(input.otherSupply),
    otherDemand: exact(input.otherDemand),
  };
  return without(area, exactly, own)?.low ?? null;
}

const exact = ({ value, low }: Figure): Figure => ({ value, ...point(value ?? low) });

const total = (
  rows: readonly AreaAmount[],
  other: Interval,
  counts: (area: string) => boolean,
): Interval => ({
  low: rows.reduce((sum, { area, amount }) => sum + (counts(area) ? amount.low : 0), other.low),
  high: rows.reduce((sum, { area, amount }) => sum + (counts(area) ? amount.high : 0), other.high),
});

function notes(
  { otherSupply }: NMinus1Input,
  first: AreaAmount,
  strict: Figure | null,
  leaders: readonly AreaAmount[],
): readonly Gap[] {
  return [
    ...(strict ? [] : [gap('no-demand', 'Demand may be nothing.')]),
    ...(leaders.length > 1 ? [gap('leader-undecided', 'More than one can be the largest.')] : []),
    ...(otherSupply.high > first.amount.low
      ? [gap('other-larger-than-leader', 'A country that is not named could be larger.')]
      : []),
  ];
}
