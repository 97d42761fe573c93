import { type InitiativeSummary } from '@chokepoint/api-contract';
import { type EChartsOption } from 'echarts';
import { type ChartResult, type Frame, noChart } from '../chart.js';
import { dayMs, formatDate } from '../format/date.js';
import { kindWords } from '../format/initiative.js';
import { baseOption, categoryAxis, timeAxis, tip } from './base.js';
import { laneColour, laneSymbol } from './events-strip.js';

export interface InstrumentsInput {
  readonly initiatives: readonly InitiativeSummary[];
  /** Last day of the axis. */
  readonly until: string;
}

interface Named {
  readonly initiative: InitiativeSummary;
  readonly kind: string;
  readonly status: string;
  readonly on: string;
}

const ROW_PX = 26;
const MARGIN_MS = 60 * 86_400_000;

/** Kinds of instruments by the day on which each was named: what policy reaches for, and when. */
export function instrumentsOverTime(
  { initiatives, until }: InstrumentsInput,
  frame: Frame,
): ChartResult {
  const named = initiatives.flatMap((initiative) =>
    initiative.instruments.map((one): Named => ({ initiative, ...one })),
  );
  const title = 'Instruments by the day on which they were named';
  if (named.length === 0) return noChart(title, [], 'No entry shown here names an instrument.');
  const first = new Map<string, string>();
  for (const { kind, on } of named) {
    const known = first.get(kind);
    if (known === undefined || on < known) first.set(kind, on);
  }
  const kinds = [...first].sort(([, a], [, b]) => (a < b ? 1 : -1)).map(([kind]) => kind);
  const newest = kinds[0] ?? '';
  return {
    kind: 'chart',
    title: `${kinds.length} kinds of instruments are on record; the newest is the ${kindWords(newest)}, since ${formatDate(first.get(newest) ?? until)}`,
    subtitle: `${title}; a hollow mark is one that is only mentioned or proposed`,
    option: option(named, kinds, until, frame),
    height: kinds.length * ROW_PX + 56,
    key: [
      { label: 'initiative', colour: laneColour(frame.theme, 'initiative'), shape: 'triangle' },
      { label: 'shock', colour: laneColour(frame.theme, 'shock'), shape: 'diamond' },
    ],
    table: {
      columns: ['Date', 'Instrument', 'Status', 'Lane', 'Named by'].map((label) => ({
        label,
        numeric: false,
      })),
      rows: [...named]
        .sort((a, b) => (a.on < b.on ? 1 : -1))
        .map(({ on, kind, status, initiative }) => [
          formatDate(on),
          kindWords(kind),
          kindWords(status),
          initiative.lane,
          initiative.name,
        ]),
    },
    releases: [],
    notes: [],
  };
}

function option(
  named: readonly Named[],
  kinds: readonly string[],
  until: string,
  { theme, narrow }: Frame,
): EChartsOption {
  const [earliest = until] = named.map(({ on }) => on).sort();
  const isHollow = ({ status }: Named): boolean => status === 'mentioned' || status === 'proposed';
  return {
    ...baseOption(theme),
    useUTC: true,
    tooltip: { ...(baseOption(theme).tooltip as object), trigger: 'item' },
    grid: { left: narrow ? 128 : 168, right: 16, top: 8, bottom: 32 },
    xAxis: timeAxis(theme, dayMs(`${earliest.slice(0, 4)}-01-01`), dayMs(until) + MARGIN_MS),
    yAxis: categoryAxis(theme, kinds.map(kindWords)),
    series: [
      {
        type: 'scatter',
        cursor: 'pointer',
        symbolSize: 10,
        data: named.map((one) => {
          const colour = laneColour(theme, one.initiative.lane);
          return {
            name: one.initiative.id,
            value: [dayMs(one.on), kinds.indexOf(one.kind)],
            symbol: laneSymbol(one.initiative.lane),
            itemStyle: {
              color: isHollow(one) ? theme.paper : colour,
              borderColor: colour,
              borderWidth: 1.5,
            },
            tooltip: {
              formatter: tip(one.initiative.name, [
                { name: kindWords(one.kind), value: kindWords(one.status) },
                { name: 'named', value: formatDate(one.on) },
              ]),
            },
          };
        }),
      },
    ],
  } as EChartsOption;
}
