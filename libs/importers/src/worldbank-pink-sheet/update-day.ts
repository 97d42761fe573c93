import { isIsoDate, type IsoDate } from '@chokepoint/kernel';

const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

/** Reads 'Updated on December 02, 2025'; undefined when it is no such line or no day. */
export function updatedOn(text: string): IsoDate | undefined {
  const [, name = '', day = '', year = ''] =
    /^updated on ([a-z]+) (\d{1,2}), (\d{4})$/i.exec(text) ?? [];
  const month = MONTHS.indexOf(name.toLowerCase()) + 1;
  const date = `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`;
  return month > 0 && isIsoDate(date) ? date : undefined;
}
