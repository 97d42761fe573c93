import type { DatedOn } from './dated-on.js';
import type { InstrumentKind } from './instruments.js';
import type { IsoDate } from '@chokepoint/kernel';

/** How far a definition got: awaited by a source, put forward, or decided. */
export const PERIMETER_STATUSES = ['expected', 'proposed', 'adopted'] as const;

export type PerimeterStatus = (typeof PERIMETER_STATUSES)[number];

/** One version of who or what counts as 'trusted' supply, or as inside any other circle. */
export interface PerimeterDefined extends DatedOn {
  readonly perimeter: string;
  /** 1 for the first; a later version takes its place from its own date on. */
  readonly version: number;
  /** The body whose definition it is. */
  readonly by: string;
  readonly status: PerimeterStatus;
  readonly definition: string;
  /** Empty: no source states by which rules one is inside. */
  readonly criteria: readonly { readonly criterion: string; readonly rule: string }[];
  /** First and last day on which the version holds; null where no source states one. */
  readonly validFrom: IsoDate | null;
  readonly validUntil: IsoDate | null;
}

/** A source puts a country, or one supplier in it, inside or outside a perimeter. */
export interface PerimeterMembershipStated extends DatedOn {
  readonly perimeter: string;
  /** ISO 3166-1 alpha-2. */
  readonly area: string;
  /** A company or facility there; null: the country as a whole. */
  readonly supplier: string | null;
  /** Null: for whatever instrument draws on the perimeter. */
  readonly instrument: InstrumentKind | null;
  readonly standing: 'inside' | 'outside';
  /** The criterion that decides it; null where no source names one. */
  readonly criterion: string | null;
  readonly what: string;
}
