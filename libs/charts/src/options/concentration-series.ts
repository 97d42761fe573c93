import { type Concentration, type ConcentrationPeriod } from '@chokepoint/api-contract';
import { periodMiddle } from '../format/date.js';
import { STAGE_NAMES } from '../format/vocabulary.js';
import { inOrder } from '../titles/leader.js';
import { type ChartTheme } from '../theme/chart-theme.js';
import { SMALL } from './base.js';

export type Metric = 'top1' | 'hhi';

export interface Point {
  readonly period: string;
  readonly low: number;
  readonly high: number;
  /** What the line runs through: the figure itself, or the middle of its range. */
  readonly middle: number;
  readonly estimated: boolean;
  readonly quality: ConcentrationPeriod['quality'];
  readonly leader: string | null;
}

const STAGE_INDEX = { extraction: 0, processing: 1, manufactured: 2 } as const;
export const stageColour = (theme: ChartTheme, stage: Concentration['stage']): string =>
  theme.stages[STAGE_INDEX[stage]];

function bounds(
  period: ConcentrationPeriod,
  metric: Metric,
): readonly [number, number, number] | null {
  if (metric === 'top1') {
    return period.top1 ? [period.top1.low, period.top1.high, period.top1.share] : null;
  }
  return period.hhi
    ? [period.hhi.low, period.hhi.high, (period.hhi.low + period.hhi.high) / 2]
    : null;
}

/** The points of a line, oldest first; null where the answer has no figure, so the line breaks. */
export function points(answer: Concentration, metric: Metric): (Point | null)[] {
  return inOrder(answer.periods).map((period) => {
    const found = bounds(period, metric);
    if (!found) return null;
    const [low, high, middle] = found;
    const estimated = period.flags.includes('estimated');
    return {
      period: period.period,
      low,
      high,
      middle,
      estimated,
      quality: period.quality,
      leader: period.top1?.area ?? null,
    };
  });
}

/** Band and line of one answer. A figure that the publisher estimated is drawn hollow. */
export function concentrationSeries(
  theme: ChartTheme,
  answer: Concentration,
  metric: Metric,
  narrow: boolean,
): object[] {
  const colour = stageColour(theme, answer.stage);
  const name = STAGE_NAMES[answer.stage];
  const all = points(answer, metric);
  const periods = inOrder(answer.periods);
  const at = (index: number): number => periodMiddle(periods[index]?.period ?? '1970');
  const band = {
    type: 'line',
    stack: `band-${answer.stage}`,
    symbol: 'none',
    silent: true,
    tooltip: { show: false },
  };
  return [
    {
      ...band,
      name: `${name}, low`,
      lineStyle: { opacity: 0 },
      data: all.map((point, index) => [at(index), point?.low ?? null]),
    },
    {
      ...band,
      name: `${name}, range`,
      lineStyle: { opacity: 0 },
      areaStyle: { color: colour, opacity: 0.16 },
      data: all.map((point, index) => [at(index), point ? point.high - point.low : null]),
    },
    {
      type: 'line',
      name,
      connectNulls: false,
      symbol: 'circle',
      symbolSize: 6,
      lineStyle: { color: colour, width: 2 },
      itemStyle: { color: colour },
      endLabel: { show: !narrow, formatter: name, color: theme.ink, fontSize: SMALL, distance: 8 },
      labelLayout: { moveOverlap: 'shiftY' },
      data: all.map((point, index) => ({
        value: [at(index), point?.middle ?? null],
        ...(point?.estimated
          ? { itemStyle: { color: theme.paper, borderColor: colour, borderWidth: 2 } }
          : {}),
      })),
    },
  ];
}
