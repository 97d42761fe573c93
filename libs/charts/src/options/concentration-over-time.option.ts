import { type Concentration } from '@chokepoint/api-contract';
import { type EChartsOption } from 'echarts';
import {
  noChart,
  unique,
  type ChartResult,
  type ChartTable,
  type Frame,
  type KeyEntry,
} from '../chart.js';
import { dayMs, formatPeriod, msDay, periodMiddle } from '../format/date.js';
import { formatHhi, formatHhiRange, formatShareRange } from '../format/number.js';
import { qualityWords } from '../format/quality.js';
import { BASIS_NAMES, STAGE_NAMES } from '../format/vocabulary.js';
import { concentrationTitle } from '../titles/concentration-title.js';
import { inOrder, nameIn } from '../titles/leader.js';
import { axisLabel, baseOption, SMALL, timeAxis, tip, valueAxis } from './base.js';
import { concentrationSeries, points, stageColour, type Metric } from './concentration-series.js';
import { eventRules, eventsKey, eventsStrip, isSpecific, type DatedEvent } from './events-strip.js';

export interface ConcentrationInput {
  readonly mineral: string;
  /** One answer a stage, all on one basis. */
  readonly answers: readonly Concentration[];
  readonly metric: Metric;
  readonly events: readonly DatedEvent[];
}

const METRICS: Record<Metric, string> = {
  top1: "the largest supplier's share",
  hhi: 'Herfindahl-Hirschman index of suppliers, 0 to 10,000',
};
const YEAR_MS = 365 * 86_400_000;

/** Concentration of each stage over time, with initiatives and shocks as dated rules. */
export function concentrationOverTime(input: ConcentrationInput, frame: Frame): ChartResult {
  const { mineral, metric } = input;
  const answers = input.answers.filter((answer) =>
    points(answer, metric).some((point) => point !== null),
  );
  const [first] = answers;
  if (!first) {
    const reasons = unique(
      input.answers.flatMap((answer) => answer.gaps.map((gap) => gap.message)),
    );
    return noChart(
      `Concentration of ${mineral}`,
      reasons,
      'No period has a concentration that can be computed.',
    );
  }
  const span = timeSpan(answers);
  const events = input.events.filter((event) => {
    const on = dayMs(event.effectiveOn);
    return on >= span.min && on <= span.max;
  });
  return {
    kind: 'chart',
    title: concentrationTitle(mineral, answers, metric),
    subtitle: `${BASIS_NAMES[first.basis]}: ${METRICS[metric]}; band = range that the figures allow`,
    option: option(answers, metric, events, span, frame),
    height: 340,
    key: chartKey(answers, metric, events, frame),
    table: table(answers, metric),
    releases: unique(
      answers.flatMap((answer) => answer.periods.flatMap((period) => period.releases)),
    ),
    notes: [
      ...unique(answers.flatMap((answer) => answer.gaps.map((gap) => gap.message))),
      ...eventsNote(events),
    ],
  };
}

/** Rules through the plot are few enough to read; whole-list events are marked above it only. */
function eventsNote(events: readonly DatedEvent[]): string[] {
  const general = events.filter((event) => !isSpecific(event)).length;
  if (general === 0) return [];
  return [
    `A rule is drawn for events that name materials; ${general} that cover a whole list are small marks above the plot.`,
  ];
}

function timeSpan(answers: readonly Concentration[]): { min: number; max: number } {
  const times = answers.flatMap((answer) =>
    answer.periods.map(({ period }) => periodMiddle(period)),
  );
  const max = Math.max(...times);
  return {
    min: dayMs(`${msDay(Math.min(...times)).slice(0, 4)}-01-01`),
    max: dayMs(`${msDay(max + YEAR_MS).slice(0, 4)}-12-31`),
  };
}

