import { type BenchmarkMaterial, type BenchmarksAnswer } from '@chokepoint/api-contract';
import { describe, expect, it } from 'vitest';
import { formatDistance, formatIndex, formatPace, formatSince } from '../format/benchmark.js';
import { benchmarkSentence, benchmarkTitle } from './benchmark-sentence.js';

type Verdict = BenchmarkMaterial['verdicts'][number];
const verdict = (basis: Verdict['basis'], status: Verdict['status'], suspect = false): Verdict => ({
  basis,
  status,
  above: status === 'above' ? [{ subject: 'x', stage: 'processing', suspect }] : [],
});
const material = (name: string, ...verdicts: Verdict[]): BenchmarkMaterial => ({
  mineral: name.toLowerCase(),
  name,
  label: name,
  grade: null,
  strategic: true,
  verdicts,
  rows: [],
  gaps: [],
});
const answer = (materials: BenchmarkMaterial[]): BenchmarksAnswer => ({
  knownAt: '9',
  publishedBy: null,
  asOf: '2026-01-01',
  mineral: null,
  line: { share: 0.65, article: 'Art. 5(1)(b)', yearsLeft: 5 },
  materials,
  capacity: [],
  gaps: [],
});
const unknown = verdict('consumption', 'not-computable');
const gallium = material(
  'Gallium',
  verdict('imports', 'above'),
  verdict('sourcing', 'above'),
  unknown,
);
const germanium = material(
  'Germanium',
  verdict('imports', 'below'),
  verdict('sourcing', 'above', true),
  unknown,
);
const terbium = material(
  'Terbium',
  verdict('imports', 'not-computable'),
  verdict('sourcing', 'not-computable'),
  unknown,
);

describe('the sentence on the benchmarks', () => {
  it('counts each basis apart, of those that can be told, and names doubt', () => {
    expect(benchmarkSentence(answer([gallium, germanium, terbium]))).toBe(
      'Of the 3 strategic raw materials, 1 of 2 in EU imports by value and 2 of 2 in EU sourcing (1 of them by a row that is doubted) rest on one third country for more than 65 % at some stage, of those whose figures allow an answer. In EU consumption (the basis of the law) none can be told.',
    );
  });

  it('makes no count where nothing can be told', () => {
    expect(benchmarkSentence(answer([terbium]))).toBe(
      'Of the 1 strategic raw materials, none can be told in EU imports by value, EU sourcing and EU consumption (the basis of the law) at this state of knowledge.',
    );
  });

  it('says of one material on which bases', () => {
    expect(benchmarkTitle(gallium)).toBe(
      'One third country holds more than 65 % of EU imports and EU sourcing of gallium',
    );
    expect(benchmarkTitle(terbium)).toContain('cannot be told');
    const below = material('Copper', verdict('imports', 'below'), unknown);
    expect(benchmarkTitle(below)).toContain('No third country is known');
  });
});

describe('words of a benchmark', () => {
  it('are a distance with its sign and bounds', () => {
    expect(formatDistance({ low: 3.5, high: 4.5 })).toBe('+3.5 to +4.5\u00a0points');
    expect(formatDistance({ low: -3, high: -3.01 })).toBe('\u22123.0\u00a0points');
    expect(formatPace({ low: 0.72, high: 0.72 })).toBe('0.7\u00a0points a year');
  });

  it('are since when, as far as it is known', () => {
    const since = { method: 'since-when@1', year: 2016, atLeast: false, possiblySince: 2016 };
    const words = (more: Partial<typeof since>, period = '2024') =>
      formatSince({ since: { ...since, ...more }, period });
    expect(words({})).toBe('since 2016');
    expect(words({ atLeast: true })).toBe('since 2016 at least');
    expect(words({ possiblySince: 2014 })).toBe('since 2016, possibly 2014');
    expect(words({}, '2016/2020')).toBe('in 2016–2020 (mean); earlier not known');
    expect(formatSince({ since: null, period: '2024' })).toBe('');
  });

  it('are an index with its bounds', () => {
    expect(formatIndex({ value: 3.01, low: 2.8, high: 3.24 })).toBe('3.01 (2.80–3.24)');
    expect(formatIndex({ value: null, low: 0, high: 10 })).toBe('0.00–10.00');
    expect(formatIndex({ value: 2, low: 2, high: 2 })).toBe('2.00');
  });
});
