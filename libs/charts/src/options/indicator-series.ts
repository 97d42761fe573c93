import { type IndicatorPoint, type IndicatorSeries } from '@chokepoint/api-contract';
import { dayMs, periodMiddle } from '../format/date.js';
import { INDICATOR_NAMES } from '../format/indicator.js';
import { type ChartTheme } from '../theme/chart-theme.js';

/** Two points further apart than this have a period without a figure between them. */
const YEAR_AND_A_HALF_MS = 550 * 86_400_000;

/** Where a point stands on the time axis: on the day that it is judged on, or amid its period. */
export const timeOf = ({ on, period }: IndicatorPoint): number =>
  on === null ? periodMiddle(period) : dayMs(on);

/** What the line runs through: the figure, or the middle of its bounds. */
export const middleOf = ({ value, low, high }: IndicatorPoint): number =>
  value ?? (high === null ? low : (low + high) / 2);

/** The points in order of time, with a null wherever a period has none: a gap stays a gap. */
export function withGaps(points: readonly IndicatorPoint[]): (IndicatorPoint | number)[] {
  const sorted = [...points].sort((a, b) => timeOf(a) - timeOf(b));
  return sorted.flatMap((point, index) => {
    const before = sorted[index - 1];
    if (before === undefined) return [point];
    const [from, to] = [timeOf(before), timeOf(point)];
    return to - from > YEAR_AND_A_HALF_MS ? [(from + to) / 2, point] : [point];
  });
}

type Placed = readonly [time: number, value: number | null];

/** Band, whiskers and line of one indicator. What its publisher estimated is drawn hollow. */
export function indicatorSeriesOf(
  theme: ChartTheme,
  series: IndicatorSeries,
  colour: string,
): object[] {
  const name = INDICATOR_NAMES[series.indicator];
  const all = withGaps(series.points);
  const place = (of: (point: IndicatorPoint) => number): Placed[] =>
    all.map((one) => (typeof one === 'number' ? [one, null] : [timeOf(one), of(one)]));
  const quiet = { type: 'line', symbol: 'none', silent: true, tooltip: { show: false } };
  const width = ({ low, high }: IndicatorPoint): number => (high === null ? 0 : high - low);
  return [
    {
      ...quiet,
      name: `${name}, low`,
      stack: 'band',
      lineStyle: { opacity: 0 },
      data: place(({ low }) => low),
    },
    {
      ...quiet,
      name: `${name}, range`,
      stack: 'band',
      lineStyle: { opacity: 0 },
      areaStyle: { color: colour, opacity: 0.16 },
      data: place(width),
    },
    {
      ...quiet,
      name: `${name}, bounds`,
      lineStyle: { color: colour, width: 4, opacity: 0.3 },
      data: alone(all).flatMap((point): Placed[] => [
        [timeOf(point), point.low],
        [timeOf(point), point.high ?? point.low],
        [timeOf(point), null],
      ]),
    },
    {
      type: 'line',
      name,
      connectNulls: false,
      symbol: 'circle',
      symbolSize: 6,
      lineStyle: { color: colour, width: 2 },
      itemStyle: { color: colour },
      data: all.map((one) =>
        typeof one === 'number'
          ? { value: [one, null] }
          : { value: [timeOf(one), middleOf(one)], ...styleOf(one, theme, colour) },
      ),
    },
  ];
}

/** A band needs two points; one that stands alone shows its bounds as a bar. */
const alone = (all: readonly (IndicatorPoint | number)[]): IndicatorPoint[] =>
  all.flatMap((one, index) =>
    typeof one === 'object' &&
    typeof all[index - 1] !== 'object' &&
    typeof all[index + 1] !== 'object'
      ? [one]
      : [],
  );

function styleOf(point: IndicatorPoint, theme: ChartTheme, colour: string): object {
  if (point.value === null) return { symbol: 'none' };
  if (point.quality !== 'estimated') return {};
  return { itemStyle: { color: theme.paper, borderColor: colour, borderWidth: 2 } };
}
