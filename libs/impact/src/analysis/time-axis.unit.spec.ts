import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sideOf } from '../period-side.js';
import { firstAfter, frequencyOf, lastBefore, periodAt, positionOf } from './time-axis.js';

describe('the time axis', () => {
  it('takes years or months, and neither mixed nor averaged ones', () => {
    expect(frequencyOf(['2020', '2021'])).toBe('year');
    expect(frequencyOf(['2020-01'])).toBe('month');
    expect(frequencyOf(['2020', '2020-01'])).toBeNull();
    expect(frequencyOf(['2016/2020'])).toBeNull();
  });

  const day = fc
    .date({ min: new Date('1995-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  const period = fc.oneof(
    fc.integer({ min: 1990, max: 2040 }).map(String),
    fc
      .tuple(fc.integer({ min: 1990, max: 2040 }), fc.integer({ min: 1, max: 12 }))
      .map(([year, month]) => `${year}-${String(month).padStart(2, '0')}`),
  );

  it('agrees with the side of each period, and finds its way back', () => {
    fc.assert(
      fc.property(period, day, (name, date) => {
        const frequency = frequencyOf([name])!;
        const position = positionOf(name, frequency);
        expect(periodAt(position, frequency)).toBe(name);
        const side = sideOf(name, date);
        expect(position >= firstAfter(date, frequency)).toBe(side === 'after');
        expect(position <= lastBefore(date, frequency)).toBe(side === 'before');
      }),
    );
  });
});
