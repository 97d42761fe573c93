import { type EChartsOption } from 'echarts';
import {
  noChart,
  unique,
  type ChartResult,
  type ChartTable,
  type Frame,
  type KeyEntry,
} from '../chart.js';
import { formatScore } from '../format/number.js';
import { assessmentTitle, type Assessment } from '../titles/assessment-title.js';
import { axisLabel, baseOption, categoryAxis, SMALL, tip, valueAxis } from './base.js';

/** The method changed between these two; EI (and partly SR) cannot be compared across (2017 study, 3.3). */
const BREAK = { before: '2014', after: '2017' } as const;
/** Thresholds of Reg. (EU) 2024/1252 Art. 4(2); before 2017 the threshold of EI was 5 (2017 study, 3.3). */
const THRESHOLDS = { supplyRisk: 1, economicImportance: 2.8, oldEconomicImportance: 5 } as const;

type Score = 'supplyRisk' | 'economicImportance';
const PANELS: readonly { score: Score; label: string }[] = [
  { score: 'supplyRisk', label: 'Supply risk' },
  { score: 'economicImportance', label: 'Economic importance' },
];

/** Official supply risk and economic importance by assessment, with the break of method of 2017. */
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
  const years = unique(scored.map(({ year }) => year)).sort();
  const materials = unique(scored.map(({ material }) => material)).sort();
  return {
    kind: 'chart',
    title,
    subtitle:
      'European Commission, supply risk and economic importance; dashed: thresholds of the critical list',
    option: option(scored, years, materials, frame),
    height: frame.narrow ? 420 : 260,
    key: materials.map((label, index): KeyEntry => ({
      label,
      colour: colourOf(frame, index),
      shape: 'line',
    })),
    table: table(scored),
    releases: unique(scored.map(({ release }) => release)),
    notes:
      years.includes(BREAK.before) && years.includes(BREAK.after)
        ? [
            'The method changed in 2017: figures up to 2014 cannot be compared with later ones, so the line is broken there.',
          ]
        : [],
  };
}

const colourOf = ({ theme }: Frame, index: number): string =>
  [theme.accent, theme.warn, theme.good, theme.change[6]?.fill ?? theme.bad, theme.bad][index] ??
  theme.muted;

function option(
  rows: readonly Assessment[],
  years: readonly string[],
  materials: readonly string[],
  frame: Frame,
): EChartsOption {
  const { theme, narrow } = frame;
  const place = (index: number): object =>
    narrow
      ? { left: 36, right: 12, top: index === 0 ? 28 : 230, height: 150 }
      : { left: index === 0 ? 36 : '54%', right: index === 0 ? '50%' : 12, top: 28, bottom: 28 };
  return {
    ...baseOption(theme),
    title: PANELS.map(({ label }, index) => ({
      text: label,
      left: narrow || index === 0 ? 0 : '52%',
      top: narrow && index === 1 ? 204 : 2,
      padding: 0,
      textStyle: { color: theme.muted, fontSize: SMALL, fontWeight: 400 },
    })),
    tooltip: {
      ...(baseOption(theme).tooltip as object),
      trigger: 'item',
      formatter: (item: unknown) => {
        const { name, seriesName, value } = item as {
          name: string;
          seriesName: string;
          value: number;
        };
        return tip(name, [{ name: seriesName, value: formatScore(value) }]);
      },
    },
    grid: PANELS.map((_, index) => place(index)),
    xAxis: PANELS.map((_, gridIndex) => ({
      ...categoryAxis(theme, years),
      gridIndex,
      boundaryGap: true,
    })),
    yAxis: PANELS.map((_, gridIndex) => ({
      ...valueAxis(theme),
      gridIndex,
      min: 0,
      axisLabel: axisLabel(theme),
    })),
    series: PANELS.flatMap(({ score }, panel) => [
      ...materials.flatMap((material, index) =>
        lines(rows, years, material, score, panel, colourOf(frame, index)),
      ),
      threshold(years, score, panel, theme.muted),
    ]),
  } as EChartsOption;
}

/** Two lines a material, before and after the break, so that nothing joins 2014 to 2017. */
function lines(
  rows: readonly Assessment[],
  years: readonly string[],
  material: string,
  score: Score,
  panel: number,
  colour: string,
): object[] {
  const at = (year: string): number | null =>
    rows.find((row) => row.material === material && row.year === year)?.[score] ?? null;
  const halves = [
    years.map((year) => (year <= BREAK.before ? at(year) : null)),
    years.map((year) => (year >= BREAK.after ? at(year) : null)),
  ];
  return halves
    .filter((data) => data.some((value) => value !== null))
    .map((data) => ({
      type: 'line',
      name: material,
      xAxisIndex: panel,
      yAxisIndex: panel,
      data,
      symbol: 'circle',
      symbolSize: 7,
      lineStyle: { color: colour, width: 2 },
      itemStyle: { color: colour },
    }));
}

function threshold(years: readonly string[], score: Score, panel: number, colour: string): object {
  const at = (year: string): number =>
    score === 'supplyRisk'
      ? THRESHOLDS.supplyRisk
      : year < BREAK.after
        ? THRESHOLDS.oldEconomicImportance
        : THRESHOLDS.economicImportance;
  return {
    type: 'line',
    name: 'threshold',
    silent: true,
    xAxisIndex: panel,
    yAxisIndex: panel,
    data: years.map(at),
    step: 'middle',
    symbol: 'none',
    lineStyle: { color: colour, width: 1, type: 'dashed' },
  };
}

const table = (rows: readonly Assessment[]): ChartTable => ({
  columns: [
    { label: 'Year', numeric: false },
    { label: 'Material as assessed', numeric: false },
    { label: 'Supply risk', numeric: true },
    { label: 'Economic importance', numeric: true },
  ],
  rows: [...rows]
    .sort((a, b) => (a.year < b.year ? 1 : a.year > b.year ? -1 : a.material < b.material ? -1 : 1))
    .map((row) => [row.year, row.material, row.supplyRisk, row.economicImportance]),
});
