import { type Concentration, type InitiativeSummary } from '@chokepoint/api-contract';
import { type EChartsOption } from 'echarts';
import { noChart, type ChartResult, type Frame } from '../chart.js';
import { dayMs } from '../format/date.js';
import { formatShareRange } from '../format/number.js';
import { wholePhrase } from '../format/vocabulary.js';
import { axisLabel, baseOption, SMALL, timeAxis, valueAxis } from './base.js';
import { concentrationSeries } from './concentration-series.js';
import { eventRules, eventTip, laneColour, laneSymbol } from './events-strip.js';
import { layoutOf, rowsOf, type Layout } from './timeline-layout.js';
import { timelineTable } from './timeline-table.js';
import { timelineTitle } from '../titles/timeline-title.js';
import { placeInRows, type Placed, type Room } from './timeline-rows.js';

export interface TimelineInput {
  readonly initiatives: readonly InitiativeSummary[];
  /** Last day of the axis: today, or the day of the time bar. */
  readonly until: string;
  /** A mineral's concentration to lay below, so that date and movement are read together. */
  readonly below?: { readonly mineral: string; readonly answer: Concentration };
}

const DAY_MS = 86_400_000;
/** Width that labels are laid out for; a narrow frame has none. */
const WIDTH = 1120;
const LABEL_PX = 210;
const CHARACTER_PX = 6.4;
/** Most of the register lies in the last years, so the axis opens on them. */
const OPENING_DAYS = 7 * 365;

/** Initiatives and shocks in two lanes on one axis of time. */
export function timelineChart(
  { initiatives, until, below }: TimelineInput,
  frame: Frame,
): ChartResult {
  const [first] = [...initiatives].sort((a, b) => (a.effectiveOn < b.effectiveOn ? -1 : 1));
  if (!first)
    return noChart('Initiatives and shocks', [], 'Nothing of the register was known by this day.');
  const min = dayMs(`${first.effectiveOn.slice(0, 4)}-01-01`);
  const max =
    Math.max(dayMs(until), ...initiatives.map((event) => dayMs(event.effectiveOn))) + 60 * DAY_MS;
  const opening = Math.max(min, max - OPENING_DAYS * DAY_MS);
  const room = roomOf(opening, max, frame.narrow);
  const up = placeInRows(
    initiatives.filter(({ lane }) => lane === 'initiative'),
    room,
  );
  const down = placeInRows(
    initiatives.filter(({ lane }) => lane === 'shock'),
    room,
  );
  const layout = layoutOf(up, down, below !== undefined);
  return {
    kind: 'chart',
    title: timelineTitle(initiatives),
    subtitle: `By the date that comparisons use: entry into force, else signature, else announcement${below ? `; below: largest share in ${wholePhrase(below.answer.stage, below.answer.basis, below.mineral)}` : ''}`,
    option: option({ initiatives, up, down, below, min, max, opening, layout }, frame),
    height: layout.height,
    key: [
      { label: 'initiative', colour: laneColour(frame.theme, 'initiative'), shape: 'triangle' },
      { label: 'shock', colour: laneColour(frame.theme, 'shock'), shape: 'diamond' },
    ],
    table: timelineTable(initiatives),
    releases: below ? [...new Set(below.answer.periods.flatMap(({ releases }) => releases))] : [],
    notes: [],
  };
}

/** Room that a label takes on the axis as it opens. */
function roomOf(from: number, end: number, narrow: boolean): Room {
  const msPerPx = (end - from) / (narrow ? 320 : WIDTH);
  const label = (name: string): number =>
    narrow ? 16 * msPerPx : Math.min(LABEL_PX, 24 + name.length * CHARACTER_PX) * msPerPx;
  return { label, mark: 8 * msPerPx, end };
}

interface Parts {
  readonly initiatives: readonly InitiativeSummary[];
  readonly up: readonly Placed<InitiativeSummary>[];
  readonly down: readonly Placed<InitiativeSummary>[];
  readonly below: TimelineInput['below'];
  readonly min: number;
  readonly max: number;
  readonly opening: number;
  readonly layout: Layout;
}

