import { type IndicatorPoint, type IndicatorSeries } from '@chokepoint/api-contract';
import { describe, expect, it } from 'vitest';
import { drawn, event, seriesOf, WIDE } from '../testing/builders.js';
import { indicatorOverTime } from './indicator.option.js';

const CHINA = { area: 'CN', name: 'China' };
const point = (
  period: string,
  value: number | null,
  more: Partial<IndicatorPoint> = {},
): IndicatorPoint => ({
  period,
  on: null,
  value,
  low: value ?? 0,
  high: value ?? 1,
  leader: CHINA,
  status: null,
  quality: 'reported',
  releases: [`release-${period}`],
  gaps: [],
  ...more,
});
const series = (
  points: IndicatorPoint[],
  more: Partial<IndicatorSeries> = {},
): IndicatorSeries => ({
  indicator: 'top1',
  mineral: 'gallium',
  stage: 'processing',
  basis: 'world-production',
  measure: 'production',
  source: 'usgs-mcs',
  holder: null,
  area: null,
  unit: 'share',
  methods: ['top-n-share@1'],
  sharedWith: [],
  line: null,
  points,
  ...more,
});
const line = (more: object = {}): IndicatorSeries['line'] => ({
  method: 'single-country-line@1',
  line: 0.65,
  label: 'share of world production',
  isBenchmark: false,
  period: '2023',
  leader: CHINA,
  status: 'above',
  distance: { low: 30, high: 33 },
  since: { method: 'since-when@1', year: 2021, atLeast: true, possibly: 2021 },
  gaps: [{ code: 'not-the-benchmark', message: 'Art. 5(1)(b) counts consumption.' }],
  ...more,
});
const ask = (one: IndicatorSeries, events: readonly ReturnType<typeof event>[] = []) =>
  indicatorOverTime({ mineral: 'Gallium', series: one, events }, WIDE);
const dataOf = (one: IndicatorSeries, name: string) =>
  seriesOf(drawn(ask(one))).find((found) => found.name === name)!.data;

