import { type IndicatorPoint, type IndicatorSeries } from '@chokepoint/api-contract';
import { type EChartsOption } from 'echarts';
import {
  noChart,
  unique,
  type ChartResult,
  type ChartTable,
  type Frame,
  type KeyEntry,
} from '../chart.js';
import { dayMs, formatDate, formatPeriod, msDay } from '../format/date.js';
import {
  formatIndicator,
  INDICATOR_MEANINGS,
  INDICATOR_NAMES,
  indicatorAxis,
} from '../format/indicator.js';
import { qualityWords } from '../format/quality.js';
import { BASIS_NAMES, STAGE_NAMES } from '../format/vocabulary.js';
import { indicatorTitle } from '../titles/indicator-title.js';
import { axisLabel, baseOption, SMALL, timeAxis, tip, valueAxis } from './base.js';
import { stageColour } from './concentration-series.js';
import { eventRules, eventsKey, eventsStrip, isSpecific, type DatedEvent } from './events-strip.js';
import { indicatorSeriesOf, timeOf } from './indicator-series.js';

export interface IndicatorInput {
  readonly mineral: string;
  readonly series: IndicatorSeries;
  readonly events: readonly DatedEvent[];
}

const YEAR_MS = 365 * 86_400_000;
const STATUS: Readonly<Record<string, string>> = {
  above: 'above',
  below: 'not above',
  'cannot-tell': 'cannot be told',
};

interface Span {
  readonly min: number;
  readonly max: number;
}

/** One indicator over time: its bounds as a band, its line where there is one, and what happened. */
export function indicatorOverTime(input: IndicatorInput, frame: Frame): ChartResult {
  const { mineral, series } = input;
  if (series.points.length === 0) {
    return noChart(
      `${INDICATOR_NAMES[series.indicator]} of ${mineral}`,
      [],
      'No period has a figure.',
    );
  }
  const span = spanOf(series.points);
  const events = input.events.filter(({ effectiveOn }) => {
    const on = dayMs(effectiveOn);
    return on >= span.min && on <= span.max;
  });
  return {
    kind: 'chart',
    title: indicatorTitle(mineral, series),
    subtitle: subtitleOf(series),
    option: option(series, events, span, frame),
    height: 220,
    key: keyOf(series, events, frame),
    table: tableOf(series),
    releases: unique(series.points.flatMap(({ releases }) => releases)),
    notes: notesOf(series),
  };
}

/** Whole years, and at least one to each side of a figure that stands alone. */
function spanOf(points: readonly IndicatorPoint[]): Span {
  const times = points.map(timeOf);
  const [first, last] = [Math.min(...times), Math.max(...times)];
  const aside = first === last ? YEAR_MS : 0;
  return {
    min: dayMs(`${msDay(first - aside).slice(0, 4)}-01-01`),
    max: Math.max(dayMs(`${msDay(last + aside).slice(0, 4)}-12-31`), last + YEAR_MS / 4),
  };
}

function subtitleOf({ indicator, stage, basis, unit }: IndicatorSeries): string {
  const place = [
    ...(stage === null ? [] : [STAGE_NAMES[stage]]),
    ...(basis === null ? [] : [BASIS_NAMES[basis]]),
  ].join(', ');
  const inUnit = ['share', 'hhi', 'suppliers', 'days'].includes(unit) ? '' : `, in ${unit}`;
  const meaning = `${INDICATOR_MEANINGS[indicator]}${inUnit}`;
  return place === '' ? meaning : `${place}: ${meaning}`;
}

const colourOf = ({ stage }: IndicatorSeries, { theme }: Frame): string =>
  stage === null ? theme.accent : stageColour(theme, stage);

function option(
  series: IndicatorSeries,
  events: readonly DatedEvent[],
  span: Span,
  frame: Frame,
): EChartsOption {
  const { theme } = frame;
  const specific = events.filter(isSpecific);
  const rules = { type: 'line', name: 'rules', data: [], markLine: eventRules(theme, specific) };
  const grid = { left: 56, right: 16 };
  const most =
    series.unit === 'share' || series.unit === 'hhi'
      ? { max: 1, interval: 0.25 }
      : { splitNumber: 4 };
  return {
    ...baseOption(theme),
    useUTC: true,
    grid: [
      {
        ...grid,
        top: 28,
        bottom: 28,
        tooltip: { trigger: 'axis', formatter: axisTip(series, frame) },
      },
      { ...grid, top: 6, height: 14 },
    ],
    xAxis: [
      timeAxis(theme, span.min, span.max),
      { type: 'time', min: span.min, max: span.max, gridIndex: 1, show: false },
    ],
    yAxis: [
      {
        ...valueAxis(theme),
        min: 0,
        ...most,
        axisLabel: { ...axisLabel(theme), formatter: indicatorAxis(series.unit) },
      },
      { type: 'value', min: -1, max: 1, gridIndex: 1, show: false },
    ],
    series: [
      ...indicatorSeriesOf(theme, series, colourOf(series, frame)),
      rules,
      ...(series.line === null ? [] : [lineRule(series.line.line, frame)]),
      eventsStrip(theme, events, 1),
    ],
  } as EChartsOption;
}

