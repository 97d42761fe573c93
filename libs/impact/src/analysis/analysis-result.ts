import type { Model } from '../design/design-matrix.js';
import type { DatedEvent } from '../overlapping.js';
import type { DayWindow } from '../before-after.js';
import type { Equivalence } from '../equivalence/equivalence-test.js';
import type { Coefficient } from '../estimators/estimate.js';
import type { PlaceboInTime } from '../placebo/placebo-in-time.js';
import type { SeriesBreak } from '../series-breaks.js';
import type { ForecastEffect } from '../state-space/forecast-effect.js';
import type { Reason, Verdict } from '../verdict/verdict.js';
import type { AnalysisDesign } from './analysis-design.js';
import type { PathPoint } from './counterfactual.js';
import type { PreSpread, SmallestEffect } from './detectability.js';
import type { EstimatorRow } from './fits.js';
import type { Use } from './frame.js';
import type { MeanDifference } from './mean-difference.js';
import type { Space } from './space.js';

export const ANALYSIS_METHOD = 'impact-analysis@1';

export interface EffectInUnits {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** An effect on the transformed scale, and what it is in the unit of the series. */
export interface ScaledEffect {
  readonly model: Model;
  readonly reml: Coefficient;
  readonly cautious: Coefficient;
  /** From the mean of the last five points before, in the unit of the series; by REML. */
  readonly inUnits: EffectInUnits;
  /** The same with the cautious autocorrelation. */
  readonly cautiousInUnits: EffectInUnits;
  /** Both intervals leave zero out. */
  readonly detectable: boolean;
}

/** What can be said once there are points enough on both sides. */
export interface Assessed {
  readonly headline: {
    readonly meanDifference: MeanDifference;
    readonly trendAdjusted: ScaledEffect;
    /** One is detectable and the other is not, or both are and they differ in sign. */
    readonly disagree: boolean;
  };
  /** Effect of the design's model: the verdict rests on it. */
  readonly lead: ScaledEffect;
  /** Two-sided p of the lead effect with the cautious interval, for a correction over a family. */
  readonly p: number;
  readonly dropped: string | null;
  readonly estimators: readonly EstimatorRow[];
  readonly path: readonly PathPoint[];
  readonly placeboInTime: PlaceboInTime | null;
  readonly space: Space;
  /** Monthly series only; null for annual ones. */
  readonly forecast: { readonly effect: ForecastEffect } | { readonly refused: string } | null;
  readonly smallestEffect: SmallestEffect;
  /** The same at other autocorrelations: 0, .3, .5, .7 and the one that REML found. */
  readonly smallestEffects: readonly SmallestEffect[];
  readonly equivalence: Equivalence;
}

/** Plain data: the same design and figures give the same bytes. */
export interface AnalysisResult {
  readonly method: typeof ANALYSIS_METHOD;
  /** Every method that has a part in the answer, by id and version. */
  readonly methods: readonly string[];
  readonly design: AnalysisDesign;
  readonly counts: Readonly<Record<Use, number>>;
  readonly window: DayWindow;
  /** Days on which another event keeps a change from being attributed. */
  readonly overlapWindow: DayWindow;
  readonly spread: PreSpread | null;
  /** What could be seen with three and with five points after the date. */
  readonly prospects: readonly SmallestEffect[];
  readonly assessed: Assessed | null;
  readonly overlaps: readonly DatedEvent[];
  readonly breaks: readonly SeriesBreak[];
  readonly reasons: readonly Reason[];
  readonly verdict: Verdict;
}
