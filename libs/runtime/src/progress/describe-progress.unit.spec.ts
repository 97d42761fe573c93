import { describe, expect, it } from 'vitest';
import { describeProgress } from './describe-progress.js';

const reading = (done: number, rows?: number, total: number | null = 1_000) => ({
  step: 'Reading',
  item: 'world.csv',
  done,
  total,
  ...(rows !== undefined && { rows }),
});

describe('what stands beside a bar', () => {
  it('is percent, rows, rows a second and the time left', () => {
    expect(describeProgress(reading(250, 5_000), 2_000)).toBe(
      '25 % · 5,000 rows · 2,500 rows/s · 6 s left',
    );
  });

  it.each([
    [60_000, '3 min 0 s left'],
    [3_600_000, '3 h 0 min left'],
    [2_500_000, '2 h 5 min left'],
  ])('says the time left in words for a person (%i ms so far)', (elapsed, left) => {
    expect(describeProgress(reading(250), elapsed)).toBe(`25 % · ${left}`);
  });

  it('has no pace in the first second', () => {
    expect(describeProgress(reading(250, 5_000), 900)).toBe('25 % · 5,000 rows');
  });

  it('has no time left where the end is not known, or reached', () => {
    expect(describeProgress(reading(250, undefined, null), 2_000)).toBe('');
    expect(describeProgress(reading(1_000, 8_000), 4_000)).toBe(
      '100 % · 8,000 rows · 2,000 rows/s',
    );
  });

  it('counts only what was done since the step began', () => {
    expect(describeProgress(reading(950), 2_000, 900)).toBe('95 % · 2 s left');
    expect(describeProgress(reading(900), 2_000, 900)).toBe('90 %');
  });

  it('is never over 100 %', () => {
    expect(describeProgress(reading(1_200), 0)).toBe('100 %');
  });
});
