import { lastDay } from '@chokepoint/kernel';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** A date only as exactly as it is known: 'October 2011', '2025', 'by 31 January 2024'. */
export function formatDate(date: string, precision = 'day'): string {
  const [year = '', month = '1', day = '1'] = date.split('-');
  const name = MONTHS[Number(month) - 1] ?? '';
  switch (precision) {
    case 'year':
      return year;
    case 'month':
      return `${name} ${year}`;
    case 'season':
      return `about ${name} ${year}`;
    case 'no-later-than':
      return `by ${Number(day)} ${name} ${year}`;
    default:
      return `${Number(day)} ${name} ${year}`;
  }
}

/** '2016/2020' -> '2016–2020 (mean)'; other periods as they are. */
export const formatPeriod = (period: string): string =>
  period.includes('/') ? `${period.replace('/', '\u2013')} (mean)` : period;

/** An instant to the minute, in UTC. */
export const formatInstant = (instant: string): string =>
  `${instant.slice(0, 10)} ${instant.slice(11, 16)} UTC`;

const DAY_MS = 86_400_000;
export const dayMs = (date: string): number => Date.parse(`${date}T00:00:00Z`);
export const msDay = (ms: number): string => new Date(ms).toISOString().slice(0, 10);

/** Where a period stands on a time axis: its middle. */
export function periodMiddle(period: string): number {
  const month = /^\d{4}-\d{2}$/.test(period);
  const start = month ? `${period}-01` : `${period.slice(0, 4)}-01-01`;
  return (dayMs(start) + dayMs(lastDay(period)) + DAY_MS) / 2;
}
