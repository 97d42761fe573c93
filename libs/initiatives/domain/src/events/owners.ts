import type { DatedOn } from './dated-on.js';

/** Bodies of the EU that may have to act. The Commission's services are named beside. */
export const EU_BODIES = [
  'commission',
  'council',
  'parliament',
  'member-states',
  'agency',
  'other',
] as const;

export type EuBody = (typeof EU_BODIES)[number];

export const POLICY_AREAS = [
  'trade',
  'industry',
  'external-relations',
  'development',
  'research',
  'energy',
  'defence',
  'competition',
  'finance',
] as const;

export type PolicyArea = (typeof POLICY_AREAS)[number];

/** Who answers on one side, as a source names them. */
export interface OwnerNamed extends DatedOn {
  /** Null: for the initiative as a whole. */
  readonly commitment: string | null;
  readonly side: string;
  /** Of the side 'EU' alone; else null. */
  readonly body: EuBody | null;
  readonly name: string;
  readonly part: 'lead' | 'contributes' | 'decides';
  readonly policyArea: PolicyArea | null;
}

/** What an owner did, whether or not it delivers anything. */
export interface OwnerActed extends DatedOn {
  readonly side: string;
  readonly body: EuBody | null;
  readonly name: string;
  readonly what: string;
}
