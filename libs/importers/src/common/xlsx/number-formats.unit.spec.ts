import { describe, expect, it } from 'vitest';
import { isDateFormat, serialDate } from './number-formats.js';

describe('formats of numbers', () => {
  it.each(['yyyy-mm-dd', '[$-409]d/m/yy h:mm', 'mmm\\-yy', '[h]:mm:ss', 'dd"."mm"."', 'm/d/yy;@'])(
    '%s shows a date',
    (code) => expect(isDateFormat(code)).toBe(true),
  );

  it.each([
    'General',
    '0.00',
    '#,##0_);[Red](#,##0)',
    '0.0" days"',
    '_-* #,##0.00\\ "kr"_-',
    '[$USD] 0.00',
    '0.00E+00',
    '0%',
    '@',
  ])('%s shows a number', (code) => expect(isDateFormat(code)).toBe(false));
});

describe('days as numbers', () => {
  it.each([
    [61, false, '1900-03-01'],
    [45000, false, '2023-03-15'],
    [0, true, '1904-01-01'],
    [43538, true, '2023-03-15'],
    [45000.25, false, '2023-03-15T06:00:00.000Z'],
    [-1, false, null],
    [1e12, false, null],
  ])('%d (1904: %s) is %s', (serial, date1904, expected) =>
    expect(serialDate(serial, date1904)).toBe(expected),
  );
});
