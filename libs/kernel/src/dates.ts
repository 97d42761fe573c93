import { refuse, ok, type Result } from './result.js';

/** A calendar day, `2024-05-23`. Days compare as text. */
export type IsoDate = string;

/**
 * How exactly a source gave a date. `no-later-than` is for a vintage that the publisher did not
 * state: the day is an upper bound.
 */
export type DatePrecision = 'day' | 'month' | 'season' | 'year' | 'no-later-than';

/** A date as well as it is known. `latest` is the last day it can be; comparisons use it. */
export interface FuzzyDate {
  readonly earliest: IsoDate | null;
  readonly latest: IsoDate;
  readonly precision: DatePrecision;
}

const DAY_MS = 86_400_000;
const utc = (date: IsoDate): number => Date.parse(`${date}T00:00:00Z`);
const iso = (ms: number): IsoDate => new Date(ms).toISOString().slice(0, 10);

export function isIsoDate(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(utc(text)) && iso(utc(text)) === text;
}

export const addDays = (date: IsoDate, days: number): IsoDate => iso(utc(date) + days * DAY_MS);

/** Whole days from `from` to `to`; negative when `to` lies before. */
export const daysBetween = (from: IsoDate, to: IsoDate): number =>
  Math.round((utc(to) - utc(from)) / DAY_MS);

/** Reads `2024`, `2024-05` or `2024-05-23` with the precision in which it is written. */
export function parseFuzzyDate(text: string): Result<FuzzyDate> {
  if (/^\d{4}$/.test(text)) {
    return ok({ earliest: `${text}-01-01`, latest: `${text}-12-31`, precision: 'year' });
  }
  if (/^\d{4}-(0[1-9]|1[0-2])$/.test(text)) {
    return ok({ earliest: `${text}-01`, latest: lastDayOfMonth(text), precision: 'month' });
  }
  if (isIsoDate(text)) return ok({ earliest: text, latest: text, precision: 'day' });
  return refuse('not-a-date', `'${text}' is not a date; write 2024, 2024-05 or 2024-05-23.`);
}

export const noLaterThan = (date: IsoDate): FuzzyDate => ({
  earliest: null,
  latest: date,
  precision: 'no-later-than',
});

function lastDayOfMonth(month: string): IsoDate {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return iso(Date.UTC(year, number, 0));
}