describe('an indicator over time', () => {
  const wide = series([
    point('2021', 0.97),
    point('2022', 0.98, { low: 0.95, high: 0.99, quality: 'estimated' }),
    point('2025', null, { low: 0.6, high: 0.9 }),
  ]);

  it('draws bounds as a band, and a year without a figure as a gap', () => {
    const widths = dataOf(wide, 'Largest share, range').map(
      (one) => (one as [number, number | null])[1],
    );
    expect(widths.map((one) => one && Math.round(one * 100))).toEqual([0, 4, null, 30]);
  });

  it('draws an estimate hollow, and bounds alone without a dot, in the middle', () => {
    const dots = dataOf(wide, 'Largest share') as { value: number[]; symbol?: string }[];
    expect(dots[1]).toMatchObject({ itemStyle: { color: WIDE.theme.paper } });
    expect(dots[3]).toMatchObject({ symbol: 'none' });
    expect(dots[3]!.value[1]).toBeCloseTo(0.75);
    expect(drawn(ask(wide)).key.map(({ label }) => label)).toEqual([
      'range that the figures allow',
      'includes estimates',
    ]);
  });

  it('shows the bounds of a point that stands alone as a bar', () => {
    const bars = dataOf(wide, 'Largest share, bounds').map(
      (one) => (one as [number, number | null])[1],
    );
    expect(bars).toEqual([0.6, 0.9, null]);
  });

  it('says who leads, how much, and since when it is above the line', () => {
    const chart = drawn(ask(series([point('2023', 0.981)], { line: line() })));
    expect(chart.title.replaceAll('\u00a0', ' ')).toBe(
      'China supplies 98.1 % of world processing of gallium (2023), above the 65 % line since 2021 or earlier',
    );
    expect(seriesOf(chart).map(({ name }) => name)).toContain('65 % line');
    expect(chart.notes).toEqual(['Art. 5(1)(b) counts consumption.', 'Method: top-n-share@1.']);
  });

  it.each([
    [{ status: 'cannot-tell', since: null }, ', which may be above or below the 65 % line'],
    [{ status: 'below', since: null }, ', not above the 65 % line'],
    [
      { status: 'below', since: null, leader: { area: 'RU', name: 'Russia' } },
      '; no third country is above the 65 % line',
    ],
    [{ status: 'above', since: null }, ', above the 65 % line'],
    [{ period: '2020' }, ''],
  ])('says of the line %j: %s', (more, end) => {
    const chart = drawn(ask(series([point('2023', 0.6)], { line: line(more) })));
    expect(chart.title).toMatch(new RegExp(`\\(2023\\)${end}$`));
  });

  it('stands a figure on the day that it is judged on, and names the day', () => {
    const exposure = series(
      [point('2023', 0, { on: '2023-12-31' }), point('2023', 0.9, { on: '2024-06-30' })],
      { indicator: 'restriction-exposure' },
    );
    const chart = drawn(ask(exposure));
    expect(chart.title).toContain('in force on 30 June 2024');
    expect(chart.table.rows.map(([period, on]) => [period, on])).toEqual([
      ['2023', '2023-12-31'],
      ['2023', '2024-06-30'],
    ]);
    expect(dataOf(exposure, 'Under export restrictions')).toHaveLength(2);
  });

  it('marks what happened within its span only', () => {
    const events = [
      event('licences', '2023-08-01', { lane: 'shock' }),
      event('long-ago', '2008-11-04'),
    ];
    const chart = drawn(ask(series([point('2022', 0.9), point('2023', 0.9)]), events));
    const strip = seriesOf(chart).find(({ name }) => name === 'events');
    expect(strip?.data).toHaveLength(1);
    expect(chart.key.map(({ label }) => label)).toEqual(['shock']);
  });

  it.each([
    ['hhi', 'hhi', 0.9, 'The HHI of world processing of gallium is 9,000 (2023)'],
    [
      'top3',
      'share',
      0.9,
      'The three largest suppliers hold 90.0 % of world processing of gallium (2023)',
    ],
    [
      'effective-suppliers',
      'suppliers',
      1.11,
      'World processing of gallium: as concentrated as 1.11 suppliers of equal size (2023)',
    ],
    [
      'n-minus-1',
      'share',
      0.1,
      'Without China, 10.0 % of world processing of gallium is left (2023)',
    ],
    [
      'restriction-exposure',
      'share',
      0,
      'No export restriction in force on 31 December 2023 is on record for a supplier of world processing of gallium (2023)',
    ],
  ] as const)('%s in a sentence', (indicator, unit, value, title) => {
    const on = indicator === 'restriction-exposure' ? '2023-12-31' : null;
    const chart = drawn(ask(series([point('2023', value, { on })], { indicator, unit })));
    expect(chart.title.replaceAll('\u00a0', ' ')).toBe(title);
  });

  it.each([
    [
      { indicator: 'unit-value', unit: 'USD/t', basis: 'eu-imports' },
      30450.78,
      'EU imports of processed gallium cost 30,450 USD/t on average (2023)',
    ],
    [
      { indicator: 'import-reliance', basis: null, area: { area: 'EU27', name: 'Gallium' } },
      0.34,
      'The Union relied on imports for 34.0 % of its gallium, by the study of 2023',
    ],
    [
      {
        indicator: 'days-of-cover',
        unit: 'days',
        area: { area: 'US', name: 'United States' },
        holder: 'Industry',
      },
      51.8,
      'Stocks of gallium in the United States (Industry) last 52 days of its net imports (2023)',
    ],
  ] as const)('%j in a sentence', (more, value, title) => {
    const chart = drawn(ask(series([point('2023', value)], more)));
    expect(chart.title.replaceAll('\u00a0', ' ')).toBe(title);
  });

  it('is not drawn without a point', () => {
    expect(ask(series([]))).toMatchObject({ kind: 'none' });
  });
});
