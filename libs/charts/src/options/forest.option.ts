import { type ImpactRow, type Outcome } from '@chokepoint/api-contract';
import { type EChartsOption } from 'echarts';
import { noChart, type ChartPlace, type ChartResult, type Frame, type KeyEntry } from '../chart.js';
import { OUTCOME_NAMES, outcomeScale, seriesLabel } from '../format/outcome.js';
import { reasonsInWords, VERDICT_NAMES } from '../format/verdict.js';
import { forestTitle } from '../titles/movement-title.js';
import { axisLabel, baseOption, SMALL, tip, valueAxis } from './base.js';
import { COLUMNS, forestMarks, type ForestPlace } from './forest-marks.js';
import {
  type ForestOrder,
  forestOrder,
  forestReach,
  movementKey,
  rowInWords,
  smallestInWords,
} from './forest-rows.js';
import { forestTable } from './forest-table.js';

export interface ForestInput {
  readonly outcome: Outcome;
  /** Of that outcome. */
  readonly rows: readonly ImpactRow[];
  readonly order: ForestOrder;
  /** Key of the series that is looked at (`movementKey`). */
  readonly selected: string | null;
  /** Why there are no rows, where there are none. */
  readonly gaps: readonly string[];
}

const MARGINS = {
  roomy: { left: 208, right: 500 },
  middle: { left: 200, right: 64 },
  narrow: { left: 10, right: 10 },
} as const;

const shapeOf = ({ narrow, roomy }: Frame) => ({
  ...MARGINS[narrow ? 'narrow' : roomy ? 'roomy' : 'middle'],
  top: 46,
  bottom: 26,
  row: narrow ? 40 : 24,
});

/** Estimate, intervals and smallest detectable effect of each series: a row each, zero in the middle. */
export function forestChart(input: ForestInput, frame: Frame): ChartResult {
  const { outcome, gaps } = input;
  const rows = forestOrder(input.rows, input.order);
  if (rows.length === 0) {
    const fallback = 'No covered mineral has a series of this outcome.';
    return noChart(OUTCOME_NAMES[outcome], gaps, fallback);
  }
  const { top, bottom, row: height } = shapeOf(frame);
  const { unit } = outcomeScale(outcome);
  return {
    kind: 'chart',
    title: forestTitle(rows),
    subtitle: `${OUTCOME_NAMES[outcome]}, in ${unit}: jump at the date beside a trend that runs through it; 95 % intervals`,
    option: option(rows, input.selected, frame),
    height: top + bottom + rows.length * height,
    key: forestKey(rows, frame),
    table: forestTable(rows),
    releases: [],
    notes: [],
    places: rows.map((row, index): ChartPlace => ({
      id: movementKey(row),
      label: rowInWords(row),
      selected: movementKey(row) === input.selected,
      top: top + index * height,
      height,
    })),
  };
}

function option(rows: readonly ImpactRow[], selected: string | null, frame: Frame): EChartsOption {
  const { theme } = frame;
  const { left, right, top, bottom } = shapeOf(frame);
  const reach = forestReach(rows);
  const [first] = rows;
  const tick = first ? outcomeScale(first.outcome).tick : String;
  const axis = (position: 'top' | 'bottom'): object => ({
    ...valueAxis(theme),
    position,
    min: -reach,
    max: reach,
    interval: reach / (frame.narrow ? 2 : 4),
    axisLabel: { ...axisLabel(theme), formatter: tick, hideOverlap: true },
  });
  return {
    ...baseOption(theme),
    title: heads(rows, frame),
    tooltip: {
      ...(baseOption(theme).tooltip as object),
      trigger: 'item',
      formatter: (item: unknown) => rowTip(rows[(item as { dataIndex: number }).dataIndex]),
    },
    grid: { left, right, top, bottom },
    xAxis: [axis('top'), axis('bottom')],
    yAxis: [
      { type: 'value', show: false, inverse: true, min: 0, max: rows.length },
      { type: 'value', show: false, inverse: true, min: 0, max: rows.length },
    ],
    series: [
      {
        type: 'custom',
        name: 'forest',
        clip: false,
        cursor: 'pointer',
        data: rows.map((row, index) => ({ name: movementKey(row), value: [0, index] })),
        renderItem: (params: unknown, api: unknown) =>
          renderRow(rows, selected, frame, params as Params, api as Api),
      },
      // An axis without a series is not drawn.
      { type: 'custom', xAxisIndex: 1, yAxisIndex: 1, data: [], renderItem: () => null },
    ],
  } as EChartsOption;
}

