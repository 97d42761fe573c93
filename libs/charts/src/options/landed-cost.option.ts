import { type InstrumentId, type WhatIfAnswer } from '@chokepoint/api-contract';
import { type EChartsOption } from 'echarts';
import { noChart, type ChartResult, type ChartTable, type Frame } from '../chart.js';
import { formatPrice, INSTRUMENT_NAMES } from '../format/what-if.js';
import { axisLabel, baseOption, SMALL, tip, valueAxis } from './base.js';

export interface LandedCostInput {
  readonly answer: WhatIfAnswer;
  /** World price that was asked about, EUR/kg. */
  readonly price: number;
  readonly chosen: InstrumentId;
}

/** Instruments whose landed cost is the same at every price share a line. */
interface Line {
  readonly ids: readonly InstrumentId[];
  readonly name: string;
  readonly values: readonly number[];
}

/** Landed cost over the world price, a line an instrument; the chosen one is the strong one. */
export function landedCostOverPrice(input: LandedCostInput, frame: Frame): ChartResult {
  const { answer, price, chosen } = input;
  const lines = linesOf(answer.curve);
  if (lines.length < 2) {
    return noChart(
      'Landed cost over the world price',
      [],
      'The inputs of no instrument are all there: beside the cost without one there is nothing to draw.',
    );
  }
  return {
    kind: 'chart',
    title: titleOf(lines, answer.curve.prices, price),
    subtitle: 'EUR/kg at the buyer’s gate over the world price, EUR/kg; upright rule: your price',
    option: option(lines, input, frame),
    height: 340,
    key: lines.map(({ name, ids }, index) => ({
      label: name,
      colour: colourOf(frame, index),
      shape: ids.includes(chosen) ? 'line' : SHAPES[dashOf(index)],
    })),
    table: table(lines, answer.curve.prices),
    releases: [],
    notes: ['Worked out from your inputs alone; no published price is in it.'],
  };
}

function linesOf({ landedCosts }: WhatIfAnswer['curve']): readonly Line[] {
  const found = new Map<string, InstrumentId[]>();
  for (const { id, values } of landedCosts) {
    const key = values.map((value) => value.toPrecision(9)).join();
    found.set(key, [...(found.get(key) ?? []), id]);
  }
  return [...found.values()].map((ids) => ({
    ids,
    name: ids.map((id) => INSTRUMENT_NAMES[id]).join(' = '),
    values: landedCosts.find(({ id }) => id === ids[0])?.values ?? [],
  }));
}

function titleOf(lines: readonly Line[], prices: readonly number[], price: number): string {
  const at = prices.indexOf(price);
  const cost = ({ values }: Line): number => values[at] ?? 0;
  const sorted = [...lines].sort((a, b) => cost(a) - cost(b));
  const [least, most] = [sorted[0], sorted.at(-1)];
  if (least === undefined || most === undefined) return 'Landed cost over the world price';
  return `At ${formatPrice(price)} EUR/kg the landed cost is ${formatPrice(cost(least))} to ${formatPrice(cost(most))}`;
}

const colourOf = ({ theme }: Frame, index: number): string => {
  const palette = [theme.muted, theme.accent, theme.warn, theme.stages[2], theme.good, theme.bad];
  return palette[index % palette.length] ?? theme.ink;
};

const DASHES = ['solid', 'dashed', 'dotted'] as const;
const SHAPES = { solid: 'thin', dashed: 'dashed', dotted: 'dotted' } as const;
const dashOf = (index: number) => DASHES[Math.floor(index / 6) % DASHES.length] ?? 'solid';

function option(
  lines: readonly Line[],
  { answer, price, chosen }: LandedCostInput,
  frame: Frame,
): EChartsOption {
  const { theme } = frame;
  const { prices } = answer.curve;
  return {
    ...baseOption(theme),
    grid: { left: 52, right: 24, top: 28, bottom: 32 },
    tooltip: {
      ...(baseOption(theme).tooltip as object),
      trigger: 'axis',
      formatter: (shown: unknown) => priceTip(lines, prices, frame, shown),
    },
    xAxis: {
      ...valueAxis(theme),
      splitLine: { show: false },
      axisLine: { show: true, lineStyle: { color: theme.line } },
      min: 0,
      max: prices.at(-1),
      axisLabel: { ...axisLabel(theme), showMaxLabel: false },
    },
    yAxis: { ...valueAxis(theme), axisLabel: axisLabel(theme) },
    series: lines.map(({ name, ids, values }, index) => ({
      type: 'line',
      name,
      symbol: 'none',
      z: ids.includes(chosen) ? 4 : 2,
      lineStyle: { width: ids.includes(chosen) ? 3 : 1.5, type: dashOf(index) },
      itemStyle: { color: colourOf(frame, index) },
      data: values.map((value, at) => [prices[at], value]),
      ...(index === 0 && {
        markLine: {
          silent: true,
          symbol: 'none',
          label: { formatter: formatPrice(price), color: theme.ink, fontSize: SMALL },
          data: [{ xAxis: price, lineStyle: { color: theme.ink, width: 1, type: 'solid' } }],
        },
      }),
    })),
  } as EChartsOption;
}

function priceTip(
  lines: readonly Line[],
  prices: readonly number[],
  frame: Frame,
  shown: unknown,
): string {
  const [first] = Array.isArray(shown) ? (shown as { dataIndex?: number }[]) : [];
  const at = first?.dataIndex;
  if (at === undefined || prices[at] === undefined) return '';
  return tip(
    `World price ${formatPrice(prices[at])} EUR/kg`,
    lines.map(({ name, values }, index) => ({
      name,
      value: formatPrice(values[at] ?? 0),
      colour: colourOf(frame, index),
    })),
  );
}

const table = (lines: readonly Line[], prices: readonly number[]): ChartTable => ({
  columns: [
    { label: 'World price (EUR/kg)', numeric: true },
    ...lines.map(({ name }) => ({ label: name, numeric: true })),
  ],
  rows: prices.map((price, at) => [round(price), ...lines.map(({ values }) => round(values[at]))]),
});

const round = (value: number | undefined): number | null =>
  value === undefined ? null : Number(value.toFixed(4));
