import { describe, expect, it } from 'vitest';
import { firstYear, lastDay, lastYear, parsePeriod } from './period.js';

describe('periods', () => {
  it.each([
    ['2023', 2023, 2023, '2023-12-31'],
    ['2024-02', 2024, 2024, '2024-02-29'],
    ['2016/2020', 2016, 2020, '2020-12-31'],
  ])('%s runs from %i to %i and ends on %s', (period, first, last, day) => {
    expect(parsePeriod(period)).toEqual({ ok: true, value: period });
    expect([firstYear(period), lastYear(period), lastDay(period)]).toEqual([first, last, day]);
  });

  it.each(['2020/2016', '23', '2024-00', '2024-13', '2024/25'])('refuses %o', (text) => {
    expect(parsePeriod(text)).toMatchObject({ ok: false, error: { code: 'bad-period' } });
  });
});
