import { refuse, ok, type Result } from './result.js';

/**
 * What a figure is about: a year `2023`, a month `2024-07`, or a span of years that the publisher
 * averaged, `2016/2020`. Periods of one length sort as text.
 */
export type Period = string;

export function parsePeriod(text: string): Result<Period> {
  const span = /^(\d{4})\/(\d{4})$/.exec(text);
  if (span) {
    const [, first = '', last = ''] = span;
    return first <= last
      ? ok(text)
      : refuse('bad-period', `Period '${text}' ends before it begins.`);
  }
  if (/^\d{4}(-(0[1-9]|1[0-2]))?$/.test(text)) return ok(text);
  return refuse('bad-period', `'${text}' is not a period; write 2023, 2024-07 or 2016/2020.`);
}

/** Whether the period is a month; years and spans of years are annual. */
export const isMonth = (period: Period): boolean => /^\d{4}-\d{2}$/.test(period);

/** First year of the period. */
export const firstYear = (period: Period): number => Number(period.slice(0, 4));

/** Last year of the period: 2020 for `2016/2020`. */
export const lastYear = (period: Period): number =>
  Number(period.includes('/') ? period.slice(5, 9) : period.slice(0, 4));

/** The last day on which the period ends; membership (EU, OCT) is judged on it. */
export function lastDay(period: Period): string {
  if (isMonth(period)) {
    const [year = 0, month = 1] = period.split('-').map(Number);
    return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
  }
  return `${lastYear(period)}-12-31`;
}
