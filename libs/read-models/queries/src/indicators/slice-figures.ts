import { type Quality } from '@chokepoint/catalogue';
import {
  type ConcentrationInput,
  type Figure,
  type Gap,
  type LineBasis,
  nMinus1OfSupply,
  type NMinus1OfSupply,
  shareIndicators,
  singleCountryLine,
  type SingleCountryLine,
  type SupplyShares,
  supplyShares,
  type TopN,
  withPrintedPrecision,
} from '@chokepoint/dependency';
import type { StoredGap } from '@chokepoint/read-schema';
import { qualityOfShares } from '../concentration/to-period.js';
import { inputOf } from './slice-input.js';
import type { SliceRow } from './slices.query.js';

/** All that follows from one slice alone: from rows that never change, so worked out once. */
export interface SliceFigures {
  readonly top1: TopN;
  readonly top3: TopN;
  readonly hhi: Figure | null;
  readonly effectiveSuppliers: Figure | null;
  readonly nMinus1: NMinus1OfSupply;
  readonly line: SingleCountryLine;
  readonly supply: SupplyShares;
  readonly quality: Quality | null;
  /** Of the slice as it was stored. */
  readonly gaps: readonly Gap[];
}

const LINE_BASES: Readonly<Record<string, LineBasis>> = {
  'world-production': 'world',
  'eu-imports': 'imports',
  'eu-sourcing': 'sourcing',
};

/** Said of the exact figures; with bounds, each indicator says it for itself. */
const SAID_BY_INDICATORS = new Set(['top3-unknown', 'above-65-undecided']);

export function figuresOf(row: SliceRow): SliceFigures {
  const input = inputOf(row);
  const { concentration, top1, top3 } = shareIndicators(input);
  const hhi = withValue(concentration.hhi, exactly(row.hhi_low, row.hhi_high));
  const supply = supplyShares(widened(input));
  return {
    top1,
    top3,
    hhi,
    effectiveSuppliers: inverse(hhi),
    nMinus1: nMinus1OfSupply(top1),
    line: lineOf(row, input, supply),
    supply,
    quality: qualityOfShares(row.source, row.shares),
    gaps: row.gaps.filter(({ code }: StoredGap) => !SAID_BY_INDICATORS.has(code)),
  };
}

const widened = (input: ConcentrationInput): ConcentrationInput => ({
  ...input,
  rows: withPrintedPrecision(input.rows),
});

const lineOf = (row: SliceRow, input: ConcentrationInput, supply: SupplyShares) =>
  singleCountryLine({
    basis: LINE_BASES[row.basis] ?? 'world',
    shares: supply.shares,
    isThirdCountry: input.isThirdCountry,
    unnamed: supply.largestUnnamed,
  });

/** Bounds that meet make a value: nothing is left open as the source reports it. */
const SAME = 1e-9;
const exactly = (low: number | null, high: number | null): number | null =>
  low !== null && high !== null && high - low < SAME ? low : null;

const withValue = (
  range: { readonly low: number; readonly high: number } | null,
  value: number | null,
): Figure | null =>
  range && {
    value,
    low: Math.min(range.low, value ?? range.low),
    high: Math.max(range.high, value ?? range.high),
  };

/** 1 / HHI; null also when the HHI may be zero. */
const inverse = (hhi: Figure | null): Figure | null =>
  hhi === null || hhi.low <= 0
    ? null
    : { value: hhi.value && 1 / hhi.value, low: 1 / hhi.high, high: 1 / hhi.low };
