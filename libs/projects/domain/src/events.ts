import type { MineralId, Stage } from '@chokepoint/catalogue';
import type { DatedOn } from '@chokepoint/kernel';

/** Under what a project is supported. */
export const PROGRAMMES = [
  'strategic-project-inside-eu',
  'strategic-project-outside-eu',
  'partnership',
  'other',
] as const;
export type Programme = (typeof PROGRAMMES)[number];

/** How far a project can be, roughly in the order of a project's life. */
export const PROJECT_STAGES = [
  'announced',
  'permitting',
  'permitted',
  'fid',
  'financing-closed',
  'construction',
  'commissioning',
  'producing',
  'suspended',
  'cancelled',
] as const;
export type ProjectStage = (typeof PROJECT_STAGES)[number];

export const MASS_UNITS = ['t', 'kg'] as const;
export type MassUnit = (typeof MASS_UNITS)[number];

export const FINANCING_KINDS = ['loan', 'grant', 'equity', 'guarantee'] as const;
export type FinancingKind = (typeof FINANCING_KINDS)[number];

/** Null is what no source has published, everywhere in these events; it never stands for nothing. */
export interface ProjectRegistered extends DatedOn {
  readonly name: string;
  readonly owner: string | null;
  /** Where it stands: an area of the catalogue. */
  readonly area: string | null;
  readonly minerals: readonly MineralId[];
  /** Stages of supply that it serves; empty when not published. */
  readonly stages: readonly Stage[];
  readonly programme: Programme;
  /** Id of the initiative that it belongs to; null: none. */
  readonly initiative: string | null;
}

/** What it is to put out in a year. A later statement of the same mineral and stage takes its place. */
export interface ProjectCapacityStated extends DatedOn {
  readonly mineral: MineralId;
  readonly stage: Stage;
  readonly quantityPerYear: number;
  readonly unit: MassUnit;
  readonly fromYear: number | null;
}

export interface ProjectStageReached extends DatedOn {
  readonly reached: ProjectStage;
}

export interface OfftakeAgreed extends DatedOn {
  readonly buyer: string;
  readonly buyerArea: string | null;
  readonly mineral: MineralId;
  /** With its unit, or neither. */
  readonly quantityPerYear: number | null;
  readonly unit: MassUnit | null;
  /** Share of the project's output of the mineral, 0-1. */
  readonly shareOfOutput: number | null;
  readonly years: number | null;
}

export interface FinancingReported extends DatedOn {
  readonly financier: string;
  /** With its currency (ISO 4217), or neither. */
  readonly amount: number | null;
  readonly currency: string | null;
  readonly kind: FinancingKind;
  /** Share of the capital that the project needs, 0-1. */
  readonly shareOfNeed: number | null;
}

/** Event types of a `project-<id>` stream, and what each carries in its newest version. */
export interface ProjectEvents {
  ProjectRegistered: ProjectRegistered;
  ProjectCapacityStated: ProjectCapacityStated;
  ProjectStageReached: ProjectStageReached;
  OfftakeAgreed: OfftakeAgreed;
  FinancingReported: FinancingReported;
}
export type ProjectEventType = keyof ProjectEvents;
