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
import { changeStrokes, endDots, marginBand, verdictColour } from './dumbbell-marks.js';
import { changeOf, comparedRows, rowLabel, type ComparedRow } from './dumbbell-rows.js';

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
/** More than these are for the table. */
const MOST_REASONS = 3;

/** First and latest figure of each series, with what both allow and the margin around the first. */
export function dumbbellChart({ rows, margin, when }: DumbbellInput, frame: Frame): ChartResult {
  const compared = comparedRows(rows);
  const [any] = rows;
  const title = unchangedTitle(compared, margin, when);
  if (!any || compared.length === 0) {
    const reasons = unique(rows.flatMap(({ gaps }) => gaps.map(({ message }) => message)));
    const few = reasons.length <= MOST_REASONS ? reasons : [];
    return noChart(title, few, 'No series has two figures to compare; the table says why.');
  }
  const later = compared.filter(({ reach }) => reach === 'later').length;
  return {
    kind: 'chart',
    title,
    subtitle: `${outcomeName(any)}: ${firstWords(compared, when)} and the latest one; grey band: ${formatMargin(any.outcome, margin)} around the first`,
    option: option(compared, margin, frame),
    height: compared.length * ROW_PX + EDGES_PX,
    key: key(compared, frame.theme),
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

/** Which figure a row starts from; series that begin later have a start of their own. */
const firstWords = (rows: readonly ComparedRow[], when: string): string =>
  rows.every(({ reach }) => reach === 'later')
    ? 'first figure of each series'
    : `last figure from before ${when}`;

function key(rows: readonly ComparedRow[], theme: ChartTheme): KeyEntry[] {
  const untold = rows.some(({ verdict }) => verdict === 'inconclusive');
  const latest = (label: string, verdict: UnchangedRow['verdict']): KeyEntry => ({
    label: `latest, ${label}`,
    colour: verdictColour(theme, { verdict }),
    shape: 'square',
  });
  return [
    { label: 'first figure', colour: theme.ink, shape: 'hollow' },
    latest('higher by more than the margin', 'moved-up'),
    latest('lower by more', 'moved-down'),
    latest('within the margin', 'within-margin'),
    ...(untold ? [latest('not told: its bounds are wide', 'inconclusive')] : []),
    { label: 'margin around the first', colour: theme.muted, shape: 'band' },
  ];
}

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
      ...marginBand(rows, margin, theme),
      ...changeStrokes(rows, theme),
      ...endDots(rows, theme),
    ],
  } as EChartsOption;
}

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
