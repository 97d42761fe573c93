import { type Headline, type MineralSummary, type MineralsAnswer } from '@chokepoint/api-contract';
import { describe, expect, it } from 'vitest';
import { cellOf } from '../matrix.js';
import { list, overviewSentence, strategicEntries } from './overview-sentence.js';

const headline = (more: Partial<Headline>): Headline => ({
  stage: 'processing',
  basis: 'eu-imports',
  measure: 'value',
  source: 'baci-eu27',
  period: '2024',
  top1: null,
  hhi: null,
  above65: null,
  flags: [],
  quality: 'reported',
  topSuppliers: [],
  series: [],
  change: null,
  ...more,
});
const mineral = (
  id: string,
  headlines: Headline[],
  more: Partial<MineralSummary> = {},
): MineralSummary => ({
  id,
  name: id,
  symbol: null,
  kind: 'material',
  critical: true,
  strategic: true,
  grade: null,
  group: null,
  headlines,
  assessment: null,
  lastPublished: null,
  gaps: [],
  ...more,
});
const answer = (minerals: MineralSummary[]): MineralsAnswer => ({
  knownAt: '1',
  publishedBy: null,
  since: null,
  minerals,
});
const change = (difference: number | null) => ({
  difference,
  reason: difference === null ? 'not assessable: 1 period after' : null,
});

describe('the sentence of the overview', () => {
  it('counts entries above 65 % out of those that can be told, basis by basis', () => {
    const sentence = overviewSentence(
      answer([
        mineral('a', [headline({ above65: true })]),
        mineral('b', [headline({ above65: false })]),
        mineral('c', [headline({ above65: null })]),
        mineral('d', [headline({ basis: 'world-production', above65: true })]),
      ]),
      null,
    );
    expect(sentence).toContain('2 of the 4 strategic raw materials');
    expect(sentence).toContain('EU imports by value (1 of 2)');
    expect(sentence).toContain('world processing (1 of 1)');
    expect(sentence).not.toContain('world extraction');
  });

  it('counts a member with its group and leaves out what is not strategic', () => {
    const entries = strategicEntries(
      answer([
        mineral('g', []),
        mineral('m', [], { kind: 'member' }),
        mineral('n', [], { strategic: false }),
      ]),
    );
    expect(entries.map(({ id }) => id)).toEqual(['g']);
  });

  it('says that nothing can be told before the first release', () => {
    expect(overviewSentence(answer([mineral('a', [])]), null)).toContain(
      'no share of a single third country can be told',
    );
  });

  it('says how many moved by 5 points or more, and no word of cause', () => {
    const sentence = overviewSentence(
      answer([
        mineral('a', [headline({ above65: true, change: change(0.06) })]),
        mineral('b', [headline({ above65: true, change: change(-0.2) })]),
        mineral('c', [headline({ above65: true, change: change(0.01) })]),
        mineral('d', [headline({ above65: true, change: change(null) })]),
      ]),
      { name: 'CRM Act' },
    );
    expect(sentence).toContain(
      'fell by 5 points or more for 1 and rose for 1, of 3 that can be assessed',
    );
    expect(sentence).not.toMatch(/because|due to|effect|caused|led to/);
  });

  it('says when nothing can be assessed yet', () => {
    const sentence = overviewSentence(
      answer([mineral('a', [headline({ above65: true, change: change(null) })])]),
      {
        name: 'CRM Act',
      },
    );
    expect(sentence).toContain("Since 'CRM Act', no movement of EU imports can be assessed yet.");
  });
});

describe('a cell of the matrix', () => {
  it('is the stage furthest down the chain for EU imports', () => {
    const found = cellOf(
      {
        headlines: [
          headline({ stage: 'extraction' }),
          headline({ stage: 'manufactured' }),
          headline({}),
        ],
      },
      'imports',
    );
    expect(found?.stage).toBe('manufactured');
  });

  it('is empty where nothing is reported', () => {
    expect(cellOf({ headlines: [headline({})] }, 'sourcing')).toBeUndefined();
  });
});

it('a list reads as one', () => {
  expect([list([]), list(['a']), list(['a', 'b']), list(['a', 'b', 'c'])]).toEqual([
    '',
    'a',
    'a and b',
    'a, b and c',
  ]);
});
