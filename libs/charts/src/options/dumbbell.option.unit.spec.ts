import { type UnchangedFigure, type UnchangedRow } from '@chokepoint/api-contract';
import { describe, expect, it } from 'vitest';
import { drawn, NARROW, seriesOf, WIDE } from '../testing/builders.js';
import { dumbbellChart } from './dumbbell.option.js';
import { unchangedPath } from './unchanged-path.option.js';

const figure = (period: string, value: number, half = 0): UnchangedFigure => ({
  period,
  value,
  low: value - half,
  high: value + half,
  leader: { area: 'CN', name: 'China' },
  quality: 'derived',
  flags: [],
  release: `release-${period}`,
  publishedOn: '2026-01-31',
});

const row = (
  mineral: string,
  [then, now]: readonly [number, number],
  verdict: UnchangedRow['verdict'],
  more: Partial<UnchangedRow> = {},
): UnchangedRow => ({
  mineral,
  mineralName: mineral,
  critical: true,
  strategic: false,
  outcome: 'top1-eu-imports',
  basis: 'eu-imports',
  stage: 'processing',
  measure: 'value',
  source: 'baci-eu27',
  reach: 'before',
  first: figure('2010', then),
  latest: figure('2024', now),
  sameLeader: true,
  difference: { low: now - then, high: now - then },
  verdict,
  test: {
    result: 'no-test',
    before: { mean: null, periods: [] },
    latest: { mean: null, periods: [] },
    difference: null,
    low: null,
    high: null,
    p: null,
    df: null,
    reason: 'no test: too few periods',
  },
  breaks: [],
  gaps: [],
  releases: ['release-2010', 'release-2024'],
  path: [
    { period: '2010', value: then, low: then, high: then, leader: 'CN' },
    { period: '2011', value: null, low: null, high: null, leader: null },
    { period: '2024', value: now, low: now, high: now, leader: 'CN' },
  ],
  ...more,
});

const ROWS = [
  row('cobalt', [0.5, 0.52], 'within-margin'),
  row('nickel', [0.66, 0.45], 'moved-down'),
  row('gallium', [0.97, 0.68], 'moved-down', { reach: 'later', first: figure('2022', 0.97) }),
  row('magnets', [0.73, 0.9], 'moved-up'),
  row('bismuth', [0, 0], 'no-data', { first: null, latest: null, stage: null, path: [] }),
];
const chart = (rows = ROWS, margin = 0.1, frame = WIDE) =>
  dumbbellChart({ rows, margin, when: 'October 2011' }, frame);
const dataOf = (name: string) =>
  seriesOf(drawn(chart())).find((series) => series.name === name)!.data;
describe('first and latest figure of each series', () => {
  it('counts those that reach back in its title, and names those that begin later', () => {
    const { title, notes } = drawn(chart());
    expect(title).toBe(
      "Since before October 2011, the largest supplier's share of EU imports moved by more than ±10 points for 2 of 3 series: 1 higher, 1 lower",
    );
    expect(notes[0]).toMatch(/^1 series with a year in parentheses begin/);
  });

  it('stands in order of the change, what begins later below', () => {
    const rows = drawn(chart()).table.rows.map(([name]) => name);
    expect(rows).toEqual(['magnets', 'cobalt', 'nickel', 'gallium']);
  });

  it('draws the margin around the first figure and cuts it at the ends of the scale', () => {
    expect(dataOf('margin')[0]).toBeCloseTo(0.2, 12);
    expect(dataOf('margin')[3]).toBeCloseTo(0.13, 12);
    expect(dataOf('margin, from')[0]).toBeCloseTo(0.63, 12);
  });

  it('draws what each figure allows', () => {
    const wide = [row('tin', [0.5, 0.7], 'inconclusive', { latest: figure('2024', 0.7, 0.15) })];
    const strokes = seriesOf(drawn(chart(wide))).filter(({ name }) => name === 'latest allows');
    expect(strokes.flatMap(({ data }) => data)).toEqual([
      [expect.closeTo(0.55, 12), 0],
      [expect.closeTo(0.85, 12), 0],
      ['-', '-'],
    ]);
  });

  it('does not say that a series which begins later starts from before the day', () => {
    const later = ROWS.filter(({ reach }) => reach === 'later');
    expect(drawn(chart(later)).subtitle).toContain('first figure of each series');
    expect(drawn(chart()).subtitle).toContain('last figure from before October 2011');
    expect(drawn(chart(later)).title).toMatch(/^Since its own first figure/);
  });

  it('is no chart where nothing can be compared', () => {
    const gaps = [{ code: 'no-series', message: 'Nobody reports it.' }];
    const none = chart([row('bismuth', [0, 0], 'no-data', { first: null, latest: null, gaps })]);
    expect(none).toMatchObject({ kind: 'none', reason: 'Nobody reports it.' });
    expect(chart([]).kind).toBe('none');
  });

  it('fits a narrow frame in the dark', () => {
    expect(drawn(chart(ROWS, 0.05, NARROW)).height).toBe(4 * 22 + 52);
  });

  it('writes the HHI on its own scale', () => {
    const hhi = ROWS.map((one) => ({ ...one, outcome: 'hhi-eu-imports' as const }));
    expect(drawn(chart(hhi)).title).toContain('the HHI of EU imports moved by more than ±1,000');
    expect(drawn(chart(hhi)).table.rows[0]?.[6]).toBe('+1,700');
  });
});

describe('the path of a series', () => {
  const path = (one: UnchangedRow) =>
    unchangedPath({ row: one, margin: 0.1, day: '2011-10-31', when: 'October 2011' }, WIDE);

  it('says both ends, and leaves a gap where there is no figure', () => {
    const found = drawn(path(ROWS[3]!));
    expect(found.title).toBe(
      'magnets, processing: 73.0\u00a0% (China) in 2010, 90.0\u00a0% (China) in 2024',
    );
    const line = seriesOf(found).find(({ name }) => name === 'path')!;
    expect(line.data.map((point) => (point as unknown[])[1])).toEqual([0.73, null, 0.9]);
  });

  it('has none without figures', () => {
    expect(path(ROWS[4]!)).toMatchObject({ kind: 'none' });
  });
});
