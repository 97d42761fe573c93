import { expect, it } from 'vitest';
import { retryAfterMs, waitAfter } from './retry.js';

const NOW = '2026-03-06T12:00:00.000Z';

it.each([
  ['120', 120_000],
  ['0', 0],
  ['Fri, 06 Mar 2026 12:00:30 GMT', 30_000],
  ['Friday, 06-Mar-26 12:01:00 GMT', 60_000],
  ['Fri, 06 Mar 2026 11:00:00 GMT', 0],
  ['soon', null],
  ['2026', 2_026_000],
  ['-5', null],
  ['', null],
  [undefined, null],
])('Retry-After: %s', (header, expected) => {
  expect(retryAfterMs(header, NOW)).toBe(expected);
});

it('waits twice as long after each try, spread by chance, up to a minute', () => {
  expect([1, 2, 3, 4].map((failed) => waitAfter(failed, null, 1))).toEqual([1e3, 2e3, 4e3, 8e3]);
  expect(waitAfter(1, null, 0)).toBe(500);
  expect(waitAfter(20, null, 1)).toBe(60_000);
});

it('never comes back before the publisher said', () => {
  expect(waitAfter(1, 90_000, 0)).toBe(90_000);
  expect(waitAfter(3, 100, 1)).toBe(4_000);
});
