import { type InputSwing, type InstrumentId, type WhatIfAnswer } from '@chokepoint/api-contract';
import { type EChartsOption } from 'echarts';
import { noChart, type ChartResult, type ChartTable, type Frame } from '../chart.js';
import { formatShare } from '../format/number.js';
import { formatPrice, INPUT_NAMES, INSTRUMENT_NAMES } from '../format/what-if.js';
import { axisLabel, baseOption, categoryAxis, SMALL, tip, valueAxis } from './base.js';

export interface TornadoInput {
  readonly answer: WhatIfAnswer;
  readonly chosen: InstrumentId;
}

const PERCENT: readonly InputSwing['input'][] = ['passThrough', 'disruptionProbability'];
const valueOf = (input: InputSwing['input'], at: number): string =>
  PERCENT.includes(input) ? formatShare(at) : `${formatPrice(at)} EUR/kg`;

/** How far the cost under one instrument moves with each input, the widest first. */
export function tornado({ answer, chosen }: TornadoInput, frame: Frame): ChartResult {
  const { by, of } = answer.sensitivity;
  const what = of === 'landed-cost' ? 'landed cost' : 'risk-adjusted cost';
  const name = INSTRUMENT_NAMES[chosen];
  const outcome = answer.instruments.find(({ id }) => id === chosen)?.outcome;
  const [widest] = outcome?.swings ?? [];
  if (!outcome || widest === undefined) {
    return noChart(`Sensitivity: ${name}`, [], 'The inputs of this instrument are not all there.');
  }
  const base = outcome.riskAdjustedCost ?? outcome.landedCost;
  const from = (gives: number): string => formatPrice(gives);
  return {
    kind: 'chart',
    title: `${name}: the ${what} moves most with the ${INPUT_NAMES[widest.input].toLowerCase()}, ${from(widest.low.gives)} to ${from(widest.high.gives)}`,
    subtitle: `${what}, EUR/kg, as each input is ${formatShare(by)} lower and higher; rule: ${formatPrice(base)} as things are`,
    option: option(outcome.swings, base, frame),
    height: 64 + 44 * outcome.swings.length,
    key: [
      { label: 'input lower', colour: colours(frame).low, shape: 'square' },
      { label: 'input higher', colour: colours(frame).high, shape: 'square' },
    ],
    table: table(outcome.swings),
    releases: [],
    notes: outcome.swings
      .filter(({ low, high }) => low.gives === high.gives)
      .map(({ input }) => `${INPUT_NAMES[input]}: no change within this range.`),
  };
}

const colours = ({ theme }: Frame) => ({
  low: theme.change[0]?.fill ?? theme.ink,
  high: theme.change[6]?.fill ?? theme.ink,
});

function option(swings: readonly InputSwing[], base: number, frame: Frame): EChartsOption {
  const { theme, narrow } = frame;
  const ends = swings.flatMap(({ low, high }) => [low.gives, high.gives]);
  const [least, most] = [Math.min(base, ...ends), Math.max(base, ...ends)];
  const margin = Math.max((most - least) * 0.15, base * 0.01);
  const bar = { type: 'bar', stack: 'swing', barWidth: 18 };
  return {
    ...baseOption(theme),
    grid: { left: narrow ? 112 : 168, right: 32, top: 8, bottom: 32 },
    tooltip: {
      ...(baseOption(theme).tooltip as object),
      trigger: 'item',
      formatter: (item: unknown) => swingTip(swings[(item as { dataIndex: number }).dataIndex]),
    },
    xAxis: {
      ...valueAxis(theme),
      min: Math.max(0, least - margin),
      max: most + margin,
      axisLabel: {
        ...axisLabel(theme),
        hideOverlap: true,
        // The ends are where the bars need room, not round figures.
        showMinLabel: false,
        showMaxLabel: false,
        formatter: (value: number) => formatPrice(value),
      },
    },
    yAxis: {
      ...categoryAxis(
        theme,
        swings.map(({ input }) => INPUT_NAMES[input]),
      ),
      inverse: true,
      axisLabel: { ...axisLabel(theme), width: narrow ? 100 : 156, overflow: 'break' },
    },
    series: [
      {
        ...bar,
        name: 'up to the lower end',
        silent: true,
        itemStyle: { color: 'transparent' },
        data: swings.map(({ low }) => low.gives),
      },
      {
        ...bar,
        name: 'input lower',
        itemStyle: { color: colours(frame).low },
        data: swings.map(({ low }) => base - low.gives),
      },
      {
        ...bar,
        name: 'input higher',
        itemStyle: { color: colours(frame).high },
        data: swings.map(({ high }) => high.gives - base),
        markLine: {
          silent: true,
          symbol: 'none',
          label: { show: false, fontSize: SMALL },
          data: [{ xAxis: base, lineStyle: { color: theme.ink, width: 1, type: 'solid' } }],
        },
      },
    ],
  } as EChartsOption;
}

function swingTip(swing: InputSwing | undefined): string {
  if (swing === undefined) return '';
  const { input, low, high } = swing;
  return tip(
    INPUT_NAMES[input],
    [low, high].map(({ at, gives }) => ({
      name: valueOf(input, at),
      value: `${formatPrice(gives)} EUR/kg`,
    })),
  );
}

const table = (swings: readonly InputSwing[]): ChartTable => ({
  columns: [
    { label: 'Input', numeric: false },
    { label: 'Lower', numeric: false },
    { label: 'Cost then (EUR/kg)', numeric: true },
    { label: 'Higher', numeric: false },
    { label: 'Cost then, higher (EUR/kg)', numeric: true },
  ],
  rows: swings.map(({ input, low, high }) => [
    INPUT_NAMES[input],
    valueOf(input, low.at),
    Number(low.gives.toFixed(4)),
    valueOf(input, high.at),
    Number(high.gives.toFixed(4)),
  ]),
});
