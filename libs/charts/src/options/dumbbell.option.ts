import { type UnchangedOutcome, type UnchangedRow } from '@chokepoint/api-contract';
import { type EChartsOption } from 'echarts';
import {
  noChart,
  unique,
  type ChartResult,
  type ChartTable,
  type Frame,
  type KeyEntry,
} from '../chart.js';
import { formatPeriod } from '../format/date.js';
import {
  formatChange,
  formatLevel,
  formatMargin,
  formatTick,
  marginWords,
  outcomeName,
} from '../format/unchanged.js';
import { type ChartTheme } from '../theme/chart-theme.js';
import { unchangedTitle } from '../titles/unchanged-title.js';
import { axisLabel, baseOption, tip, valueAxis } from './base.js';
import { changeOf, comparedRows, rowLabel, seriesId, type ComparedRow } from './dumbbell-rows.js';

export interface DumbbellInput {
  /** Rows of one outcome. */
  readonly rows: readonly UnchangedRow[];
  /** 0-1, in the outcome's own unit. */
  readonly margin: number;
  /** 'October 2011' */
  readonly when: string;
}

const ROW_PX = 22;
const EDGES_PX = 52;

/** First and latest figure of each series, with what both allow and the margin around the first. */
export function dumbbellChart({ rows, margin, when }: DumbbellInput, frame: Frame): ChartResult {
  const compared = comparedRows(rows);
  const [any] = rows;
  const title = unchangedTitle(compared, margin, when);
  if (!any || compared.length === 0) {
    const reasons = unique(rows.flatMap(({ gaps }) => gaps.map(({ message }) => message)));
    return noChart(title, reasons.slice(0, 3), 'No series has two figures to compare.');
  }
  const later = compared.filter(({ reach }) => reach === 'later').length;
  return {
    kind: 'chart',
    title,
    subtitle: `${outcomeName(any)}: last figure from before ${when}, and the latest one; grey band: ${formatMargin(any.outcome, margin)} around the first`,
    option: option(compared, margin, frame),
    height: compared.length * ROW_PX + EDGES_PX,
    key: key(frame.theme),
    table: table(compared),
    releases: unique(compared.flatMap(({ first, latest }) => [first.release, latest.release])),
    notes: [
      ...(later > 0
        ? [
            `${later} series with a year in parentheses begin later: they start from that year, not from before ${when}.`,
          ]
        : []),
      ...unique(compared.flatMap(({ breaks }) => breaks.map(({ message }) => message))),
    ],
  };
}

/** Colour of a verdict; direction is told by the place of the marks too. */
export function verdictColour(
  theme: ChartTheme,
  { verdict }: Pick<UnchangedRow, 'verdict'>,
): string {
  if (verdict === 'moved-up') return theme.change[6]?.fill ?? theme.ink;
  if (verdict === 'moved-down') return theme.change[0]?.fill ?? theme.ink;
  return verdict === 'inconclusive' ? theme.warn : theme.muted;
}

const key = (theme: ChartTheme): KeyEntry[] => [
  { label: 'first figure', colour: theme.ink, shape: 'hollow' },
  {
    label: 'latest, higher by more than the margin',
    colour: shade(theme, 'moved-up'),
    shape: 'square',
  },
  { label: 'latest, lower by more', colour: shade(theme, 'moved-down'), shape: 'square' },
  { label: 'latest, within the margin', colour: shade(theme, 'within-margin'), shape: 'square' },
  { label: 'margin around the first', colour: theme.muted, shape: 'band' },
];
const shade = (theme: ChartTheme, verdict: UnchangedRow['verdict']): string =>
  verdictColour(theme, { verdict });

