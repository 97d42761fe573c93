import { gap, type Gap } from '../gap.js';
import { type Figure, overlap } from '../interval.js';

export const BOTTLENECK_METHOD = 'bottleneck@1';

export type SupplyStage = 'extraction' | 'processing';

export interface Bottleneck {
  readonly method: typeof BOTTLENECK_METHOD;
  /** The stage with the higher supply risk; null when none is known. */
  readonly stage: SupplyStage | null;
  readonly supplyRisk: Figure | null;
  readonly byStage: Readonly<Record<SupplyStage, Figure | null>>;
  readonly gaps: readonly Gap[];
}

/**
 * The stage whose supply risk counts for a material: the numerically highest. Extraction where the
 * other stage is not known, and the other way round.
 * Source: study of 2017 (doi:10.2873/876644), glossary and section 2.1.1.
 */
export function bottleneck(byStage: Readonly<Record<SupplyStage, Figure | null>>): Bottleneck {
  const { extraction, processing } = byStage;
  const stage = higher(extraction, processing);
  return {
    method: BOTTLENECK_METHOD,
    stage,
    supplyRisk: stage && byStage[stage],
    byStage,
    gaps: doubts(extraction, processing),
  };
}

function higher(extraction: Figure | null, processing: Figure | null): SupplyStage | null {
  if (!extraction) return processing && 'processing';
  if (!processing) return 'extraction';
  return central(processing) > central(extraction) ? 'processing' : 'extraction';
}

const central = ({ value, low, high }: Figure): number => value ?? (low + high) / 2;

function doubts(extraction: Figure | null, processing: Figure | null): readonly Gap[] {
  if (!extraction && !processing) return [gap('no-stage-known', 'No stage has a supply risk.')];
  if (!extraction) return [gap('one-stage-known', 'Extraction has no supply risk.')];
  if (!processing) return [gap('one-stage-known', 'Processing has no supply risk.')];
  if (!overlap(extraction, processing)) return [];
  const message = 'The bounds of the two stages overlap, so either may be the bottleneck.';
  return [gap('bottleneck-undecided', message)];
}
