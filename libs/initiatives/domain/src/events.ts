import type { DatedOn, IsoDate, JsonObject } from '@chokepoint/kernel';
import type { MineralId, Stage } from '@chokepoint/catalogue';

export type { Citation, DatedOn, Verification } from '@chokepoint/kernel';

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

export const INSTRUMENT_KINDS = [
  'price-floor',
  'standards-based-market',
  'price-gap-subsidy',
  'offtake',
  'tariff',
  'export-licence',
  'export-quota',
  'export-ban',
  'export-duty',
  'technology-ban',
  'stockpile',
  'joint-purchasing',
  'finance',
  'information-exchange',
  'research',
  'benchmark',
  'designation',
  'project-support',
] as const;
export type InstrumentKind = (typeof INSTRUMENT_KINDS)[number];
export type InstrumentStatus =
  'mentioned' | 'proposed' | 'adopted' | 'in-force' | 'suspended' | 'ended';

export interface InstrumentIntroduced extends DatedOn {
  readonly kind: InstrumentKind;
  readonly status: InstrumentStatus;
  readonly description: string;
}

/** How binding the source's verb is. Only 'commit' and 'shall' make a commitment. */
export type Bindingness = 'explore' | 'intend' | 'commit' | 'shall';
export interface CommitmentMade extends DatedOn {
  readonly commitment: string;
  readonly deliverable: string;
  readonly bindingness: Bindingness;
  /** Null: the source names no deadline, which is a value of its own. */
  readonly dueOn: IsoDate | null;
  readonly owners: readonly { readonly side: string; readonly name: string | null }[];
}
export interface CommitmentDelivered extends DatedOn {
  readonly commitment: string;
  readonly evidence: string;
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

/** Event types of an `initiative-<id>` stream, and what each carries in its newest version. */
export interface InitiativeEvents {
  InitiativeAnnounced: InitiativeAnnounced;
  InitiativeSigned: DatedOn;
  InitiativeEnteredIntoForce: DatedOn;
  InitiativeSuspended: InitiativeSuspended;
  InitiativeExpired: DatedOn;
  InitiativeSuperseded: InitiativeSuperseded;
  InitiativeRelated: InitiativeRelated;
  InstrumentIntroduced: InstrumentIntroduced;
  CommitmentMade: CommitmentMade;
  CommitmentDelivered: CommitmentDelivered;
  StepRecorded: StepRecorded;
}
export type InitiativeEventType = keyof InitiativeEvents;