function option(
  { initiatives, up, down, below, min, max, opening, layout }: Parts,
  { theme, narrow }: Frame,
): EChartsOption {
  const side = { left: narrow ? 12 : 52, right: narrow ? 12 : 24 };
  const grids = [
    { ...side, top: 24, height: layout.upHeight },
    { ...side, top: layout.downTop, height: layout.downHeight },
    ...(below ? [{ ...side, top: layout.belowTop, height: 160 }] : []),
  ];
  const last = grids.length - 1;
  const heading = (text: string, top: number): object => ({
    text,
    left: narrow ? 12 : 52,
    top,
    padding: 0,
    textStyle: { color: theme.muted, fontSize: SMALL, fontWeight: 500 },
  });
  const laid = below ? concentrationSeries(theme, below.answer, 'top1', true) : [];
  return {
    ...baseOption(theme),
    useUTC: true,
    title: [
      heading('Initiatives', 4),
      heading('Shocks', layout.downTop - 20),
      ...(below
        ? [
            heading(
              `Largest share, ${wholePhrase(below.answer.stage, below.answer.basis, below.mineral)}`,
              layout.belowTop - 20,
            ),
          ]
        : []),
    ],
    tooltip: { ...(baseOption(theme).tooltip as object), trigger: 'item' },
    grid: grids,
    xAxis: grids.map((_, gridIndex) => ({
      ...timeAxis(theme, min, max),
      gridIndex,
      ...(gridIndex === last ? {} : { axisLabel: { show: false }, axisTick: { show: false } }),
    })),
    yAxis: [
      { type: 'value', gridIndex: 0, min: 0, max: rowsOf(up), show: false },
      { type: 'value', gridIndex: 1, min: 0, max: rowsOf(down), inverse: true, show: false },
      ...(below
        ? [
            {
              ...valueAxis(theme),
              gridIndex: 2,
              min: 0,
              max: 1,
              axisLabel: {
                ...axisLabel(theme),
                formatter: (value: number) => `${value * 100} %`,
                show: !narrow,
              },
            },
          ]
        : []),
    ],
    dataZoom: [
      {
        type: 'inside',
        xAxisIndex: grids.map((_, index) => index),
        filterMode: 'none',
        startValue: opening,
        endValue: max,
        zoomOnMouseWheel: 'ctrl',
        moveOnMouseWheel: false,
      },
      { ...zoomBar(theme, grids.length), startValue: opening, endValue: max },
    ],
    series: [
      lane(up, 0, theme, narrow),
      lane(down, 1, theme, narrow),
      ...laid.map((series) => ({
        ...series,
        xAxisIndex: 2,
        yAxisIndex: 2,
        tooltip: { formatter: belowTip },
      })),
      ...(below
        ? [
            {
              type: 'line',
              data: [],
              xAxisIndex: 2,
              yAxisIndex: 2,
              markLine: eventRules(
                theme,
                initiatives.filter(({ minerals }) => minerals.includes(below.answer.mineral)),
              ),
            },
          ]
        : []),
    ],
  } as EChartsOption;
}

const belowTip = (item: unknown): string => {
  const { value } = item as { value: [number, number | null] };
  const share = value[1];
  return share === null
    ? ''
    : `${new Date(value[0]).getUTCFullYear()}: ${formatShareRange(share, share)}`;
};

const zoomBar = (theme: Frame['theme'], axes: number): object => ({
  type: 'slider',
  xAxisIndex: Array.from({ length: axes }, (_, index) => index),
  filterMode: 'none',
  bottom: 8,
  height: 20,
  borderColor: theme.line,
  fillerColor: theme.raised,
  handleStyle: { color: theme.paper, borderColor: theme.accent },
  moveHandleStyle: { color: theme.line },
  textStyle: { color: theme.muted, fontSize: SMALL },
  labelFormatter: (value: number) => String(new Date(value).getUTCFullYear()),
  showDataShadow: false,
  brushSelect: false,
});

function lane(
  placed: readonly Placed<InitiativeSummary>[],
  axis: number,
  theme: Frame['theme'],
  narrow: boolean,
): object {
  return {
    type: 'scatter',
    xAxisIndex: axis,
    yAxisIndex: axis,
    symbolSize: 10,
    cursor: 'pointer',
    labelLayout: { hideOverlap: true },
    data: placed.map(({ event, row, side }) => ({
      name: event.id,
      value: [dayMs(event.effectiveOn), row + 0.5],
      symbol: laneSymbol(event.lane),
      itemStyle: { color: laneColour(theme, event.lane) },
      tooltip: { formatter: eventTip(event) },
      label: {
        show: !narrow,
        position: side,
        formatter: event.name,
        color: theme.ink,
        fontSize: SMALL,
        width: 186,
        overflow: 'truncate',
      },
    })),
  };
}