function option(
  answers: readonly Concentration[],
  metric: Metric,
  events: readonly DatedEvent[],
  span: { min: number; max: number },
  frame: Frame,
): EChartsOption {
  const { theme, narrow } = frame;
  const right = narrow ? 16 : 148;
  const lines = answers.flatMap((answer) => concentrationSeries(theme, answer, metric, narrow));
  const carrier = {
    type: 'line',
    name: 'rules',
    data: [],
    markLine: eventRules(theme, events.filter(isSpecific)),
  };
  const rule65 = {
    type: 'line',
    name: '65 % rule',
    data: [],
    markLine: {
      silent: true,
      symbol: 'none',
      lineStyle: { color: theme.warn, width: 1, type: 'dashed' },
      label: {
        show: true,
        position: 'insideStartTop',
        formatter: '65 % rule',
        color: theme.warn,
        fontSize: SMALL,
      },
      data: [{ yAxis: 0.65 }],
    },
  };
  const format = metric === 'top1' ? (value: number) => `${Math.round(value * 100)} %` : formatHhi;
  return {
    ...baseOption(theme),
    useUTC: true,
    grid: [
      {
        left: 52,
        right,
        top: 28,
        bottom: 32,
        tooltip: { trigger: 'axis', formatter: axisTip(answers, metric, frame) },
      },
      { left: 52, right, top: 6, height: 14 },
    ],
    xAxis: [
      timeAxis(theme, span.min, span.max),
      { type: 'time', min: span.min, max: span.max, gridIndex: 1, show: false },
    ],
    yAxis: [
      {
        ...valueAxis(theme),
        min: 0,
        max: 1,
        axisLabel: { ...axisLabel(theme), formatter: format },
      },
      { type: 'value', min: -1, max: 1, gridIndex: 1, show: false },
    ],
    series: [
      ...lines,
      carrier,
      ...(metric === 'top1' ? [rule65] : []),
      eventsStrip(theme, events, 1),
    ],
  } as EChartsOption;
}

/** Reads the period under the pointer from every answer, so that a gap says 'no figure'. */
const axisTip =
  (answers: readonly Concentration[], metric: Metric, { theme }: Frame) =>
  (shown: unknown): string => {
    const [first] = Array.isArray(shown) ? (shown as { value?: [number, number | null] }[]) : [];
    const time = first?.value?.[0];
    if (time === undefined) return '';
    const rows = answers.flatMap((answer) => {
      const found = points(answer, metric).find(
        (point) => point && periodMiddle(point.period) === time,
      );
      const text = found ? figure(found, metric) : 'no figure';
      const leader = found?.leader ? `, ${nameIn(answer, found.leader)}` : '';
      const quality = found ? ` (${qualityWords(found.quality).word})` : '';
      return [
        {
          name: `${STAGE_NAMES[answer.stage]}${leader}`,
          value: `${text}${quality}`,
          colour: stageColour(theme, answer.stage),
        },
      ];
    });
    const period = answers
      .flatMap((answer) => answer.periods)
      .find((candidate) => periodMiddle(candidate.period) === time)?.period;
    return tip(formatPeriod(period ?? msDay(time).slice(0, 4)), rows);
  };

const figure = ({ low, high }: { low: number; high: number }, metric: Metric): string =>
  metric === 'top1' ? formatShareRange(low, high) : formatHhiRange(low, high);

function chartKey(
  answers: readonly Concentration[],
  metric: Metric,
  events: readonly DatedEvent[],
  { theme }: Frame,
): KeyEntry[] {
  const stages = answers.map(({ stage }): KeyEntry => ({
    label: STAGE_NAMES[stage],
    colour: stageColour(theme, stage),
    shape: 'line',
  }));
  const estimated = answers.some((answer) =>
    answer.periods.some(({ flags }) => flags.includes('estimated')),
  );
  return [
    ...stages,
    ...(estimated
      ? [{ label: 'includes estimates', colour: theme.muted, shape: 'hollow' } as const]
      : []),
    ...(metric === 'top1'
      ? [{ label: '65 % rule', colour: theme.warn, shape: 'dashed' } as const]
      : []),
    ...eventsKey(theme, events),
  ];
}

function table(answers: readonly Concentration[], metric: Metric): ChartTable {
  const periods = unique(
    answers.flatMap((answer) => inOrder(answer.periods).map(({ period }) => period)),
  ).sort();
  const by = answers.map(
    (answer) =>
      new Map(points(answer, metric).flatMap((point) => (point ? [[point.period, point]] : []))),
  );
  const columns = answers.flatMap((answer) => [
    {
      label: `${STAGE_NAMES[answer.stage]}: ${metric === 'top1' ? 'largest share' : 'HHI'}`,
      numeric: true,
    },
    { label: `${STAGE_NAMES[answer.stage]}: leader`, numeric: false },
    { label: `${STAGE_NAMES[answer.stage]}: quality`, numeric: false },
  ]);
  const rows = periods.map((period) => [
    formatPeriod(period),
    ...by.flatMap((found, index) => {
      const point = found.get(period);
      const answer = answers[index];
      if (!point || !answer) return [null, null, null];
      return [
        figure(point, metric),
        point.leader ? nameIn(answer, point.leader) : null,
        qualityWords(point.quality).word,
      ];
    }),
  ]);
  return { columns: [{ label: 'Period', numeric: false }, ...columns], rows };
}