function option(rows: readonly ComparedRow[], margin: number, frame: Frame): EChartsOption {
  const { theme, narrow } = frame;
  const { outcome } = rows[0] ?? { outcome: 'top1-eu-imports' as UnchangedOutcome };
  const width = narrow ? 128 : 200;
  return {
    ...baseOption(theme),
    tooltip: {
      ...(baseOption(theme).tooltip as object),
      trigger: 'item',
      formatter: (item: unknown) => {
        const row = rows[(item as { dataIndex: number }).dataIndex];
        return row ? rowTip(row, theme) : '';
      },
    },
    grid: { left: width + 8, right: 20, top: 24, bottom: 24 },
    xAxis: {
      ...valueAxis(theme),
      min: 0,
      max: 1,
      position: 'top',
      axisLabel: {
        ...axisLabel(theme),
        formatter: (value: number) => formatTick(outcome, value),
      },
    },
    yAxis: {
      type: 'category',
      inverse: true,
      data: rows.map((row) => rowLabel(row, rows)),
      axisLine: { show: false },
      axisTick: { show: false },
      axisLabel: {
        ...axisLabel(theme),
        color: theme.ink,
        width,
        overflow: 'truncate',
        interval: 0,
      },
    },
    series: [
      ...span('margin', rows, (row) => [row.first.value - margin, row.first.value + margin], {
        width: 14,
        colour: () => theme.muted,
        opacity: 0.16,
      }),
      ...span('first allows', rows, ({ first }) => [first.low, first.high], {
        width: 6,
        colour: () => theme.ink,
        opacity: 0.35,
      }),
      ...span('latest allows', rows, ({ latest }) => [latest.low, latest.high], {
        width: 6,
        colour: (row) => verdictColour(theme, row),
        opacity: 0.45,
      }),
      ...span('change', rows, ({ first, latest }) => [first.value, latest.value], {
        width: 2,
        colour: (row) => verdictColour(theme, row),
        opacity: 1,
      }),
      dots(
        'first',
        rows,
        ({ first }) => first.value,
        () => ({
          color: theme.paper,
          borderColor: theme.ink,
          borderWidth: 1.5,
        }),
      ),
      dots(
        'latest',
        rows,
        ({ latest }) => latest.value,
        (row) => ({
          color: verdictColour(theme, row),
        }),
      ),
    ],
  } as EChartsOption;
}

interface Bar {
  readonly width: number;
  readonly colour: (row: ComparedRow) => string;
  readonly opacity: number;
}

const within = (value: number): number => Math.min(1, Math.max(0, value));

/** A bar from one value to another: an unseen bar up to the lower one, and the rest upon it. */
function span(
  name: string,
  rows: readonly ComparedRow[],
  ends: (row: ComparedRow) => readonly [number, number],
  { width, colour, opacity }: Bar,
): object[] {
  const bounds = rows.map((row) => {
    const [a, b] = ends(row).map(within) as [number, number];
    return { row, low: Math.min(a, b), high: Math.max(a, b) };
  });
  const bar = { type: 'bar', stack: name, barWidth: width, barGap: '-100%', silent: true };
  return [
    {
      ...bar,
      name: `${name}, from`,
      itemStyle: { color: 'transparent' },
      data: bounds.map(({ low }) => low),
    },
    {
      ...bar,
      name,
      data: bounds.map(({ row, low, high }) => ({
        value: high - low,
        itemStyle: { color: colour(row), opacity },
      })),
    },
  ];
}

const dots = (
  name: string,
  rows: readonly ComparedRow[],
  value: (row: ComparedRow) => number,
  style: (row: ComparedRow) => object,
): object => ({
  type: 'scatter',
  name,
  symbolSize: 10,
  cursor: 'pointer',
  z: 5,
  data: rows.map((row, index) => ({
    name: seriesId(row),
    value: [value(row), index],
    itemStyle: style(row),
  })),
});

function rowTip(row: ComparedRow, theme: ChartTheme): string {
  const { first, latest, outcome, verdict, test } = row;
  const end = (figure: ComparedRow['first']) => ({
    name: [formatPeriod(figure.period), figure.leader?.name].filter(Boolean).join(', '),
    value: formatLevel(outcome, figure.low, figure.high),
  });
  return tip(
    `${row.mineralName}, ${row.stage ?? ''}`,
    [
      { ...end(first), colour: theme.paper },
      { ...end(latest), colour: verdictColour(theme, row) },
      { name: marginWords(verdict).word, value: formatChange(outcome, changeOf(row)) },
    ],
    test.reason ??
      `Test on means: ${test.result === 'unchanged' ? 'unchanged' : 'not shown unchanged'}.`,
  );
}

const table = (rows: readonly ComparedRow[]): ChartTable => ({
  columns: [
    { label: 'Mineral', numeric: false },
    { label: 'Stage', numeric: false },
    { label: 'First period', numeric: false },
    { label: 'First', numeric: true },
    { label: 'Latest period', numeric: false },
    { label: 'Latest', numeric: true },
    { label: 'Change', numeric: true },
    { label: 'Against the margin', numeric: false },
  ],
  rows: rows.map((row) => [
    row.mineralName,
    row.stage,
    formatPeriod(row.first.period),
    formatLevel(row.outcome, row.first.low, row.first.high),
    formatPeriod(row.latest.period),
    formatLevel(row.outcome, row.latest.low, row.latest.high),
    formatChange(row.outcome, changeOf(row)),
    marginWords(row.verdict).word,
  ]),
});
