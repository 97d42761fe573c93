import type { Gap } from './gap.js';
import type { Interval } from './interval.js';

export interface AreaShare {
  readonly area: string;
  /** 0-1 of `total`; null when the value is not known, or when the total is zero. */
  readonly share: number | null;
  readonly value: number | null;
  readonly flags: readonly string[];
  /** Bounds of the value, where the source prints any. */
  readonly low?: number;
  readonly high?: number;
}

export interface Leader {
  /** The country with the largest reported value; never `OTHER`. */
  readonly area: string;
  /** 0-1 of `total`. */
  readonly share: number;
  /** Bounds of the largest single country's share, whichever country it is. */
  readonly low: number;
  readonly high: number;
}

export const CONCENTRATION_METHOD = 'concentration@1';

export interface Concentration {
  readonly method: typeof CONCENTRATION_METHOD;
  /** Sum of everything reported, 'Other countries' included; null when nothing is known. */
  readonly total: number | null;
  readonly printedTotal: number | null;
  /** Largest first; areas without a known value after them, `OTHER` last. */
  readonly shares: readonly AreaShare[];
  readonly top1: Leader | null;
  /** 0-1; null when an unknown value may belong to the three largest. */
  readonly top3: number | null;
  /** Herfindahl-Hirschman index, 0-1. */
  readonly hhi: Interval | null;
  /** 1 / HHI; null also when the HHI may be zero. */
  readonly effectiveSuppliers: Interval | null;
  /** Does one third country hold more than 65 %? Null when the bounds do not tell. */
  readonly above65: boolean | null;
  readonly flags: readonly ConcentrationFlag[];
  readonly gaps: readonly Gap[];
}

export type ConcentrationFlag =
  | 'gap-to-printed-total'
  | 'withheld-values'
  | 'unknown-values'
  | 'bounded-values'
  | 'other-larger-than-leader';
