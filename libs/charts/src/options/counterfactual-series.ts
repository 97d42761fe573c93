import { type AnalysisSeries, type ImpactRow } from '@chokepoint/api-contract';
import { dayMs, formatDate, periodMiddle } from '../format/date.js';
import { type ChartTheme } from '../theme/chart-theme.js';
import { SMALL, tip } from './base.js';
import { laneColour, laneSymbol } from './events-strip.js';

export type PathPoint = AnalysisSeries['path'][number];
type Overlap = ImpactRow['overlapping'][number];

const laneOf = ({ lane }: Overlap): 'initiative' | 'shock' =>
  lane === 'shock' ? 'shock' : 'initiative';

export interface OutsidePoint {
  readonly period: string;
  readonly value: number | null;
}

/** How a period enters the analysis, in a word. */
const USES: Readonly<Record<string, string>> = {
  before: 'before',
  after: 'after',
  transition: 'holds the date: left out',
  lag: 'within the lag: left out',
  anticipation: 'anticipation: left out',
  missing: 'no figure',
  'outside-transform': 'no place on the scale: left out',
};
export const periodUseWords = (use: string): string => USES[use] ?? use;

const at = ({ period }: { readonly period: string }): number => periodMiddle(period);
const cutTo01 = (value: number | null): number | null =>
  value === null ? null : Math.min(1, Math.max(0, value));

export const afterColour = (theme: ChartTheme): string => theme.accent;

/** Before: circles. After: diamonds in another colour. Left out: hollow. */
function observedMark(theme: ChartTheme, use: string): object {
  if (use === 'before') {
    return { symbol: 'circle', symbolSize: 7, itemStyle: { color: theme.ink } };
  }
  if (use === 'after') {
    return { symbol: 'diamond', symbolSize: 11, itemStyle: { color: afterColour(theme) } };
  }
  const itemStyle = { color: theme.paper, borderColor: theme.muted, borderWidth: 1.5 };
  return { symbol: 'circle', symbolSize: 7, itemStyle };
}

/** What was observed; a period without a figure breaks the line. */
export const observedSeries = (theme: ChartTheme, path: readonly PathPoint[]): object => ({
  type: 'line',
  name: 'observed',
  connectNulls: false,
  showAllSymbol: true,
  z: 4,
  lineStyle: { color: theme.muted, width: 1 },
  data: path.map((point) => ({
    value: [at(point), point.observed],
    ...observedMark(theme, point.use),
  })),
});

/** Figures of the same series outside the window, which no test looks at. */
export const outsideSeries = (theme: ChartTheme, points: readonly OutsidePoint[]): object => ({
  type: 'scatter',
  name: 'outside',
  symbol: 'circle',
  symbolSize: 4,
  z: 3,
  itemStyle: { color: theme.greys[1] },
  data: points.map((point) => [at(point), point.value]),
});

/** The fitted line before the date, and dashed with its band after it. */
export function counterfactualSeries(theme: ChartTheme, path: readonly PathPoint[]): object[] {
  const firstAfter = path.findIndex(({ use }) => use === 'after');
  const isAfter = (index: number): boolean => firstAfter >= 0 && index >= firstAfter;
  const line = (name: string, shown: (index: number) => boolean, type: string): object => ({
    type: 'line',
    name,
    symbol: 'none',
    silent: true,
    z: 2,
    lineStyle: { color: theme.warn, width: 1.5, type },
    data: path.map((point, index) => [at(point), shown(index) ? point.counterfactual : null]),
  });
  const edge = { type: 'line', stack: 'band', stackStrategy: 'all', symbol: 'none', silent: true };
  const low = (index: number, point: PathPoint): number | null =>
    isAfter(index) ? cutTo01(point.low) : null;
  return [
    {
      ...edge,
      name: 'band, low',
      lineStyle: { opacity: 0 },
      data: path.map((point, index) => [at(point), low(index, point)]),
    },
    {
      ...edge,
      name: 'band',
      lineStyle: { opacity: 0 },
      areaStyle: { color: theme.warn, opacity: 0.14 },
      data: path.map((point, index) => {
        const [from, to] = [low(index, point), cutTo01(point.high)];
        return [at(point), from === null || to === null ? null : to - from];
      }),
    },
    line('fit before', (index) => index <= firstAfter, 'solid'),
    line('counterfactual', isAfter, 'dashed'),
  ];
}

/** Whether the band goes beyond what a share or an HHI can be, and is cut there. */
export const isCut = (path: readonly PathPoint[]): boolean =>
  path.some(
    ({ use, low, high }) => use === 'after' && ((low !== null && low < 0) || (high ?? 0) > 1),
  );

/** The date, other events and breaks as rules; the strip above carries the words of the events. */
export function datedRules(
  theme: ChartTheme,
  row: ImpactRow,
  align: 'left' | 'center' | 'right',
): object {
  const thin = row.overlapping.map((other) => ({
    xAxis: dayMs(other.on),
    label: { show: false },
    lineStyle: {
      color: laneColour(theme, laneOf(other)),
      width: 1,
      opacity: 0.3,
      type: laneOf(other) === 'initiative' ? 'solid' : 'dashed',
    },
  }));
  const breaks = row.breaks.map(({ from }) => ({
    xAxis: dayMs(from),
    label: { show: false },
    lineStyle: { color: theme.warn, width: 1.5, type: 'dotted' },
  }));
  const date = {
    xAxis: dayMs(row.effectiveOn),
    // Above the strip of other events.
    label: {
      show: true,
      position: 'end',
      distance: 24,
      align,
      formatter: formatDate(row.effectiveOn, 'month'),
      color: theme.ink,
      fontSize: SMALL,
    },
    lineStyle: { color: theme.ink, width: 1.5, type: 'solid' },
  };
  return {
    type: 'line',
    name: 'rules',
    data: [],
    markLine: { silent: true, symbol: 'none', data: [...thin, ...breaks, date] },
  };
}

/** A mark an event above the plot. */
export const overlapStrip = (
  theme: ChartTheme,
  overlapping: readonly Overlap[],
  axis: number,
): object => ({
  type: 'scatter',
  name: 'events',
  xAxisIndex: axis,
  yAxisIndex: axis,
  cursor: 'pointer',
  data: overlapping.map((other) => ({
    name: other.id,
    value: [dayMs(other.on), 0],
    symbol: laneSymbol(laneOf(other)),
    symbolSize: 9,
    itemStyle: { color: laneColour(theme, laneOf(other)) },
    tooltip: {
      formatter: tip(other.name, [{ name: laneOf(other), value: formatDate(other.on) }]),
    },
  })),
});
