import { type EChartsOption } from 'echarts';
import {
  noChart,
  unique,
  type ChartResult,
  type ChartTable,
  type Frame,
  type KeyEntry,
} from '../chart.js';
import { assessmentTitle, type Assessment } from '../titles/assessment-title.js';
import { axisLabel, baseOption, SMALL, valueAxis } from './base.js';
import { milestones, scoreName, thresholds } from './assessment-series.js';

/** The method changed between these two; EI (and partly SR) cannot be compared across (2017 study, 3.3). */
const BREAK = { before: 2014, after: 2017 } as const;

/** Official supply risk and economic importance as dated milestones, with the break of method drawn. */
export function assessmentsChart(
  {
    mineral,
    assessments,
  }: { readonly mineral: string; readonly assessments: readonly Assessment[] },
  frame: Frame,
): ChartResult {
  const title = assessmentTitle(mineral, assessments);
  const scored = assessments.filter(
    (row) => row.supplyRisk !== null || row.economicImportance !== null,
  );
  if (scored.length === 0) {
    return noChart(
      title,
      [],
      'The Commission has not assessed this material under this name at this state of knowledge.',
    );
  }
  const materials = unique(scored.map(({ material }) => material)).sort();
  return {
    kind: 'chart',
    title,
    subtitle:
      'European Commission: supply risk (SR) and economic importance (EI) as published, one mark a study; dashed: thresholds of the critical list',
    option: option(scored, materials, frame),
    height: frame.narrow ? 340 : 300,
    key: keyOf(materials, frame),
    table: table(scored),
    releases: unique(scored.map(({ release }) => release)),
    notes: broken(scored)
      ? [
          'The method changed in 2017: figures up to 2014 cannot be compared with later ones, so nothing joins them.',
        ]
      : [],
  };
}

const broken = (rows: readonly Assessment[]): boolean =>
  rows.some(({ year }) => Number(year) <= BREAK.before) &&
  rows.some(({ year }) => Number(year) >= BREAK.after);

const colourOf = ({ theme }: Frame, index: number): string =>
  [theme.accent, theme.warn, theme.good, theme.change[6]?.fill ?? theme.bad, theme.bad][index] ??
  theme.muted;

/** One material is told by its two scores, several by their colours as well. */
function keyOf(materials: readonly string[], frame: Frame): KeyEntry[] {
  const named = (label: string, index: number, name: string): string =>
    materials.length > 1 ? `${label}, ${name}` : name;
  return materials.flatMap((label, index): KeyEntry[] => [
    {
      label: named(label, index, scoreName.supplyRisk),
      colour: colourOf(frame, index),
      shape: 'square',
    },
    {
      label: named(label, index, scoreName.economicImportance),
      colour: colourOf(frame, index),
      shape: 'hollow',
    },
  ]);
}

function option(
  rows: readonly Assessment[],
  materials: readonly string[],
  frame: Frame,
): EChartsOption {
  const { theme, narrow } = frame;
  const years = unique(rows.map(({ year }) => Number(year))).sort((a, b) => a - b);
  const [first = 0] = years;
  const last = years.at(-1) ?? first;
  const series = [
    ...materials.flatMap((material, index) =>
      milestones(
        rows.filter((row) => row.material === material),
        colourOf(frame, index),
        BREAK.after,
        theme.paper,
      ),
    ),
    ...thresholds(first, last, BREAK, theme.muted),
  ];
  return {
    ...baseOption(theme),
    tooltip: { ...(baseOption(theme).tooltip as object), trigger: 'item' },
    grid: { left: 28, right: narrow ? 64 : 84, top: 24, bottom: 28 },
    xAxis: {
      ...valueAxis(theme),
      min: first - 1,
      max: last + 1,
      splitLine: { show: false },
      axisLine: { show: true, lineStyle: { color: theme.line } },
      axisTick: { show: true, customValues: years, lineStyle: { color: theme.line } },
      axisLabel: {
        ...axisLabel(theme),
        customValues: years,
        formatter: (year: number) => String(year),
      },
    },
    yAxis: { ...valueAxis(theme), min: 0, axisLabel: axisLabel(theme) },
    series: broken(rows) ? [breakOf(frame), ...series] : series,
  } as EChartsOption;
}

/** The years in which the method changed, as a band with its name. */
function breakOf({ theme, narrow }: Frame): object {
  return {
    type: 'line',
    name: 'method changed',
    silent: true,
    data: [],
    markArea: {
      silent: true,
      itemStyle: { color: theme.line, opacity: 0.4 },
      label: {
        show: true,
        position: 'insideTop',
        color: theme.muted,
        fontSize: SMALL,
        lineHeight: 16,
        formatter: narrow ? 'new\nmethod' : 'method changed:\nnot comparable',
      },
      data: [[{ xAxis: BREAK.before + 0.5 }, { xAxis: BREAK.after - 0.5 }]],
    },
  };
}

const table = (rows: readonly Assessment[]): ChartTable => ({
  columns: [
    { label: 'Year', numeric: false },
    { label: 'Material as assessed', numeric: false },
    { label: 'Method', numeric: false },
    { label: 'Supply risk', numeric: true },
    { label: 'Economic importance', numeric: true },
  ],
  rows: [...rows]
    .sort((a, b) => (a.year < b.year ? 1 : a.year > b.year ? -1 : a.material < b.material ? -1 : 1))
    .map((row) => [
      row.year,
      row.material,
      Number(row.year) >= BREAK.after ? 'since 2017' : 'before 2017',
      row.supplyRisk,
      row.economicImportance,
    ]),
});
