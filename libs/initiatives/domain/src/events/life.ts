import type { DatedOn } from './dated-on.js';
import type { MineralId, Stage } from '@chokepoint/catalogue';
import type { DatePrecision, IsoDate, JsonObject } from '@chokepoint/kernel';

export const INITIATIVE_TYPES = [
  'law',
  'list',
  'policy',
  'plan',
  'dialogue',
  'alliance',
  'partnership',
  'framework',
  'memorandum',
  'designation',
  'platform',
  'forum',
  'project-support',
  'trade-negotiation',
  'audit',
  'export-control',
  'export-quota',
  'export-ban',
  'dispute',
  'stockpile',
  'purchase-round',
] as const;

export type InitiativeType = (typeof INITIATIVE_TYPES)[number];

/** An initiative is meant to lower dependency; a shock is an event that may move it the other way. */
export type Lane = 'initiative' | 'shock';

export interface Party extends JsonObject {
  readonly name: string;
  /** ISO 3166-1 alpha-2, 'EU', or null for a body. */
  readonly area: string | null;
  readonly role: 'party' | 'lead' | 'target' | 'chair' | 'observer' | 'issuer';
}

export interface InitiativeAnnounced extends DatedOn {
  readonly name: string;
  readonly type: InitiativeType;
  readonly lane: Lane;
  readonly parties: readonly Party[];
  /** Covered minerals, by catalogue id; empty with `coversAll` 'critical' or 'strategic' for a whole list. */
  readonly minerals: readonly MineralId[];
  readonly coversAll: 'critical' | 'strategic' | null;
  readonly stages: readonly Stage[];
  readonly summary: string;
}

export interface InitiativeSuspended extends DatedOn {
  readonly until: IsoDate | null;
  readonly what: string;
}

export interface InitiativeSuperseded extends DatedOn {
  readonly by: string;
}

/** A relation between two initiatives, seen from the stream's own. */
export interface InitiativeRelated extends DatedOn {
  readonly relation: 'complements' | 'implements' | 'succeeds' | 'responds-to';
  readonly to: string;
}

/**
 * Something that happened on the way and changes neither status nor commitments: a meeting of a
 * dialogue, a ruling in a dispute, a call of a programme, a finding on its results.
 */
export interface StepRecorded extends DatedOn {
  readonly step: 'meeting' | 'ruling' | 'call' | 'prolongation' | 'result';
  readonly what: string;
  /** Where it happened, in words; null when it has no place or no source says it. */
  readonly place: string | null;
}

/** Something expected by a day that nobody promised: a round of talks, a decision. */
export interface MilestoneExpected extends DatedOn {
  readonly milestone: string;
  readonly what: string;
  /** The last day it can be, and how exactly that is known. */
  readonly expectedOn: IsoDate;
  readonly expectedPrecision: DatePrecision;
}

/** The benchmarks of Art. 5 of Reg. (EU) 2024/1252 that the initiative could move. */
export const BENCHMARKS = ['extraction', 'processing', 'recycling', 'diversification'] as const;

export interface BenchmarksAddressed extends DatedOn {
  readonly benchmarks: readonly (typeof BENCHMARKS)[number][];
}
