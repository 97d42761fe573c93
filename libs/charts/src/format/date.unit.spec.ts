import { describe, expect, it } from 'vitest';
import { dayMs, formatDate, formatInstant, formatPeriod, msDay, periodMiddle } from './date.js';

describe('a date is written only as exactly as it is known', () => {
  it.each([
    ['2024-05-23', 'day', '23 May 2024'],
    ['2011-10-31', 'month', 'October 2011'],
    ['2011-12-31', 'year', '2011'],
    ['2024-01-31', 'no-later-than', 'by 31 January 2024'],
    ['2026-03-31', 'season', 'about March 2026'],
  ])('%s to the %s', (date, precision, text) => {
    expect(formatDate(date, precision)).toBe(text);
  });
});

it('a mean over years says that it is one', () => {
  expect(formatPeriod('2016/2020')).toBe('2016–2020 (mean)');
  expect(formatPeriod('2023')).toBe('2023');
});

it('an instant is shown in UTC to the minute', () => {
  expect(formatInstant('2026-03-06T12:34:56.000Z')).toBe('2026-03-06 12:34 UTC');
});

describe('periods on a time axis', () => {
  it('stand in their middle', () => {
    expect(msDay(periodMiddle('2023'))).toBe('2023-07-02');
    expect(msDay(periodMiddle('2024-02'))).toBe('2024-02-15');
    expect(msDay(periodMiddle('2016/2020'))).toBe('2018-07-02');
  });

  it('keep the order of time', () => {
    expect(periodMiddle('2022')).toBeLessThan(dayMs('2023-01-01'));
    expect(periodMiddle('2022')).toBeGreaterThan(dayMs('2022-01-01'));
  });
});
