import { type AnalysisSeries } from '@chokepoint/api-contract';
import { type ChartTable, type Frame, type KeyEntry } from '../chart.js';
import { formatPeriod } from '../format/date.js';
import {
  afterColour,
  type OutsidePoint,
  type PathPoint,
  periodUseWords,
} from './counterfactual-series.js';
import { laneColour } from './events-strip.js';

/** Only what is drawn has an entry. */
export function counterfactualKey(
  { row, path }: Pick<AnalysisSeries, 'row' | 'path'>,
  outside: readonly OutsidePoint[],
  { theme }: Frame,
): KeyEntry[] {
  const uses = new Set(path.map(({ use }) => use));
  const fitted = path.some(({ counterfactual }) => counterfactual !== null);
  const left = [...uses].some((use) => !['before', 'after', 'missing'].includes(use));
  const lanes = new Set(row.overlapping.map(({ lane }) => lane));
  const entries: readonly (readonly [boolean, KeyEntry])[] = [
    [uses.has('before'), { label: 'before', colour: theme.ink, shape: 'dot' }],
    [uses.has('after'), { label: 'after', colour: afterColour(theme), shape: 'diamond' }],
    [left, { label: 'left out', colour: theme.muted, shape: 'hollow' }],
    [outside.length > 0, { label: 'outside the window', colour: theme.greys[1], shape: 'dot' }],
    [fitted, { label: 'trend without the change', colour: theme.warn, shape: 'dashed' }],
    [row.breaks.length > 0, { label: 'break in the series', colour: theme.warn, shape: 'dotted' }],
    [
      lanes.has('initiative'),
      { label: 'other initiative', colour: laneColour(theme, 'initiative'), shape: 'triangle' },
    ],
    [lanes.has('shock'), { label: 'shock', colour: laneColour(theme, 'shock'), shape: 'diamond' }],
  ];
  return entries.flatMap(([there, entry]) => (there ? [entry] : []));
}

/** Every period with its part in the analysis; figures in the outcome's own unit, 0-1. */
export function counterfactualTable(
  path: readonly PathPoint[],
  outside: readonly OutsidePoint[],
): ChartTable {
  const rows = [
    ...path.map(({ period, use, observed, counterfactual, low, high }) => ({
      period,
      cells: [periodUseWords(use), observed, counterfactual, low, high],
    })),
    ...outside.map(({ period, value }) => ({
      period,
      cells: ['outside the window', value, null, null, null],
    })),
  ].sort((a, b) => (a.period < b.period ? -1 : 1));
  return {
    columns: [
      { label: 'Period', numeric: false },
      { label: 'In the analysis', numeric: false },
      { label: 'Observed, 0-1', numeric: true },
      { label: 'Trend without the change, 0-1', numeric: true },
      { label: 'Low, 0-1', numeric: true },
      { label: 'High, 0-1', numeric: true },
    ],
    rows: rows.map(({ period, cells }) => [formatPeriod(period), ...cells]),
  };
}
