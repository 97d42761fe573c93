import { gap, type Gap } from '../gap.js';
import type { Figure } from '../interval.js';

export const THRESHOLDS_METHOD = 'critical-thresholds@1';

/**
 * A material is critical that reaches or exceeds both. Source: Regulation (EU) 2024/1252, Art. 4(2).
 * Lists before 2017 drew the line of economic importance at 5, on another scale: not comparable.
 */
export const SUPPLY_RISK_THRESHOLD = 1;
export const ECONOMIC_IMPORTANCE_THRESHOLD = 2.8;

export interface ThresholdTest {
  readonly method: typeof THRESHOLDS_METHOD;
  /** Null when the bounds lie on both sides of a threshold, or a figure is missing. */
  readonly critical: boolean | null;
  readonly supplyRiskReached: boolean | null;
  readonly economicImportanceReached: boolean | null;
  readonly gaps: readonly Gap[];
}

/** Does a material reach the thresholds of the critical list? A strategic one is critical without. */
export function criticalByThresholds(
  supplyRisk: Figure | null,
  economicImportance: Figure | null,
): ThresholdTest {
  const sr = reaches(supplyRisk, SUPPLY_RISK_THRESHOLD);
  const ei = reaches(economicImportance, ECONOMIC_IMPORTANCE_THRESHOLD);
  const critical = sr === false || ei === false ? false : sr && ei;
  return {
    method: THRESHOLDS_METHOD,
    critical,
    supplyRiskReached: sr,
    economicImportanceReached: ei,
    gaps: [...undecided('supply-risk', sr), ...undecided('economic-importance', ei)],
  };
}

function reaches(figure: Figure | null, threshold: number): boolean | null {
  if (figure === null) return null;
  if (figure.low >= threshold) return true;
  return figure.high < threshold ? false : null;
}

const undecided = (name: string, reached: boolean | null): readonly Gap[] =>
  reached === null
    ? [gap(`${name}-undecided`, `Whether ${name.replace('-', ' ')} reaches its threshold is open.`)]
    : [];
