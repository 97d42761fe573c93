import { gap, type Gap } from '../gap.js';
import { add, carry, clamp, type Figure, multiply, subtract, point } from '../interval.js';

export const SUBSTITUTION_METHOD = 'substitution-index@1';

/** A substitute `i` of a material in an application `a`, or the share that has none (performance 1). */
export interface Substitute {
  /** SPP, 0-1: 1 is no relief at all. */
  readonly performance: Figure;
  /** Share of the application that the substitute can take, 0-1. */
  readonly subShare: Figure;
  /** Share of the application in the use of the material, 0-1. */
  readonly share: Figure;
}

export interface SubstitutionIndex {
  readonly method: typeof SUBSTITUTION_METHOD;
  /** 0-1; 1 where nothing can be substituted. */
  readonly index: Figure | null;
  readonly gaps: readonly Gap[];
}

/**
 * Substitution index, `SI = sum_i sum_a SPP * Sub_share * Share`. What the parts leave open of the
 * whole use is not known, so that it counts from nothing to fully unsubstituted.
 * Source: Regulation (EU) 2024/1252, Annex II, section 2, points 2 and 6. The parameter SPP is an
 * input: the guideline that scores it is not reproduced here.
 */
export function substitutionIndex(parts: readonly Substitute[]): SubstitutionIndex {
  const none = parts.length === 0;
  const told = total(parts.map(({ subShare, share }) => [subShare, share]));
  const sum = total(
    parts.map(({ performance, subShare, share }) => [performance, subShare, share]),
  );
  if (none || !told || !sum) {
    return answer(null, [gap('no-substitutes', 'No part of the use is described.')]);
  }
  const rest = clamp(subtract(point(1), told), 0, 1);
  const open = rest.high > 1e-9 && (told.value === null || Math.abs(told.value - 1) > 1e-9);
  if (!open) return answer({ ...sum, ...clamp(sum, 0, 1) }, []);
  const high = Math.min(1, sum.high + rest.high);
  return answer({ value: null, low: sum.low, high }, [
    gap('use-not-described', 'The parts do not describe the whole use of the material.'),
  ]);
}

const total = (products: readonly (readonly Figure[])[]): Figure | null =>
  carry(
    products.flatMap((factors) => carry(factors, (...all) => multiply(...all)) ?? []),
    (...all) => add(...all),
  );

const answer = (index: Figure | null, gaps: readonly Gap[]): SubstitutionIndex => ({
  method: SUBSTITUTION_METHOD,
  index,
  gaps,
});
