import { describe, expect, it } from 'vitest';
import { verdict, type VerdictInput } from './verdict.js';

const base: VerdictInput = {
  reasons: [],
  movement: { effect: -0.2134, low: -0.3, high: -0.12, detectable: true, detectableFrom: 0.1499 },
  prospect: { post: 5, detectableFrom: 0.1402 },
  placebos: [{ kind: 'time', p: 0.1, smallestP: 0.1 }],
  placeboLevel: 0.1,
  disagree: false,
  overlaps: 0,
  breaks: 0,
};
const at = (change: Partial<VerdictInput>) => verdict({ ...base, ...change });

describe('verdict', () => {
  it.each<[string, Partial<VerdictInput>, string]>([
    ['moved-more-than-placebos', {}, 'consistent with an effect'],
    [
      'moved-more-than-placebos',
      { placebos: [{ kind: 'time', p: 0.2, smallestP: 0.2 }] },
      'consistent with an effect',
    ],
    ['moved-as-placebos', { placebos: [{ kind: 'time', p: 0.2, smallestP: 0.1 }] }, 'move as much'],
    [
      'moved-as-placebos',
      { placebos: [...base.placebos, { kind: 'space', p: 0.3, smallestP: 0.05 }] },
      'move as much',
    ],
    [
      'no-detectable-change',
      { movement: { ...base.movement!, detectable: false } },
      'a jump under 0.15 would not reliably show',
    ],
    ['not-assessable', { movement: null }, 'Not assessable.'],
    ['not-assessable', { placebos: [] }, 'Not assessable.'],
    [
      'not-assessable',
      { reasons: [{ code: 'too-few-post', message: '2 periods after.' }] },
      'Not assessable. 2 periods after. With 5 periods after it a jump of 0.14 or more would show.',
    ],
  ])('%s', (code, change, words) => {
    const found = at(change);
    expect(found.code).toBe(code);
    expect(found.text).toContain(words);
  });

  it('gives effect, interval and the smallest detectable one in three digits', () => {
    expect(at({}).text).toBe(
      'Moved by -0.213 (-0.3 to -0.12), more than placebos do: consistent with an effect; ' +
        'a jump under 0.15 would not reliably show.',
    );
  });

  it('says what keeps it from being attributed, and when the headline figures disagree', () => {
    const found = at({ overlaps: 2, breaks: 2, disagree: true });
    expect(found.attributable).toBe(false);
    expect(found.text).toContain('disagree');
    expect(found.text).toContain('2 other events fall into the window');
    expect(found.text).toContain('2 breaks');
    expect(at({}).attributable).toBe(true);
  });
});
