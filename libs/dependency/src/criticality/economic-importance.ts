import { gap, gapOf, type Gap } from '../gap.js';
import { add, carry, type Figure, type Interval, multiply, point, scale } from '../interval.js';

export const ECONOMIC_IMPORTANCE_METHOD = 'economic-importance@1';

/** Shares of use that sum to one within this are taken as complete: they are printed in percent. */
const SUM_TOLERANCE = 0.015;

/** One application of a material. */
export interface EndUse {
  readonly application: string;
  /** Share of end use, 0-1. */
  readonly share: Figure;
  /** Value added of the NACE 2-digit sector, in EUR million; null where no sector is named. */
  readonly valueAdded: number | null;
}

export interface EconomicImportance {
  readonly method: typeof ECONOMIC_IMPORTANCE_METHOD;
  /** As published, 0-10. Null when substitution is not known or no use is. */
  readonly scaled: Figure | null;
  /** As the law writes it, in EUR million: `sum(A * Q) * SI_EI`. */
  readonly unscaled: Figure | null;
  /** What the shares of use add up to. */
  readonly shareSum: Figure;
  readonly gaps: readonly Gap[];
}

/**
 * Economic importance, `EI = sum(A_s * Q_s) * SI_EI`, published as ten times its part of the largest
 * manufacturing sector's value added (`largestValueAdded`, EUR million; 204,200 of NACE C28 in 2023).
 * A use without a sector adds nothing to the value, as in the published ones, and up to that largest
 * sector to the upper bound.
 * Source: Regulation (EU) 2024/1252, Annex II, section 2, point 1. The scaling is not in the law; it
 * is found in secondary sources of the study of 2020 and brings the published values of 2023 out.
 */
export function economicImportance(
  uses: readonly EndUse[],
  substitution: Figure | null,
  largestValueAdded: number,
): EconomicImportance {
  if (!(largestValueAdded > 0)) throw new RangeError(`Not a value added: ${largestValueAdded}`);
  const unscaled = substitution && byLaw(uses, substitution, largestValueAdded);
  const shareSum = sumOf(uses);
  return {
    method: ECONOMIC_IMPORTANCE_METHOD,
    scaled: unscaled && carry([unscaled], (law) => scale(law, 10 / largestValueAdded)),
    unscaled,
    shareSum,
    gaps: gaps(uses, shareSum, substitution),
  };
}

const sumOf = (uses: readonly EndUse[]): Figure =>
  carry(
    uses.map(({ share }) => share),
    (...shares) => add(...shares),
  ) ?? { value: 0, low: 0, high: 0 };

function byLaw(uses: readonly EndUse[], substitution: Figure, largest: number): Figure | null {
  if (uses.length === 0) return null;
  const sum = carry(
    uses.map((use) => weighted(use, largest)),
    (...parts) => add(...parts),
  );
  return sum && carry([sum, substitution], (...factors) => multiply(...factors));
}

function weighted({ share, valueAdded }: EndUse, largest: number): Figure {
  if (valueAdded === null) return { value: 0, low: 0, high: share.high * largest };
  const value = share.value === null ? null : share.value * valueAdded;
  return { value, ...(multiply(share, point(valueAdded)) satisfies Interval) };
}

function gaps(uses: readonly EndUse[], sum: Figure, substitution: Figure | null): readonly Gap[] {
  const apart = sum.value !== null && Math.abs(sum.value - 1) > SUM_TOLERANCE;
  const nameless = uses.filter(({ valueAdded }) => valueAdded === null);
  return [
    ...(uses.length === 0 ? [gap('no-uses', 'No use of the material is known.')] : []),
    ...(substitution ? [] : [gap('substitution-unknown', 'The substitution index is not known.')]),
    ...gapOf(
      'use-without-sector',
      'No sector is named for',
      nameless.map(({ application }) => application),
    ),
    ...(apart
      ? [gap('uses-do-not-sum-to-one', `The uses add up to ${sum.value?.toFixed(2)}.`)]
      : []),
  ];
}
