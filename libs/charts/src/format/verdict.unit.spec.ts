import { describe, expect, it } from 'vitest';
import { assessed, row, tooShort } from '../testing/movement-builders.js';
import { verdictCounts } from '../titles/movement-title.js';
import { reasonsInShort, verdictSentences } from './verdict.js';

const moved = (code: 'moved-as-placebos' | 'moved-more-than-placebos') =>
  assessed(-0.0821, [-0.131, -0.032], {
    verdict: { code, text: '', attributable: false },
    smallestEffect: { post: 5, rise: 0.09, fall: 0.08 },
  });

describe('a verdict in words', () => {
  it('always comes with the smallest change that would show, on the side of the estimate', () => {
    const words = verdictSentences(row('Boron', moved('moved-more-than-placebos'))).join(' ');
    expect(words).toContain('Moved by −8.2\u00a0points (−13.1 to −3.2), more than placebos do');
    expect(words).toContain('A jump under 8.0\u00a0points would not reliably show.');
  });

  it('tells a movement together with its corrected p', () => {
    const words = (adjustedP: number) =>
      verdictSentences(row('Boron', { ...moved('moved-more-than-placebos'), adjustedP })).join(' ');
    expect(words(0.26)).toMatch(
      /p is 0\.26: among so many series one may move so much by chance\./,
    );
    expect(words(0.01)).toMatch(/p is 0\.01\. /);
  });

  it('says that placebos move as much', () => {
    expect(verdictSentences(row('Boron', moved('moved-as-placebos')))[0]).toMatch(/move as much/);
  });

  it('never says why', () => {
    const all = (['moved-as-placebos', 'moved-more-than-placebos'] as const).flatMap((code) =>
      verdictSentences(row('Boron', moved(code))),
    );
    expect(all.join(' ')).not.toMatch(/cause|because|due to|thanks/i);
  });

  it('names what keeps it from being attributed', () => {
    const words = verdictSentences(
      row(
        'Boron',
        { ...moved('moved-more-than-placebos'), disagree: true },
        {
          overlapping: [{ id: 'x', name: 'X', on: '2012-01-01', lane: 'shock' }],
          breaks: [{ code: 'b', message: 'HS17', from: '2018-01-01' }],
        },
      ),
    ).join(' ');
    expect(words).toContain('disagree');
    expect(words).toContain('1 other event falls into the window');
    expect(words).toContain('The series has a break in the window');
    expect(words).toContain('5 % is out of their reach');
  });

  it('says that 5 % is out of reach only where every kind of placebo is too few', () => {
    const enough = assessed(0, [-1, 1], {
      placeboInTime: { p: 0.5, count: 40, smallestP: 1 / 41 },
    });
    expect(verdictSentences(row('Boron', enough)).join(' ')).not.toContain('out of their reach');
  });

  it('says what three and five periods after would show', () => {
    const words = verdictSentences(row('Gallium', tooShort())).join(' ');
    expect(words).toContain('Not assessable: 1 period after the date, 3 are needed.');
    expect(words).toContain(
      'With 5 periods after the date a rise of 25.0\u00a0points or a fall of 20.0\u00a0points would show.',
    );
  });

  it('is short on a row', () => {
    expect(reasonsInShort(tooShort())).toBe('too few periods: 1 after');
    const still = tooShort({ reasons: [{ code: 'no-variation', message: 'A straight line.' }] });
    expect(reasonsInShort(still)).toBe('A straight line');
  });
});

describe('the verdicts of an analysis', () => {
  it('are counted in a sentence', () => {
    const rows = [
      row('Boron', moved('moved-more-than-placebos')),
      row('Copper', assessed(0, [-1, 1])),
      row('Nickel', assessed(0, [-1, 1])),
      row('Gallium', tooShort()),
    ];
    expect(verdictCounts(rows)).toBe(
      'Of 4 series, 3 can be assessed: 1 moved more than placebos, 2 show no detectable change. It does not stay below 5 % once p is corrected for the number of series.',
    );
    const held = { ...moved('moved-more-than-placebos'), adjustedP: 0.01 };
    expect(verdictCounts([row('Nickel', held), ...rows])).toContain(
      '1 of the 2 stays below 5 % once p is corrected',
    );
    expect(verdictCounts([row('Gallium', tooShort())])).toBe('The one series cannot be assessed.');
    expect(verdictCounts([])).toBe('No covered mineral has a series of this outcome.');
  });
});
