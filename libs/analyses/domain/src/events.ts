import type { MineralId } from '@chokepoint/catalogue';
import type { DatePrecision, IsoDate, JsonObject, Period, Position } from '@chokepoint/kernel';

/** What is looked at before and after a date. Shares and HHI are 0-1. */
export const ANALYSIS_OUTCOMES = [
  'top1-eu-imports',
  'hhi-eu-imports',
  'top1-world-production',
  'hhi-world-production',
] as const;
export type AnalysisOutcome = (typeof ANALYSIS_OUTCOMES)[number];

/** The date from which on something may have moved, and which of the initiative's dates it is. */
export interface AnalysisDate extends JsonObject {
  readonly used: 'in-force' | 'signed' | 'announced' | 'chosen';
  readonly on: IsoDate;
  readonly precision: DatePrecision;
}

/**
 * How it will be judged whether an outcome moved after an initiative, fixed before the result is
 * seen. The minerals of one analysis are one family: their tests are corrected together.
 */
export interface AnalysisDesign extends JsonObject {
  readonly initiative: string;
  readonly outcome: AnalysisOutcome;
  readonly frequency: 'annual' | 'monthly';
  /** Minerals that the initiative covers, by catalogue id. */
  readonly minerals: readonly MineralId[];
  /** Minerals that it does not cover, of which placebos and a synthetic control may be made. */
  readonly donors: readonly MineralId[];
  readonly date: AnalysisDate;
  /** Periods after the date that are left out, as nothing can have moved yet. */
  readonly lagPeriods: number;
  /** Periods before the date that are left out, as they may anticipate it. */
  readonly anticipationPeriods: number;
  /** Periods looked at before and after the date; null for all there are. */
  readonly preWindow: number | null;
  readonly postWindow: number | null;
  readonly model: 'mean-shift' | 'trend-level' | 'trend-level-slope';
  /** In which period a change of slope is zero. */
  readonly coding: 'first-post-period' | 'one-step-earlier';
  readonly transform: 'identity' | 'logit' | 'log';
  /** Coverage of intervals, 0-1. */
  readonly level: number;
  /** Largest p among placebos at which a change is more than they show, 0-1. */
  readonly placeboLevel: number;
  /** Points that each side needs. */
  readonly minimumPre: number;
  readonly minimumPost: number;
  /** 'Largely unchanged' is within this much, in the outcome's unit. */
  readonly margin: number;
}

export interface AnalysisRegistered extends JsonObject {
  readonly design: AnalysisDesign;
  /** Why it is designed so, for a reader. */
  readonly reason: string;
  /** Id of the analysis in whose stead this one is to be read; null for the first. */
  readonly supersedes: string | null;
}

/** What was found of one series. */
export interface AnalysisFinding extends JsonObject {
  readonly mineral: MineralId;
  readonly stage: string;
  readonly source: string;
  /** Releases whose figures the series is made of. */
  readonly releases: readonly string[];
  /** The series as it went in; null is a period without a usable figure. */
  readonly series: readonly (readonly [Period, number | null])[];
  /** SHA-256, hex, over the design, the method and all that went in: who has it may compute again. */
  readonly digest: string;
  /** As the method answers, in its own version. */
  readonly result: JsonObject;
}

export interface AnalysisRun extends JsonObject {
  /** Id and version of the method. */
  readonly method: string;
  /** Position of the ledger up to which figures and register were read. */
  readonly knownAt: Position;
  readonly findings: readonly AnalysisFinding[];
}

/** Event types of an `analysis-<id>` stream, and what each carries in its newest version. */
export interface AnalysisEvents {
  AnalysisRegistered: AnalysisRegistered;
  AnalysisRun: AnalysisRun;
}
export type AnalysisEventType = keyof AnalysisEvents;
