import { type UnchangedRow } from '@chokepoint/api-contract';
import { type EChartsOption } from 'echarts';
import { noChart, type ChartResult, type ChartTable, type Frame } from '../chart.js';
import { dayMs, formatPeriod, periodMiddle } from '../format/date.js';
import { formatLevel, formatMargin, formatTick, outcomeName } from '../format/unchanged.js';
import { STAGE_NAMES } from '../format/vocabulary.js';
import { axisLabel, baseOption, SMALL, timeAxis, tip, valueAxis } from './base.js';

export interface PathInput {
  readonly row: UnchangedRow;
  readonly margin: number;
  /** The day since which is asked, and how it is said. */
  readonly day: string;
  readonly when: string;
}

/** Every figure of one series between the first and the latest, with the margin around the first. */
export function unchangedPath({ row, margin, day, when }: PathInput, frame: Frame): ChartResult {
  const { mineralName, first, latest, outcome, stage } = row;
  if (first === null || latest === null) {
    const reasons = row.gaps.map(({ message }) => message);
    return noChart(`${mineralName}: no path`, reasons, 'The series has no figures.');
  }
  const end = (figure: typeof first): string =>
    [
      formatLevel(outcome, figure.low, figure.high),
      figure.leader ? `(${figure.leader.name})` : '',
      `in ${formatPeriod(figure.period)}`,
    ]
      .filter(Boolean)
      .join(' ');
  const name = stage === null ? mineralName : `${mineralName}, ${STAGE_NAMES[stage].toLowerCase()}`;
  return {
    kind: 'chart',
    title: `${name}: ${end(first)}, ${end(latest)}`,
    subtitle: `${outcomeName(row)}; dashed: ${formatMargin(outcome, margin)} around the first figure; upright rule: ${when}`,
    option: option(row, first.value, margin, day, frame),
    height: 280,
    key: [],
    table: table(row),
    releases: row.releases,
    notes: [...row.gaps, ...row.breaks].map(({ message }) => message),
  };
}

function option(
  { path, outcome }: UnchangedRow,
  first: number,
  margin: number,
  day: string,
  { theme }: Frame,
): EChartsOption {
  const times = path.map(({ period }) => periodMiddle(period));
  const all = [...times, dayMs(day)];
  const band = {
    type: 'line',
    stack: 'bounds',
    symbol: 'none',
    silent: true,
    lineStyle: { opacity: 0 },
  };
  const edge = { lineStyle: { color: theme.muted, width: 1, type: 'dashed' } };
  return {
    ...baseOption(theme),
    useUTC: true,
    grid: { left: 52, right: 24, top: 16, bottom: 28 },
    tooltip: {
      ...(baseOption(theme).tooltip as object),
      trigger: 'item',
      formatter: (item: unknown) => {
        const point = path[(item as { dataIndex: number }).dataIndex];
        if (!point || point.low === null || point.high === null) return '';
        const value = formatLevel(outcome, point.low, point.high);
        return tip(formatPeriod(point.period), [{ name: point.leader ?? 'no leader', value }]);
      },
    },
    xAxis: timeAxis(theme, Math.min(...all) - YEAR_MS / 2, Math.max(...all) + YEAR_MS / 2),
    yAxis: {
      ...valueAxis(theme),
      min: 0,
      max: 1,
      axisLabel: { ...axisLabel(theme), formatter: (value: number) => formatTick(outcome, value) },
    },
    series: [
      { ...band, name: 'low', data: path.map(({ low }, i) => [times[i], low]) },
      {
        ...band,
        name: 'bounds',
        areaStyle: { color: theme.accent, opacity: 0.16 },
        data: path.map(({ low, high }, i) => [
          times[i],
          low === null || high === null ? null : high - low,
        ]),
      },
      {
        type: 'line',
        name: 'path',
        connectNulls: false,
        symbol: 'circle',
        symbolSize: 7,
        lineStyle: { color: theme.accent, width: 2 },
        itemStyle: { color: theme.accent },
        data: path.map(({ value }, i) => [times[i], value]),
        markLine: {
          silent: true,
          symbol: 'none',
          label: { show: false, fontSize: SMALL },
          data: [
            ...[first - margin, first + margin]
              .filter((value) => value > 0 && value < 1)
              .map((value) => ({ yAxis: value, ...edge })),
            { xAxis: dayMs(day), lineStyle: { color: theme.ink, width: 1, type: 'solid' } },
          ],
        },
      },
    ],
  } as EChartsOption;
}

const YEAR_MS = 365 * 86_400_000;

const table = ({ path, outcome }: UnchangedRow): ChartTable => ({
  columns: [
    { label: 'Period', numeric: false },
    { label: 'Figure', numeric: true },
    { label: 'Leader', numeric: false },
  ],
  rows: path.map(({ period, low, high, leader }) => [
    formatPeriod(period),
    low === null || high === null ? null : formatLevel(outcome, low, high),
    leader,
  ]),
});
