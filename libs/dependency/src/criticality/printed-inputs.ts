import type { Figure } from '../interval.js';
import { roundedWithin } from '../rounding.js';
import type { SupplyData, SupplyRiskInput } from './supply-risk.js';

/** What a table of a study prints of one material; null where it does not. Rates are 0-1. */
export interface PrintedInputs {
  readonly supplyData: SupplyData;
  readonly hhiWgiGlobal: number | null;
  readonly hhiWgiEu: number | null;
  readonly importReliance: number | null;
  readonly eolRecyclingInputRate: number | null;
  readonly substitutionSR: number | null;
}

/** Decimals to which a study prints its inputs; of rates as fractions, so that 64 % has two. */
export interface PrintedDecimals {
  readonly hhi: number;
  readonly rate: number;
  readonly substitution: number;
}

/** Tables 3 and 18 of the study of 2017 (doi:10.2873/876644). */
export const STUDY_2017_DECIMALS: PrintedDecimals = { hhi: 1, rate: 2, substitution: 1 };

/** Inputs of `supplyRisk`, each within everything that rounds to what is printed. */
export function printedSupplyRiskInput(
  printed: PrintedInputs,
  decimals: PrintedDecimals,
): SupplyRiskInput {
  const hhi = (value: number | null): Figure | null =>
    value === null ? null : roundedWithin(value, decimals.hhi, 0, Infinity);
  const fraction = (value: number | null, places: number): Figure | null =>
    value === null ? null : roundedWithin(value, places, 0, 1);
  return {
    supplyData: printed.supplyData,
    hhiGlobal: hhi(printed.hhiWgiGlobal),
    hhiEu: hhi(printed.hhiWgiEu),
    importReliance: fraction(printed.importReliance, decimals.rate),
    eolRecyclingInputRate: fraction(printed.eolRecyclingInputRate, decimals.rate),
    substitution: fraction(printed.substitutionSR, decimals.substitution),
  };
}