const lineName = (line: number): string => `${Math.round(line * 100)} % line`;

const lineRule = (line: number, { theme }: Frame): object => ({
  type: 'line',
  name: lineName(line),
  data: [],
  markLine: {
    silent: true,
    symbol: 'none',
    lineStyle: { color: theme.warn, width: 1, type: 'dashed' },
    label: {
      show: true,
      position: 'insideStartTop',
      formatter: lineName(line),
      color: theme.warn,
      fontSize: SMALL,
    },
    data: [{ yAxis: line }],
  },
});

const axisTip =
  (series: IndicatorSeries, frame: Frame) =>
  (shown: unknown): string => {
    const [first] = Array.isArray(shown) ? (shown as { value?: [number, number | null] }[]) : [];
    const point = series.points.find((one) => timeOf(one) === first?.value?.[0]);
    if (point === undefined) return '';
    const rows = [
      {
        name: INDICATOR_NAMES[series.indicator],
        value: formatIndicator(point.low, point.high, series.unit),
        colour: colourOf(series, frame),
      },
      ...(point.leader === null ? [] : [{ name: 'largest', value: point.leader.name }]),
      ...(point.status === null
        ? []
        : [{ name: 'third country, 65 %', value: STATUS[point.status] ?? point.status }]),
      { name: 'quality', value: qualityWords(point.quality).word },
    ];
    return tip(headingOf(point), rows, point.gaps[0]?.message);
  };

const headingOf = ({ period, on }: IndicatorPoint): string =>
  on === null ? formatPeriod(period) : `${formatPeriod(period)}, on ${formatDate(on)}`;

function keyOf(series: IndicatorSeries, events: readonly DatedEvent[], frame: Frame): KeyEntry[] {
  const { points, line } = series;
  const { theme } = frame;
  const colour = colourOf(series, frame);
  const wide = points.some(({ low, high }) => high === null || high > low);
  const estimated = points.some(({ quality, value }) => quality === 'estimated' && value !== null);
  return [
    ...(wide ? [{ label: 'range that the figures allow', colour, shape: 'band' } as const] : []),
    ...(estimated
      ? [{ label: 'includes estimates', colour: theme.muted, shape: 'hollow' } as const]
      : []),
    ...(line === null
      ? []
      : [{ label: lineName(line.line), colour: theme.warn, shape: 'dashed' } as const]),
    ...eventsKey(theme, events),
  ];
}

function tableOf({ points, unit }: IndicatorSeries): ChartTable {
  const columns = [
    { label: 'Period', numeric: false },
    { label: 'On', numeric: false },
    { label: 'As reported', numeric: true },
    { label: 'Low', numeric: true },
    { label: 'High', numeric: true },
    { label: 'Largest', numeric: false },
    { label: 'Above 65 %', numeric: false },
    { label: 'Quality', numeric: false },
    { label: 'Remarks', numeric: false },
  ];
  const text = (value: number | null): string | null =>
    value === null ? null : formatIndicator(value, value, unit);
  const rows = points.map((point) => [
    formatPeriod(point.period),
    point.on ?? '',
    text(point.value),
    text(point.low),
    text(point.high),
    point.leader?.name ?? '',
    point.status === null ? '' : (STATUS[point.status] ?? point.status),
    qualityWords(point.quality).word,
    point.gaps.map(({ message }) => message).join(' '),
  ]);
  return { columns, rows };
}

/** What a reader must know of the last figure, of the line, and how it was worked out. */
function notesOf({ points, line, methods }: IndicatorSeries): string[] {
  const said = [...(points.at(-1)?.gaps ?? []), ...(line?.gaps ?? [])];
  return [
    ...unique(said.map(({ message }) => message)),
    `${methods.length === 1 ? 'Method' : 'Methods'}: ${methods.join(', ')}.`,
  ];
}
