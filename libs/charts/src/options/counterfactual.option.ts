import { type AnalysisSeries } from '@chokepoint/api-contract';
import { type EChartsOption } from 'echarts';
import { noChart, type ChartResult, type Frame } from '../chart.js';
import { dayMs, formatPeriod, msDay, periodMiddle } from '../format/date.js';
import { OUTCOME_NAMES, outcomeScale } from '../format/outcome.js';
import { movementTitle } from '../titles/movement-title.js';
import { axisLabel, baseOption, timeAxis, tip, valueAxis } from './base.js';
import { counterfactualKey, counterfactualTable } from './counterfactual-key.js';
import {
  afterColour,
  counterfactualSeries,
  datedRules,
  isCut,
  observedSeries,
  type OutsidePoint,
  outsideSeries,
  overlapStrip,
  type PathPoint,
  periodUseWords,
} from './counterfactual-series.js';

export interface CounterfactualInput {
  readonly series: Pick<AnalysisSeries, 'row' | 'path' | 'releases'>;
  /** The series as a whole; periods of the path are left out of it. */
  readonly whole: readonly OutsidePoint[];
}

/** A series before and after a date, with what its trend would have given without the change. */
export function counterfactualChart(input: CounterfactualInput, frame: Frame): ChartResult {
  const { row, path, releases } = input.series;
  const title = movementTitle(row);
  if (path.every(({ observed }) => observed === null)) {
    const why = 'No source has a figure of this series at this state of knowledge.';
    return noChart(title, [], why);
  }
  const outside = outsideOf(input);
  const fitted = path.some(({ counterfactual }) => counterfactual !== null);
  return {
    kind: 'chart',
    title,
    subtitle: `${OUTCOME_NAMES[row.outcome]}; shaded: the window that the analysis looks at${fitted ? '; dashed: what the trend before gives, with the 95 % range of a single figure' : ''}`,
    option: option(input, outside, frame),
    height: 330,
    key: counterfactualKey(input.series, outside, frame),
    table: counterfactualTable(path, outside),
    releases,
    notes: [
      ...row.breaks.map(({ message }) => `Break in the series: ${message}`),
      ...(isCut(path)
        ? [
            'The range of a straight line goes beyond what can be; it is cut where the outcome ends.',
          ]
        : []),
    ],
  };
}

function outsideOf({ series, whole }: CounterfactualInput): OutsidePoint[] {
  const inside = new Set(series.path.map(({ period }) => period));
  return whole.filter(({ period, value }) => value !== null && !inside.has(period));
}

function option(
  { series }: CounterfactualInput,
  outside: readonly OutsidePoint[],
  frame: Frame,
): EChartsOption {
  const { theme, narrow } = frame;
  const { row, path } = series;
  const { level, levelTick } = outcomeScale(row.outcome);
  const span = spanOf([...path, ...outside], row.effectiveOn);
  const [left, right] = [56, narrow ? 12 : 24];
  return {
    ...baseOption(theme),
    useUTC: true,
    grid: [
      {
        left,
        right,
        top: 46,
        bottom: 30,
        tooltip: { trigger: 'axis', formatter: periodTip(path, outside, frame, level) },
      },
      { left, right, top: 26, height: 14 },
    ],
    xAxis: [
      timeAxis(theme, span.min, span.max),
      { type: 'time', min: span.min, max: span.max, gridIndex: 1, show: false },
    ],
    yAxis: [
      {
        ...valueAxis(theme),
        ...levelsOf(path, outside),
        axisLabel: { ...axisLabel(theme), formatter: levelTick },
      },
      { type: 'value', min: -1, max: 1, gridIndex: 1, show: false },
    ],
    series: [
      windowShade(frame, path),
      ...counterfactualSeries(theme, path),
      outsideSeries(theme, outside),
      observedSeries(theme, path),
      datedRules(theme, row, alignIn(span, dayMs(row.effectiveOn))),
      overlapStrip(theme, row.overlapping, 1),
    ],
  } as EChartsOption;
}

