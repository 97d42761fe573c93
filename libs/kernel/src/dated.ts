import { addDays, isIsoDate, type DatePrecision, type IsoDate } from './dates.js';
import type { JsonObject } from './result.js';

/** How well a statement of a register is verified: in the primary text, or in a secondary source only. */
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

/** What every statement of a register carries: when it was so, and who says it. */
export interface DatedOn extends JsonObject {
  readonly on: IsoDate;
  /** `on` is the last day it can be; precision says how exactly it is known. */
  readonly precision: DatePrecision;
  readonly citations: readonly Citation[];
}

type Dated = Pick<DatedOn, 'on' | 'precision'>;

/**
 * The first day on which it can have happened, from the last day `on` and the precision; a season
 * is three months. Null when the source gives no lower bound.
 */
export function earliestDay({ on, precision }: Dated): IsoDate | null {
  switch (precision) {
    case 'day':
      return on;
    case 'month':
      return `${on.slice(0, 7)}-01`;
    case 'season':
      return firstOfMonth(on, 2);
    case 'year':
      return `${on.slice(0, 4)}-01-01`;
    case 'no-later-than':
      return null;
  }
}

/** Whether `a` lies before `b` however their imprecise dates are read. */
export function surelyBefore(a: Dated, b: Dated): boolean {
  const earliest = earliestDay(b);
  return earliest !== null && a.on < earliest;
}

/** Whether `on` is a day, and the last one that its precision allows. */
export function isWellDated({ on, precision }: Dated): boolean {
  if (!isIsoDate(on)) return false;
  if (precision === 'year') return on.endsWith('-12-31');
  if (precision === 'month' || precision === 'season') return addDays(on, 1).endsWith('-01');
  return true;
}

function firstOfMonth(day: IsoDate, monthsEarlier: number): IsoDate {
  const [year = 0, month = 1] = day.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1 - monthsEarlier, 1)).toISOString().slice(0, 10);
}
