import { type EChartsOption } from 'echarts';
import { noChart, type ChartResult, type Frame } from '../chart.js';
import { seriesLabel } from '../format/outcome.js';
import { axisLabel, baseOption, SMALL, tip, valueAxis } from './base.js';
import {
  type Placebo,
  placebosInSpace,
  placebosInTime,
  type PlacebosInput,
  type Strip,
} from './placebo-strips.js';

/** Effects at fake dates, and error ratios of other minerals, with the real one among them. */
export function placebosChart(series: PlacebosInput, frame: Frame): ChartResult {
  const strips = [placebosInTime(series), placebosInSpace(series)].filter(
    (strip) => strip !== null,
  );
  const title = strips.map(({ statement }) => statement).join('; ');
  if (strips.length === 0) {
    const { noPlaceboInSpace, verdict } = series.row.movement;
    const assessed = verdict.code !== 'not-assessable';
    return noChart(
      `Placebos of ${seriesLabel(series.row)}`,
      noPlaceboInSpace ? [noPlaceboInSpace.message] : [],
      assessed
        ? 'No placebo could be made.'
        : 'A change that cannot be assessed is compared with no placebo.',
    );
  }
  return {
    kind: 'chart',
    title,
    subtitle: strips.map(({ measure }) => measure).join('; '),
    option: option(strips, frame),
    height: strips.length * STRIP,
    key: [
      { label: 'the real one', colour: frame.theme.accent, shape: 'diamond' },
      { label: 'placebo at least as large', colour: frame.theme.ink, shape: 'dot' },
      { label: 'smaller placebo', colour: frame.theme.muted, shape: 'hollow' },
    ],
    table: {
      columns: [
        { label: 'Placebo', numeric: false },
        { label: 'Of', numeric: false },
        { label: 'Figure', numeric: true },
      ],
      rows: strips.flatMap(({ kind, real, placebos }) =>
        [real, ...placebos].map(({ name, value }) => [kind, name, value]),
      ),
    },
    releases: [],
    notes: strips.flatMap(({ notes }) => notes),
  };
}

const STRIP = 116;

function option(strips: readonly Strip[], { theme, narrow }: Frame): EChartsOption {
  const [left, right] = [narrow ? 16 : 24, narrow ? 16 : 40];
  return {
    ...baseOption(theme),
    title: strips.map(({ kind }, index) => ({
      text: kind,
      left: 0,
      top: index * STRIP + 4,
      padding: 0,
      textStyle: { color: theme.muted, fontSize: SMALL, fontWeight: 400 },
    })),
    tooltip: {
      ...(baseOption(theme).tooltip as object),
      trigger: 'item',
      formatter: (item: unknown) => (item as { data: { words: string } }).data.words,
    },
    grid: strips.map((_, index) => ({ left, right, top: index * STRIP + 28, height: 52 })),
    xAxis: strips.map(({ from, to, tick }, gridIndex) => ({
      ...valueAxis(theme),
      gridIndex,
      min: from,
      max: to,
      axisLabel: {
        ...axisLabel(theme),
        formatter: tick,
        hideOverlap: true,
        showMinLabel: false,
        showMaxLabel: false,
      },
    })),
    yAxis: strips.map((_, gridIndex) => ({
      type: 'value',
      gridIndex,
      show: false,
      min: -1,
      max: 1,
    })),
    series: strips.map((strip, index) => ({
      type: 'scatter',
      name: strip.kind,
      xAxisIndex: index,
      yAxisIndex: index,
      data: [
        ...strip.placebos.map((one) => dot(one, strip, theme.ink, theme.muted, theme.paper)),
        {
          name: strip.real.name,
          value: [strip.real.value, 0],
          symbol: 'diamond',
          symbolSize: 15,
          itemStyle: { color: theme.accent },
          label: {
            show: true,
            formatter: strip.real.name,
            position: 'top',
            color: theme.ink,
            fontSize: SMALL,
          },
          words: words(strip.real, strip),
        },
      ],
      markLine: {
        silent: true,
        symbol: 'none',
        label: { show: false },
        lineStyle: { color: theme.muted, width: 1, type: 'solid' },
        data: [{ xAxis: strip.zero }],
      },
    })),
  } as EChartsOption;
}

const words = ({ name, value }: Placebo, { kind, format }: Strip): string =>
  tip(name, [{ name: kind.toLowerCase(), value: format(value) }]);

function dot(one: Placebo, strip: Strip, ink: string, muted: string, paper: string): object {
  const large = strip.asLarge(one);
  return {
    name: one.name,
    value: [one.value, 0],
    symbol: 'circle',
    symbolSize: 9,
    itemStyle: large
      ? { color: ink, opacity: 0.8 }
      : { color: paper, borderColor: muted, borderWidth: 1.5 },
    words: words(one, strip),
  };
}
