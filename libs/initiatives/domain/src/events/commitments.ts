import type { DatedOn } from './dated-on.js';
import type { MineralId, Stage } from '@chokepoint/catalogue';
import type { IsoDate, JsonObject } from '@chokepoint/kernel';

/** How binding the source's verb is. Only 'commit' and 'shall' make a commitment. */
export const BINDINGNESS = ['explore', 'intend', 'commit', 'shall'] as const;

export type Bindingness = (typeof BINDINGNESS)[number];

/** What a promise can be measured by: so much, of a mineral or in all, in a unit of mass or money. */
export interface Target extends JsonObject {
  readonly value: number;
  readonly unit: string;
  readonly mineral: MineralId | null;
}

export interface CommitmentMade extends DatedOn {
  readonly commitment: string;
  readonly deliverable: string;
  readonly bindingness: Bindingness;
  /** Null: the source names no deadline, which is a value of its own. */
  readonly dueOn: IsoDate | null;
  readonly owners: readonly { readonly side: string; readonly name: string | null }[];
  /** The commitment that this one is a part of; null for one that stands alone. */
  readonly parent: string | null;
  readonly stages: readonly Stage[];
  /** Null: the source gives nothing to measure it by. */
  readonly target: Target | null;
}

export interface CommitmentDelivered extends DatedOn {
  readonly commitment: string;
  readonly evidence: string;
}

/** Another promise takes the place of this one, which is owed no more. */
export interface CommitmentSuperseded extends DatedOn {
  readonly commitment: string;
  /** The initiative that carries the new promise, and its id there; null where a source names none. */
  readonly by: { readonly initiative: string; readonly commitment: string | null } | null;
  readonly what: string;
}

/** A source says that it will not be delivered. */
export interface CommitmentAbandoned extends DatedOn {
  readonly commitment: string;
  readonly what: string;
}
