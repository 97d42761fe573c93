import { STALLED_AFTER_MS } from '@chokepoint/api-contract';
import { describe, expect, it } from 'vitest';
import { importLine, releaseWords } from './release-state.js';

const last = Date.parse('2026-03-06T12:00:00.000Z');
const progress = { facts: 1_200, statements: 3, lastEventAt: '2026-03-06T12:00:00.000Z' };
const word = (status: 'receiving' | 'sealed' | 'withdrawn', nowMs: number | null) =>
  releaseWords({ status, progress: status === 'receiving' ? progress : null }, nowMs).word;

describe('where a release stands', () => {
  it('is told from its events alone once it is complete or withdrawn', () => {
    expect(word('sealed', last)).toBe('complete');
    expect(word('withdrawn', null)).toBe('withdrawn');
  });

  it('tells an import that goes on from one that was cut off', () => {
    expect(word('receiving', last + 5_000)).toBe('being imported');
    expect(word('receiving', last + STALLED_AFTER_MS)).toBe('being imported');
    expect(word('receiving', last + STALLED_AFTER_MS + 1)).toBe('import interrupted');
  });

  it('does not judge a past state by the present', () => {
    expect(word('receiving', null)).toBe('import not finished');
  });
});

describe('how far an import is', () => {
  it.each([
    [0, '0 s ago'],
    [-4_000, '0 s ago'],
    [59_000, '59 s ago'],
    [61_000, '1 min ago'],
    [3 * 3_600_000, '3 h ago'],
    [72 * 3_600_000, '3 days ago'],
  ])('says when it last moved (%i ms)', (since, when) => {
    expect(importLine(progress, last + since)).toBe(
      `1,200 facts in 3 statements so far; last recorded ${when}`,
    );
  });

  it('leaves that out of a past state', () => {
    expect(importLine({ ...progress, facts: 1, statements: 1 }, null)).toBe(
      '1 fact in 1 statement so far',
    );
  });
});
