import type { SupplyAssessment } from '@chokepoint/api-contract';
import { type Figure, printedSupplyRiskInput } from '@chokepoint/dependency';
import { decimalsOf, type StudyInputs } from './studies.js';

type Rates = SupplyAssessment['rates'];

export interface KnownRates {
  readonly rates: Rates;
  /** The study that prints them for this very assessment. */
  readonly recorded: StudyInputs | null;
}

const MISSING: Rates = {
  origin: 'missing',
  year: null,
  importReliance: null,
  eolRecyclingInputRate: null,
  substitution: null,
};

/**
 * Import reliance, recycling and substitution of one stage in one study. Where that study does not
 * print them they are missing; with `assume`, those of the latest study before it that prints them
 * of the same stage stand in, which is our assumption.
 */
export function ratesOf(
  studies: readonly StudyInputs[],
  { year, stage, assume }: { year: string; stage: string; assume: boolean },
): KnownRates {
  const ofStage = studies.filter((one) => one.stage === stage);
  const recorded = ofStage.find((one) => one.year === year) ?? null;
  if (recorded) return { recorded, rates: { ...printedRates(recorded), origin: 'recorded' } };
  const former = ofStage.filter((one) => one.year < year).at(-1);
  if (!assume || !former) return { recorded, rates: MISSING };
  return { recorded, rates: { ...printedRates(former), origin: 'assumed' } };
}

function printedRates({ printed, year }: StudyInputs): Omit<Rates, 'origin'> {
  const decimals = decimalsOf(year);
  const input =
    decimals && printedSupplyRiskInput({ ...printed, supplyData: 'global-and-eu' }, decimals);
  const copy = (figure: Figure | null | undefined) => (figure ? { ...figure } : null);
  return {
    year,
    importReliance: copy(input?.importReliance),
    eolRecyclingInputRate: copy(input?.eolRecyclingInputRate),
    substitution: copy(input?.substitution),
  };
}
