import type { DatedOn } from './dated-on.js';

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

/** How the EU takes an instrument that others use or propose. */
export const STANCES = ['accept', 'resist', 'alternative', 'not-stated'] as const;

export type Stance = (typeof STANCES)[number];

export interface PositionStated extends DatedOn {
  readonly instrument: InstrumentKind;
  readonly stance: Stance;
  readonly by: string;
  readonly what: string;
}

/** A question about the law that an instrument raises, and its answer when a source gives one. */
export interface LegalCheckRecorded extends DatedOn {
  readonly instrument: InstrumentKind;
  readonly check: string;
  readonly question: string;
  /** Null: open. */
  readonly answer: string | null;
}
