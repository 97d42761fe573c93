import type { DatePrecision, IsoDate, JsonObject } from '@chokepoint/kernel';

/** How well a statement of the register is verified: in the primary text, or in a secondary source only. */
export type Verification = 'primary' | 'secondary' | 'computed';

/** Where a statement comes from. */
export interface Citation extends JsonObject {
  readonly publisher: string;
  readonly title: string;
  readonly url: string | null;
  readonly publishedOn: IsoDate | null;
  readonly verification: Verification;
  /** A caveat a reader needs ('another outlet counts 55 countries'). */
  readonly note: string | null;
}

export interface DatedOn extends JsonObject {
  readonly on: IsoDate;
  /** `on` is the last day it can be; precision says how exactly it is known. */
  readonly precision: DatePrecision;
  readonly citations: readonly Citation[];
}
