import type { DatedOn } from './dated-on.js';

/** The questions by which the worth of a commitment, or of the whole, is to be judged. */
export interface CriteriaSet extends DatedOn {
  /** Null: of the initiative as a whole. */
  readonly commitment: string | null;
  readonly criteria: readonly { readonly criterion: string; readonly question: string }[];
}

export const ASSESSMENTS = ['met', 'partly', 'not', 'not-assessed'] as const;

export type Assessment = (typeof ASSESSMENTS)[number];

export interface CriterionAssessed extends DatedOn {
  readonly criterion: string;
  readonly assessment: Assessment;
  /** The words that it rests on and where they stand; null where it is not assessed. */
  readonly quotation: string | null;
  readonly page: string | null;
  readonly why: string;
}

/** What one source says on a subject; sources that disagree stay side by side. */
export interface SourceStated extends DatedOn {
  /** 'countries taking part', 'new supply beyond existing tools' */
  readonly subject: string;
  readonly value: string;
}

/** An open question with the ways it may turn out. No verdict is drawn from what is gathered. */
export interface ScenarioPosed extends DatedOn {
  readonly scenario: string;
  readonly question: string;
  readonly branches: readonly { readonly branch: string; readonly name: string }[];
}

export interface BranchIndicated extends DatedOn {
  readonly scenario: string;
  readonly branch: string;
  readonly what: string;
}
