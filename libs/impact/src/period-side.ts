import { firstYear, type IsoDate, lastDay, type Period } from '@chokepoint/kernel';

/** The first day of a period: 2023-01-01 for `2023`, 2024-07-01 for `2024-07`. */
export const firstDay = (period: Period): IsoDate =>
  /^\d{4}-\d{2}$/.test(period) ? `${period}-01` : `${firstYear(period)}-01-01`;

/**
 * On which side of the day a period lies. A period in which the day falls is mixed and on neither
 * side, unless the day is its first: then all of it comes after.
 */
export function sideOf(period: Period, day: IsoDate): 'before' | 'transition' | 'after' {
  if (lastDay(period) < day) return 'before';
  return firstDay(period) >= day ? 'after' : 'transition';
}