/** Whole years around all periods and the date. */
function spanOf(
  periods: readonly { readonly period: string }[],
  date: string,
): { min: number; max: number } {
  const times = [...periods.map(({ period }) => periodMiddle(period)), dayMs(date)];
  return {
    min: dayMs(`${msDay(Math.min(...times)).slice(0, 4)}-01-01`),
    max: dayMs(`${msDay(Math.max(...times)).slice(0, 4)}-12-31`),
  };
}

/** The words of a rule near an edge stand on its inner side. */
function alignIn(
  { min, max }: { min: number; max: number },
  at: number,
): 'left' | 'center' | 'right' {
  const share = (at - min) / (max - min);
  return share > 0.85 ? 'right' : share < 0.15 ? 'left' : 'center';
}

const STEP = 0.05;

/** As low and as high as what is drawn, on round steps, within 0-1. */
function levelsOf(
  path: readonly PathPoint[],
  outside: readonly OutsidePoint[],
): { min: number; max: number } {
  const values = [
    ...path.flatMap(({ use, observed, counterfactual, low, high }) =>
      use === 'after' ? [observed, counterfactual, low, high] : [observed, counterfactual],
    ),
    ...outside.map(({ value }) => value),
  ].filter((value) => value !== null);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const down = Math.floor((low - STEP / 2) / STEP) * STEP;
  const up = Math.ceil((high + STEP / 2) / STEP) * STEP;
  return { min: Math.max(0, round(down)), max: Math.min(1, round(up)) };
}
const round = (value: number): number => Math.round(value * 100) / 100;

/** The periods that count, before and after; those that are left out stay white. */
function windowShade({ theme }: Frame, path: readonly PathPoint[]): object {
  const sides = (['before', 'after'] as const).flatMap((side) => {
    const periods = path.filter(({ use }) => use === side);
    const [first, last] = [periods[0], periods.at(-1)];
    if (!first || !last) return [];
    const label = { show: true, position: 'insideBottom', color: theme.muted, fontSize: 12 };
    return [
      [
        { xAxis: startOf(first.period), name: `${side}: ${periods.length}`, label },
        { xAxis: endOf(last.period) },
      ],
    ];
  });
  return {
    type: 'line',
    name: 'window',
    data: [],
    markArea: { silent: true, itemStyle: { color: theme.raised }, data: sides },
  };
}

const halfOf = (period: string): number =>
  (/^\d{4}-\d{2}$/.test(period) ? 30.4 : 365.25) * 43_200_000;
const startOf = (period: string): number => periodMiddle(period) - halfOf(period);
const endOf = (period: string): number => periodMiddle(period) + halfOf(period);

const periodTip =
  (
    path: readonly PathPoint[],
    outside: readonly OutsidePoint[],
    { theme }: Frame,
    level: (value: number) => string,
  ) =>
  (shown: unknown): string => {
    const items = Array.isArray(shown) ? (shown as { value?: [number, number | null] }[]) : [];
    const time = items[0]?.value?.[0];
    const point = path.find(({ period }) => periodMiddle(period) === time);
    if (!point) {
      const other = outside.find(({ period }) => periodMiddle(period) === time);
      return other && other.value !== null
        ? tip(formatPeriod(other.period), [
            { name: 'outside the window', value: level(other.value) },
          ])
        : '';
    }
    const { use, observed, counterfactual, low, high } = point;
    const colour = use === 'after' ? afterColour(theme) : theme.ink;
    return tip(formatPeriod(point.period), [
      { name: 'observed', value: observed === null ? 'no figure' : level(observed), colour },
      ...(counterfactual === null
        ? []
        : [{ name: 'trend before', value: level(counterfactual), colour: theme.warn }]),
      ...(low === null || high === null || use !== 'after'
        ? []
        : [{ name: '95 % range', value: `${level(low)} to ${level(high)}` }]),
      { name: 'in the analysis', value: periodUseWords(use) },
    ]);
  };