interface Params {
  readonly dataIndex: number;
  readonly coordSys: { readonly x: number; readonly width: number };
}
interface Api {
  readonly coord: (point: readonly [number, number]) => readonly [number, number];
  readonly getWidth: () => number;
}

function renderRow(
  rows: readonly ImpactRow[],
  selected: string | null,
  frame: Frame,
  { dataIndex, coordSys }: Params,
  api: Api,
): object | null {
  const row = rows[dataIndex];
  if (!row) return null;
  const { row: height } = shapeOf(frame);
  const top = api.coord([0, dataIndex])[1];
  const place: ForestPlace = {
    x: (value) => api.coord([value, dataIndex])[0],
    left: coordSys.x,
    right: coordSys.x + coordSys.width,
    width: api.getWidth(),
    top,
    height,
    middle: frame.narrow ? top + 28 : top + height / 2,
  };
  return {
    type: 'group',
    children: forestMarks(row, place, frame, movementKey(row) === selected),
  };
}

/** Heads of the columns, and which way is more concentrated. */
function heads(rows: readonly ImpactRow[], { theme, roomy, narrow }: Frame): object[] {
  const [first] = rows;
  const unit = first ? outcomeScale(first.outcome).unit : '';
  const head = (text: string, place: object): object => ({
    text,
    top: 4,
    padding: 0,
    textStyle: { color: theme.muted, fontSize: SMALL, fontWeight: 400 },
    ...place,
  });
  if (narrow) return [head(`fall ← ${unit} → rise`, { left: 'center' })];
  const name = head('Series', { left: 8 });
  const assessed = rows.some(({ movement }) => movement.trendAdjusted !== null);
  if (!assessed) return [name];
  if (!roomy) return [name, head(unit, { right: 8 })];
  return [
    name,
    head('Estimate (95 %)', { right: COLUMNS.estimate }),
    head('Shows from', { right: COLUMNS.smallest }),
    head('n', { right: COLUMNS.periods + 12 }),
    head('Verdict', { right: COLUMNS.verdict - 41 }),
  ];
}

function rowTip(row: ImpactRow | undefined): string {
  if (!row) return '';
  const { movement, outcome } = row;
  const scale = outcomeScale(outcome);
  const { trendAdjusted, smallestEffect, periods, verdict, placeboInTime } = movement;
  if (trendAdjusted === null) {
    return tip(seriesLabel(row), [], `Not assessable: ${reasonsInWords(movement)}.`);
  }
  const { value, low, high, cautiousLow, cautiousHigh } = trendAdjusted;
  return tip(
    seriesLabel(row),
    [
      { name: 'verdict', value: VERDICT_NAMES[verdict.code] },
      { name: 'estimate', value: scale.change(value) },
      { name: 'interval, REML', value: scale.range(low, high) },
      { name: 'interval, cautious', value: scale.range(cautiousLow, cautiousHigh) },
      ...(smallestEffect
        ? [{ name: 'shows from', value: smallestInWords(smallestEffect, scale) }]
        : []),
      { name: 'periods before + after', value: `${periods.before} + ${periods.after}` },
      ...(placeboInTime ? [{ name: 'placebo p', value: placeboInTime.p.toFixed(2) }] : []),
    ],
    'Choose the row to see its evidence below.',
  );
}

function forestKey(rows: readonly ImpactRow[], { theme, roomy }: Frame): KeyEntry[] {
  const assessed = rows.some(({ movement }) => movement.trendAdjusted !== null);
  const codes = new Set(rows.map(({ movement }) => movement.verdict.code));
  const hopeful =
    roomy &&
    rows.some(({ movement }) => movement.trendAdjusted === null && movement.prospects.length > 0);
  const rise = theme.change.at(-1)?.fill ?? theme.ink;
  const mark = (code: keyof typeof VERDICT_NAMES, entry: Omit<KeyEntry, 'label'>): KeyEntry[] =>
    codes.has(code) ? [{ label: VERDICT_NAMES[code], ...entry }] : [];
  return [
    ...mark('moved-more-than-placebos', { colour: rise, shape: 'diamond' }),
    ...mark('moved-as-placebos', { colour: rise, shape: 'dot' }),
    ...mark('no-detectable-change', { colour: theme.muted, shape: 'hollow' }),
    ...(assessed
      ? ([
          { label: 'interval, REML', colour: theme.muted, shape: 'line' },
          { label: 'interval, cautious', colour: theme.muted, shape: 'thin' },
          { label: 'too small to show', colour: theme.greys[0], shape: 'band' },
        ] as const)
      : []),
    ...(hopeful
      ? [
          {
            label: 'too small to show even with 5 periods after',
            colour: theme.greys[0],
            shape: 'box',
          } as const,
        ]
      : []),
  ];
}
