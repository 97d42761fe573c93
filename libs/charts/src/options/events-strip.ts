import { type InitiativeSummary } from '@chokepoint/api-contract';
import { dayMs, formatDate } from '../format/date.js';
import { statusWords } from '../format/initiative.js';
import { type KeyEntry } from '../chart.js';
import { type ChartTheme } from '../theme/chart-theme.js';
import { tip } from './base.js';

/** What a rule on a time axis needs of an initiative or a shock. */
export type DatedEvent = Pick<
  InitiativeSummary,
  | 'id'
  | 'name'
  | 'lane'
  | 'effectiveOn'
  | 'effectivePrecision'
  | 'effectiveKind'
  | 'status'
  | 'coversAll'
>;

/** Covers minerals by name rather than a whole list: only then is a rule drawn through the plot. */
export const isSpecific = ({ coversAll }: Pick<DatedEvent, 'coversAll'>): boolean =>
  coversAll === null;

export const laneColour = (theme: ChartTheme, lane: DatedEvent['lane']): string =>
  lane === 'initiative' ? theme.accent : theme.bad;

export const laneSymbol = (lane: DatedEvent['lane']): 'triangle' | 'diamond' =>
  lane === 'initiative' ? 'triangle' : 'diamond';

export const eventTip = (event: DatedEvent): string =>
  tip(event.name, [
    {
      name: event.effectiveKind === 'in-force' ? 'in force' : event.effectiveKind,
      value: formatDate(event.effectiveOn, event.effectivePrecision),
    },
    { name: 'state', value: statusWords(event.status) },
  ]);

/** A row of marks above the plot, one an event, on the strip's own axes. */
export function eventsStrip(
  theme: ChartTheme,
  events: readonly DatedEvent[],
  axis: number,
): object {
  return {
    type: 'scatter',
    name: 'events',
    xAxisIndex: axis,
    yAxisIndex: axis,
    cursor: 'pointer',
    data: events.map((event) => ({
      name: event.id,
      value: [dayMs(event.effectiveOn), 0],
      symbol: laneSymbol(event.lane),
      symbolSize: isSpecific(event) ? 10 : 6,
      itemStyle: { color: laneColour(theme, event.lane) },
      tooltip: { formatter: eventTip(event) },
    })),
  };
}

/** Thin dated rules through the plot; silent, since the marks above them carry the words. */
export function eventRules(theme: ChartTheme, events: readonly DatedEvent[]): object {
  return {
    silent: true,
    symbol: 'none',
    label: { show: false },
    data: events.map((event) => ({
      xAxis: dayMs(event.effectiveOn),
      lineStyle: {
        color: laneColour(theme, event.lane),
        width: 1,
        opacity: 0.35,
        type: event.lane === 'initiative' ? 'solid' : 'dashed',
      },
    })),
  };
}

export function eventsKey(theme: ChartTheme, events: readonly DatedEvent[]): KeyEntry[] {
  const lanes = new Set(events.map((event) => event.lane));
  const key: KeyEntry[] = [];
  if (lanes.has('initiative')) {
    key.push({ label: 'initiative', colour: theme.accent, shape: 'triangle' });
  }
  if (lanes.has('shock')) key.push({ label: 'shock', colour: theme.bad, shape: 'diamond' });
  return key;
}
