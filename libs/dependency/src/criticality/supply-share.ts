import { gap, gapOf, type Gap } from '../gap.js';
import { add, around, type Figure, type Interval, multiply } from '../interval.js';

/** One country's part of a supply mix, as a criticality study takes it. */
export interface SupplyShare {
  /** ISO 3166-1 alpha-2 code, or the aggregate `OTHER`, for which no governance exists. */
  readonly area: string;
  /** 0-1, as printed: before the shares are made to sum to one. */
  readonly share: Figure;
  /** Export restriction parameter t of this country; null where none is recorded. */
  readonly trade: Figure | null;
}

/** Scaled governance by area (0-10, high is bad), and of which vintage it is. */
export interface Governance {
  readonly vintage: string;
  readonly scaled: ReadonlyMap<string, Figure>;
}

/** Unknown governance can be anything on the scale. */
const UNKNOWN_GOVERNANCE: Interval = { low: 0, high: 10 };

/** A share with the weight `WGI * t` that its square counts with. */
export interface WeightedShare {
  readonly area: string;
  readonly share: Figure;
  readonly governance: Figure | null;
  readonly trade: Figure | null;
  /** Null where t is neither recorded nor bounded. */
  readonly weight: Figure | null;
}

/**
 * Joins governance to the shares. Where it is not known it lies between 0 and 10; where t is not
 * recorded it lies in `tradeRange`, the range of what is recorded, if that is given.
 */
export function weighted(
  shares: readonly SupplyShare[],
  governance: Governance,
  tradeRange: Interval | null,
): readonly WeightedShare[] {
  return shares.map(({ area, share, trade }) => {
    const scaled = governance.scaled.get(area) ?? null;
    const weight = weightOf(scaled, trade, tradeRange);
    return { area, share: notNegative(share), governance: scaled, trade, weight };
  });
}

/** Rounding reaches below zero at a printed '0%'. */
const notNegative = ({ value, low, high }: Figure): Figure => ({
  value,
  low: Math.max(0, low),
  high: Math.max(0, high),
});

function weightOf(
  governance: Figure | null,
  trade: Figure | null,
  tradeRange: Interval | null,
): Figure | null {
  const t = trade ?? tradeRange;
  if (t === null) return null;
  const value = (governance?.value ?? NaN) * (trade?.value ?? NaN);
  return around(Number.isNaN(value) ? null : value, multiply(governance ?? UNKNOWN_GOVERNANCE, t));
}

/** The share as far as it is reported: its value, else its lower bound, as `concentration@1` takes it. */
export const reported = ({ share }: { readonly share: Figure }): number => share.value ?? share.low;

/** Everything reported together, with its bounds. */
export const sumOfShares = (shares: readonly { readonly share: Figure }[]): Figure =>
  around(
    shares.reduce((sum, one) => sum + reported(one), 0),
    add(...shares.map(({ share }) => share)),
  );

/** Share of the reported supply of which governance and t are both known, 0-1. */
export function covered(terms: readonly WeightedShare[]): number {
  const known = terms.filter(({ weight }) => weight?.value != null);
  return (sumOfShares(known).value ?? 0) / (sumOfShares(terms).value || 1);
}

/** What a reader must know of the shares beside the sum. */
export function shareGaps(terms: readonly WeightedShare[]): readonly Gap[] {
  const names = (some: readonly WeightedShare[]) => some.map(({ area }) => area);
  const unknown = terms.filter(({ weight }) => weight?.value == null);
  const part = unknown.length === 0 ? [] : [gap('supply-covered', coverage(covered(terms)))];
  return [
    ...gapOf(
      'governance-unknown',
      'No governance is recorded',
      names(terms.filter(({ governance }) => governance?.value == null)),
    ),
    ...gapOf(
      'trade-parameter-unknown',
      'No trade parameter is recorded',
      names(terms.filter(({ trade }) => trade?.value == null)),
    ),
    ...part,
    ...gapOf(
      'bounded-shares',
      'Shares known only within bounds count as their lower bound in the value',
      names(terms.filter(({ share }) => share.value === null)),
    ),
  ];
}

const coverage = (part: number): string =>
  `Governance and trade parameter are known for ${(part * 100).toFixed(1)} % of the supply.`;
