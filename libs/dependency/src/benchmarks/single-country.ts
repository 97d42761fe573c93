import { gap, type Gap } from '../gap.js';
import type { Interval } from '../interval.js';
import { SINGLE_COUNTRY_LIMIT } from '../third-country.js';
import { LEGAL_BASIS, type LineBasis, LINE_LABELS } from './bases.js';

export const SINGLE_COUNTRY_METHOD = 'single-country-line@1';

/** `below`: at the line or under it. `cannot-tell`: the bounds lie on both sides. */
export type LineStatus = 'above' | 'below' | 'cannot-tell';

export interface CountryShare {
  readonly area: string;
  /** 0-1 of the basis. */
  readonly share: Interval;
}

export interface SingleCountryInput<Basis extends LineBasis = LineBasis> {
  readonly basis: Basis;
  readonly shares: readonly CountryShare[];
  /** Neither in the Union nor an overseas country or territory, on the period's last day. */
  readonly isThirdCountry: (area: string) => boolean;
  /** The share that one country which the source does not name can have at the most, 0-1. */
  readonly unnamed: number;
}

export interface SingleCountryLine<Basis extends LineBasis = LineBasis> {
  readonly method: typeof SINGLE_COUNTRY_METHOD;
  readonly basis: Basis;
  readonly label: string;
  /** Is this the basis of the law, or a ratio held against the same line? */
  readonly isBenchmark: boolean;
  readonly line: number;
  /** The third country that can have the largest share; null without one. */
  readonly leader: string | null;
  /** Bounds of the largest share of one third country, whichever it is; null without shares. */
  readonly largest: Interval | null;
  readonly status: LineStatus;
  /** Largest share less the line, in percentage points: above zero is over the line. */
  readonly distance: Interval | null;
  readonly gaps: readonly Gap[];
}

/**
 * Does one third country hold more than 65 % of the basis?
 * Source of the line: Regulation (EU) 2024/1252, Art. 5(1)(b): by 2030, of the Union's annual
 * consumption of each strategic raw material, at any relevant stage of processing.
 */
export function singleCountryLine<Basis extends LineBasis>(
  input: SingleCountryInput<Basis>,
): SingleCountryLine<Basis> {
  const { basis, shares, isThirdCountry, unnamed } = input;
  const third = shares
    .filter(({ area }) => isThirdCountry(area))
    .toSorted((a, b) => b.share.low - a.share.low || b.share.high - a.share.high);
  const largest = shares.length === 0 ? null : largestOf(third, unnamed);
  return {
    method: SINGLE_COUNTRY_METHOD,
    basis,
    label: LINE_LABELS[basis],
    isBenchmark: basis === LEGAL_BASIS,
    line: SINGLE_COUNTRY_LIMIT,
    leader: third[0]?.area ?? null,
    largest,
    status: largest ? statusOf(largest) : 'cannot-tell',
    distance: largest && distanceOf(largest),
    gaps: [...notTold(largest), ...notTheLaw(basis)],
  };
}

const largestOf = (third: readonly CountryShare[], unnamed: number): Interval => ({
  low: Math.max(0, ...third.map(({ share }) => share.low)),
  high: Math.min(1, Math.max(unnamed, ...third.map(({ share }) => share.high))),
});

function statusOf({ low, high }: Interval): LineStatus {
  if (low > SINGLE_COUNTRY_LIMIT) return 'above';
  return high <= SINGLE_COUNTRY_LIMIT ? 'below' : 'cannot-tell';
}

const distanceOf = ({ low, high }: Interval): Interval => ({
  low: (low - SINGLE_COUNTRY_LIMIT) * 100,
  high: (high - SINGLE_COUNTRY_LIMIT) * 100,
});

function notTold(largest: Interval | null): readonly Gap[] {
  if (!largest) return [gap('no-shares', 'No country has a known share.')];
  if (statusOf(largest) !== 'cannot-tell') return [];
  return [gap('above-65-undecided', 'The bounds of the largest share lie on both sides of 65 %.')];
}

const notTheLaw = (basis: LineBasis): readonly Gap[] =>
  basis === LEGAL_BASIS
    ? []
    : [
        gap(
          'not-the-benchmark',
          `Art. 5(1)(b) counts consumption; this is the ${LINE_LABELS[basis]}.`,
        ),
      ];
