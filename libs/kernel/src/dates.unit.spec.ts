import { describe, expect, it } from 'vitest';
import { addDays, daysBetween, isIsoDate, noLaterThan, parseFuzzyDate } from './dates.js';

describe('a date as well as a source gave it', () => {
  it.each([
    ['2024', '2024-01-01', '2024-12-31', 'year'],
    ['2026-02', '2026-02-01', '2026-02-28', 'month'],
    ['2024-02', '2024-02-01', '2024-02-29', 'month'],
    ['2024-05-23', '2024-05-23', '2024-05-23', 'day'],
  ])('reads %s', (text, earliest, latest, precision) => {
    expect(parseFuzzyDate(text)).toEqual({ ok: true, value: { earliest, latest, precision } });
  });

  it.each(['2024-13', '2024-02-30', '24', 'May 2024', ''])('refuses %o', (text) => {
    expect(parseFuzzyDate(text)).toMatchObject({ ok: false, error: { code: 'not-a-date' } });
  });

  it('knows only an upper bound when the publisher states no vintage', () => {
    expect(noLaterThan('2026-11-22')).toEqual({
      earliest: null,
      latest: '2026-11-22',
      precision: 'no-later-than',
    });
  });
});

describe('terms that run in days', () => {
  it('puts the end of 30 days from 4 February 2026 on 6 March', () => {
    expect(addDays('2026-02-04', 30)).toBe('2026-03-06');
  });
  it('puts the end of 180 days from 14 January 2026 on 13 July', () => {
    expect(addDays('2026-01-14', 180)).toBe('2026-07-13');
  });
  it('counts days late, and days still left as negative', () => {
    expect(daysBetween('2026-03-06', '2026-04-24')).toBe(49);
    expect(daysBetween('2026-03-06', '2026-03-05')).toBe(-1);
  });
  it('is not misled by a day that does not exist', () => {
    expect(isIsoDate('2023-02-29')).toBe(false);
    expect(isIsoDate('2024-02-29')).toBe(true);
  });
});
