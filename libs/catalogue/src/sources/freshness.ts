import type { IsoDate } from '@chokepoint/kernel';
import type { SourceId } from '../vocabulary.js';
import { CADENCES } from './cadence.js';

/**
 * `current`: the next edition is not expected yet. `due`: it is expected, by less than half a term.
 * `overdue`: by more. `not-established`: nobody here knows when the next one comes.
 */
export type FreshnessState = 'current' | 'due' | 'overdue' | 'not-established';

export interface Freshness {
  readonly state: FreshnessState;
  /** Day on which the next edition is expected. */
  readonly nextExpected: IsoDate | null;
  /** What the expectation rests on. */
  readonly evidence: string | null;
}

/** How fresh the latest edition of a source is on a day. */
export function freshnessOf(source: string, publishedOn: IsoDate, today: IsoDate): Freshness {
  const cadence = CADENCES.get(source as SourceId);
  if (!cadence) return { state: 'not-established', nextExpected: null, evidence: null };
  const { months, evidence } = cadence;
  const nextExpected = monthsAfter(publishedOn, months);
  if (today < nextExpected) return { state: 'current', nextExpected, evidence };
  // Half a term in whole months; a monthly publication is overdue after one more month.
  const late = monthsAfter(nextExpected, Math.max(1, Math.floor(months / 2)));
  return { state: today < late ? 'due' : 'overdue', nextExpected, evidence };
}

/** The same day some months later, or the last day of a shorter month. */
function monthsAfter(day: IsoDate, months: number): IsoDate {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  const moved = new Date(Date.UTC(year, month - 1 + months, Math.min(date, last)));
  return moved.toISOString().slice(0, 10);
}
