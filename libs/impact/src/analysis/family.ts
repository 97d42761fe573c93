import { type AdjustedFamily, benjaminiHochberg } from '../multiplicity/benjamini-hochberg.js';
import type { AnalysisResult } from './analysis-result.js';

/**
 * Corrects the analyses of one initiative for their number: the cautious p of each lead effect
 * enters; what is not assessable stays out of the family and is named. Order as given.
 */
export const adjustAnalyses = (
  analyses: readonly { readonly id: string; readonly result: AnalysisResult }[],
  rate?: number,
): AdjustedFamily =>
  benjaminiHochberg(
    analyses.map(({ id, result }) => ({ id, p: result.assessed?.p ?? null })),
    rate,
  );
