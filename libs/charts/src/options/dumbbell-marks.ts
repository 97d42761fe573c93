import { type UnchangedRow } from '@chokepoint/api-contract';
import { type ChartTheme } from '../theme/chart-theme.js';
import { seriesId, type ComparedRow } from './dumbbell-rows.js';

/** Verdicts of rows with two figures. */
const DRAWN: readonly UnchangedRow['verdict'][] = [
  'within-margin',
  'inconclusive',
  'moved-up',
  'moved-down',
];

/** Colour of a verdict; direction is told by the place of the marks too. */
export function verdictColour(
  theme: ChartTheme,
  { verdict }: Pick<UnchangedRow, 'verdict'>,
): string {
  if (verdict === 'moved-up') return theme.change[6]?.fill ?? theme.ink;
  if (verdict === 'moved-down') return theme.change[0]?.fill ?? theme.ink;
  return verdict === 'inconclusive' ? theme.warn : theme.muted;
}

const within = (value: number): number => Math.min(1, Math.max(0, value));

/** The margin around each first figure: an unseen bar up to its lower end, and the rest upon it. */
export function marginBand(
  rows: readonly ComparedRow[],
  margin: number,
  theme: ChartTheme,
): object[] {
  const bounds = rows.map(({ first }) => ({
    low: within(first.value - margin),
    high: within(first.value + margin),
  }));
  const bar = { type: 'bar', stack: 'margin', barWidth: 14, silent: true };
  return [
    {
      ...bar,
      name: 'margin, from',
      itemStyle: { color: 'transparent' },
      data: bounds.map(({ low }) => low),
    },
    {
      ...bar,
      name: 'margin',
      itemStyle: { color: theme.muted, opacity: 0.18 },
      data: bounds.map(({ low, high }) => high - low),
    },
  ];
}

/** What each figure allows as a thick stroke, and the way from the first to the latest. */
export const changeStrokes = (rows: readonly ComparedRow[], theme: ChartTheme): object[] => [
  strokes('first allows', rows, ({ first }) => [first.low, first.high], {
    width: 6,
    color: theme.ink,
    opacity: 0.35,
  }),
  ...DRAWN.flatMap((verdict) => {
    const of = rows.map((row) => (row.verdict === verdict ? row : null));
    const color = verdictColour(theme, { verdict });
    return [
      strokes('latest allows', of, ({ latest }) => [latest.low, latest.high], {
        width: 6,
        color,
        opacity: 0.45,
      }),
      strokes('change', of, ({ first, latest }) => [first.value, latest.value], {
        width: 2,
        color,
        opacity: 1,
      }),
    ];
  }),
];

/** A stroke from one value to another in each row; null leaves a row out. */
const strokes = (
  name: string,
  rows: readonly (ComparedRow | null)[],
  ends: (row: ComparedRow) => readonly [number, number],
  lineStyle: object,
): object => ({
  type: 'line',
  name,
  silent: true,
  symbol: 'none',
  connectNulls: false,
  lineStyle,
  data: rows.flatMap((row, index) =>
    row === null ? [] : [...ends(row).map((value) => [value, index]), ['-', '-']],
  ),
});

/** The first figure hollow, the latest in the colour of the verdict. */
export const endDots = (rows: readonly ComparedRow[], theme: ChartTheme): object[] => [
  dots('first', rows, 'first', () => ({
    color: theme.paper,
    borderColor: theme.ink,
    borderWidth: 1.5,
  })),
  dots('latest', rows, 'latest', (row) => ({ color: verdictColour(theme, row), opacity: 1 })),
];

const dots = (
  name: string,
  rows: readonly ComparedRow[],
  end: 'first' | 'latest',
  style: (row: ComparedRow) => object,
): object => ({
  type: 'scatter',
  name,
  symbolSize: 10,
  cursor: 'pointer',
  z: 5,
  data: rows.map((row, index) => ({
    name: seriesId(row),
    value: [row[end].value, index],
    itemStyle: style(row),
  })),
});
