import { describe, expect, it } from 'vitest';
import { type Counted, dayWords, sentenceOf } from './sentence.js';

const NONE = { total: 0, withinMargin: 0, movedUp: 0, movedDown: 0, inconclusive: 0 };
const SOME = { total: 30, withinMargin: 10, movedUp: 12, movedDown: 7, inconclusive: 1 };
const said = (more: Partial<Counted>) =>
  sentenceOf({
    basis: 'eu-imports',
    index: 'top1',
    since: { day: '2011-10-31', precision: 'month', initiative: null },
    margin: 0.1,
    sinceDay: NONE,
    latestHoldsDay: 0,
    withinSeries: NONE,
    noData: { total: 0, withoutSeries: [] },
    test: { tested: 0, unchanged: 0 },
    ...more,
  });

describe('the answer in a sentence', () => {
  it('counts what moved which way since the day, and what the test shows', () => {
    const counts = { sinceDay: SOME, withinSeries: { ...SOME, total: 15 } };
    const noData = { total: 2, withoutSeries: ['bismuth'] };
    expect(said({ ...counts, noData, test: { tested: 29, unchanged: 3 } })).toBe(
      "Of 30 series (a mineral at a stage) that reach back before October 2011, the largest supplier's share of EU imports is within ±10 points of what it was then for 10, higher by more for 12 and lower by more for 7, and not told by the figures for 1; 15 more begin later; for 2 there is nothing to compare. A test on means of up to five periods shows it unchanged within that margin for 3 of 29.",
    );
    expect(said({ sinceDay: SOME, latestHoldsDay: 4 })).toContain(
      '; the latest period of 4 holds that day itself.',
    );
    expect(said({ sinceDay: SOME })).toMatch(/None of them has periods enough/);
  });

  it('does not answer for the day where every series begins later', () => {
    const world = said({ basis: 'world-production', index: 'hhi', withinSeries: SOME });
    expect(world).toMatch(/^No series of world production reaches back before October 2011/);
    expect(world).toContain('±1,000 points (of 10,000) of its own first figure for 10');
  });

  it('says so where nothing can be compared', () => {
    expect(said({ basis: 'eu-sourcing' })).toMatch(/^No two figures of EU sourcing/);
  });

  it('writes a margin and a day no more exactly than they are', () => {
    expect(said({ sinceDay: SOME, margin: 0.025 })).toContain('±2.5 points');
    expect(dayWords({ day: '2024-05-23', precision: 'day' })).toBe('23 May 2024');
    expect(dayWords({ day: '2010-12-31', precision: 'year' })).toBe('2010');
  });
});
