import { type InitiativeDetail } from '@chokepoint/api-contract';
import { type EChartsOption } from 'echarts';
import { type ChartResult, type Frame, noChart } from '../chart.js';
import { kindWords } from '../format/initiative.js';
import { baseOption, SMALL, tip } from './base.js';

type Relation = InitiativeDetail['relations'][number];

export interface RelationsInput {
  readonly name: string;
  readonly relations: readonly Relation[];
}

const ROW_PX = 40;
const BACK: Readonly<Record<string, string>> = {
  complements: 'is complemented by',
  implements: 'is implemented by',
  succeeds: 'is succeeded by',
  'responds-to': 'is answered by',
};

/** 'complements', or 'is complemented by' where the other one says so. */
export const relationWords = ({ relation, direction }: Relation): string =>
  direction === 'to' ? kindWords(relation) : (BACK[relation] ?? kindWords(relation));

/** An initiative in the middle; left what it refers to, right what refers to it. */
export function relationsGraph({ name, relations }: RelationsInput, frame: Frame): ChartResult {
  if (relations.length === 0) {
    return noChart('Relations', [], 'No source relates it to another entry of the register.');
  }
  const to = relations.filter(({ direction }) => direction === 'to');
  const from = relations.filter(({ direction }) => direction === 'from');
  const rows = frame.narrow ? relations.length : Math.max(to.length, from.length);
  return {
    kind: 'chart',
    title: `Refers to ${to.length} ${of(to.length)}, and is referred to by ${from.length}`,
    subtitle: frame.narrow
      ? 'Each line is a relation that a source states'
      : 'Left what it refers to, right what refers to it; each line is a relation that a source states',
    option: option(name, to, from, rows, frame),
    height: Math.max(120, rows * ROW_PX + 48),
    key: [],
    table: {
      columns: ['Relation', 'Initiative'].map((label) => ({ label, numeric: false })),
      rows: relations.map((one) => [relationWords(one), one.name]),
    },
    releases: [],
    notes: [],
  };
}

const of = (count: number): string => (count === 1 ? 'entry' : 'entries');

interface Node {
  readonly relation: Relation;
  readonly x: number;
  readonly y: number;
}

function option(
  name: string,
  to: readonly Relation[],
  from: readonly Relation[],
  rows: number,
  { theme, narrow }: Frame,
): EChartsOption {
  const spread = (all: readonly Relation[], x: number): Node[] =>
    all.map((relation, index) => ({ relation, x, y: ((index + 0.5) * rows) / all.length }));
  const nodes = narrow
    ? spread([...to, ...from], 0.12)
    : [...spread(to, 0.34), ...spread(from, 0.66)];
  const middle = narrow ? { x: 0.02, y: 0 } : { x: 0.5, y: rows / 2 };
  const label = (side: 'left' | 'right', formatter: string): object => ({
    show: true,
    position: side,
    formatter,
    color: theme.ink,
    fontSize: SMALL,
    width: narrow ? 260 : 330,
    overflow: 'truncate',
  });
  return {
    ...baseOption(theme),
    tooltip: { ...(baseOption(theme).tooltip as object), trigger: 'item' },
    grid: { left: 8, right: 8, top: 28, bottom: 8 },
    xAxis: { type: 'value', min: 0, max: 1, show: false },
    yAxis: { type: 'value', min: 0, max: rows, inverse: true, show: false },
    series: [
      ...nodes.map(({ x, y }) => ({
        type: 'line',
        silent: true,
        symbol: 'none',
        lineStyle: { color: theme.line, width: 1.5 },
        data: [
          [middle.x, middle.y],
          [x, y],
        ],
      })),
      {
        type: 'scatter',
        cursor: 'pointer',
        symbolSize: 10,
        itemStyle: { color: theme.accent },
        data: nodes.map(({ relation, x, y }) => ({
          name: relation.to,
          value: [x, y],
          label: label(
            !narrow && relation.direction === 'to' ? 'left' : 'right',
            narrow ? `${relationWords(relation)} ${relation.name}` : relation.name,
          ),
          tooltip: { formatter: tip(relation.name, [{ name, value: relationWords(relation) }]) },
        })),
      },
      {
        type: 'scatter',
        silent: true,
        symbolSize: 14,
        itemStyle: { color: theme.ink },
        data: [
          {
            value: [middle.x, middle.y],
            label: { ...label('right', name), position: narrow ? 'right' : 'top', fontWeight: 600 },
          },
        ],
      },
      ...(narrow ? [] : [wordsOnLines(nodes, middle, theme.muted)]),
    ],
  } as EChartsOption;
}

/** The relation in words, on the way between the two. */
const wordsOnLines = (
  nodes: readonly Node[],
  middle: { readonly x: number; readonly y: number },
  color: string,
): object => ({
  type: 'scatter',
  silent: true,
  symbolSize: 0,
  data: nodes.map(({ relation, x, y }) => ({
    value: [x + (middle.x - x) * 0.32, y + (middle.y - y) * 0.32],
    label: {
      show: true,
      position: 'inside',
      formatter: relationWords(relation),
      color,
      fontSize: 11,
    },
  })),
});
