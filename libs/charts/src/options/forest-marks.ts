import { type ImpactRow } from '@chokepoint/api-contract';
import { type Frame } from '../chart.js';
import { outcomeScale, seriesLabel } from '../format/outcome.js';
import { reasonsInShort, VERDICT_NAMES } from '../format/verdict.js';
import { type ChartTheme } from '../theme/chart-theme.js';
import { SMALL } from './base.js';
import { lastProspect, smallestInWords } from './forest-rows.js';

/** What a row is drawn with: where a value of the axis and the row's middle stand, in pixels. */
export interface ForestPlace {
  readonly x: (value: number) => number;
  readonly left: number;
  readonly right: number;
  readonly width: number;
  readonly top: number;
  readonly height: number;
  /** Of the marks; the name stands above them where the frame is narrow. */
  readonly middle: number;
}

/** Columns right of the plot, as distances from the right edge. */
export const COLUMNS = { verdict: 164, periods: 188, smallest: 244, estimate: 330 } as const;
const LABEL_GAP = 12;

type Shape = Readonly<Record<string, unknown>>;

/** One row of the forest: ground, band, zero, intervals, mark and words. */
export function forestMarks(
  row: ImpactRow,
  place: ForestPlace,
  frame: Frame,
  selected: boolean,
): Shape[] {
  const { theme, roomy } = frame;
  // Where there is little room the words of why stand in the plot, alone.
  const bare = row.movement.trendAdjusted === null && !roomy;
  const zero = place.x(0);
  return [
    ground(place, theme, selected),
    ...(bare
      ? []
      : [
          ...band(row, place, theme),
          line(zero, place.top, zero, place.top + place.height, theme.muted, 1),
        ]),
    ...estimateMarks(row, place, theme),
    label(row, place, frame, selected),
    ...words(row, place, frame),
  ];
}

/** Takes the pointer over the whole row. */
function ground(place: ForestPlace, theme: ChartTheme, selected: boolean): Shape {
  const { top, height, width } = place;
  return {
    type: 'rect',
    shape: { x: 0, y: top, width, height },
    style: { fill: selected ? theme.raised : 'transparent' },
    emphasis: { style: { fill: theme.raised } },
  };
}

const within = ({ left, right }: ForestPlace, x: number): number =>
  Math.min(right, Math.max(left, x));

/** Smallest detectable effect around zero; dashed where it is only what later periods would show. */
function band(row: ImpactRow, place: ForestPlace, theme: ChartTheme): Shape[] {
  const { smallestEffect, trendAdjusted } = row.movement;
  const found = trendAdjusted === null ? null : smallestEffect;
  const shown = found ?? lastProspect(row);
  if (shown === null) return [];
  const from = within(place, place.x(-shown.fall));
  const to = within(place, place.x(shown.rise));
  const half = 7;
  const shape = { x: from, y: place.middle - half, width: to - from, height: 2 * half };
  const style = found
    ? { fill: theme.line, opacity: 0.75 }
    : { fill: 'transparent', stroke: theme.greys[1], lineWidth: 1, lineDash: [3, 3] };
  return [{ type: 'rect', shape, style, silent: true }];
}

const line = (
  x1: number,
  y1: number,
  x2: number,
  y2: number,
  stroke: string,
  lineWidth: number,
): Shape => ({
  type: 'line',
  shape: { x1, y1, x2, y2 },
  style: { stroke, lineWidth },
  silent: true,
});

function estimateMarks(row: ImpactRow, place: ForestPlace, theme: ChartTheme): Shape[] {
  const { trendAdjusted, verdict } = row.movement;
  if (trendAdjusted === null || verdict.code === 'not-assessable') return [];
  const { value, low, high, cautiousLow, cautiousHigh } = trendAdjusted;
  const colour = verdictColour(row, theme);
  const y = place.middle;
  return [
    line(
      within(place, place.x(cautiousLow)),
      y,
      within(place, place.x(cautiousHigh)),
      y,
      colour,
      1,
    ),
    line(within(place, place.x(low)), y, within(place, place.x(high)), y, colour, 3),
    ...cut(place, Math.min(low, cautiousLow), Math.max(high, cautiousHigh), colour),
    mark(row, within(place, place.x(value)), y, colour, theme),
  ];
}

/** Rises and falls as everywhere on the scale of change; what did not move is grey. */
export function verdictColour({ movement }: ImpactRow, theme: ChartTheme): string {
  const { trendAdjusted, verdict } = movement;
  if (verdict.code === 'no-detectable-change' || trendAdjusted === null) return theme.muted;
  const shade = theme.change.at(trendAdjusted.value < 0 ? 0 : -1);
  return shade?.fill ?? theme.ink;
}

/** Diamond: more than placebos. Filled circle: as placebos do. Hollow circle: not detectable. */
function mark(row: ImpactRow, x: number, y: number, colour: string, theme: ChartTheme): Shape {
  const { code } = row.movement.verdict;
  if (code === 'moved-more-than-placebos') {
    const points = [
      [x, y - 6],
      [x + 6, y],
      [x, y + 6],
      [x - 6, y],
    ];
    return { type: 'polygon', shape: { points }, style: { fill: colour }, silent: true };
  }
  const fill = code === 'moved-as-placebos' ? colour : theme.paper;
  const style = { fill, stroke: colour, lineWidth: 1.5 };
  return { type: 'circle', shape: { cx: x, cy: y, r: 4 }, style, silent: true };
}

/** An arrow head where an interval goes on beyond the plot. */
function cut(place: ForestPlace, low: number, high: number, fill: string): Shape[] {
  const { middle: y, left, right } = place;
  const head = (x: number, way: number): Shape => ({
    type: 'polygon',
    shape: {
      points: [
        [x + way * 5, y],
        [x, y - 4],
        [x, y + 4],
      ],
    },
    style: { fill },
    silent: true,
  });
  return [
    ...(place.x(low) < left ? [head(left, -1)] : []),
    ...(place.x(high) > right ? [head(right, 1)] : []),
  ];
}

const text = (content: string, x: number, y: number, fill: string, more: object = {}): Shape => ({
  type: 'text',
  style: {
    text: content,
    x,
    y,
    fill,
    font: `${SMALL}px 'Inter Variable', system-ui, sans-serif`,
    align: 'left',
    verticalAlign: 'middle',
    ...more,
  },
  silent: true,
});

function label(row: ImpactRow, place: ForestPlace, frame: Frame, selected: boolean): Shape {
  const { theme, narrow } = frame;
  const weight = selected ? 600 : 400;
  const font = `${weight} ${SMALL}px 'Inter Variable', system-ui, sans-serif`;
  return narrow
    ? text(seriesLabel(row), place.left, place.top + 10, theme.ink, { font })
    : text(seriesLabel(row), 8, place.middle, theme.ink, {
        font,
        width: place.left - 8 - LABEL_GAP,
        overflow: 'truncate',
      });
}

/** Why there is no mark; else the figures, as many as there is room for. */
function words(row: ImpactRow, place: ForestPlace, frame: Frame): Shape[] {
  const { theme, roomy, narrow } = frame;
  const { movement } = row;
  const { middle: y, width } = place;
  const scale = outcomeScale(row.outcome);
  const { trendAdjusted, verdict, smallestEffect, periods } = movement;
  if (trendAdjusted === null || verdict.code === 'not-assessable') {
    const reason = `not assessable: ${reasonsInShort(movement)}`;
    const x = roomy ? place.right + LABEL_GAP : place.left;
    const room = (roomy ? width - 8 : place.right) - x;
    const more = { width: room, overflow: 'truncate' };
    return [text(reason, x, narrow ? place.top + 28 : y, theme.muted, more)];
  }
  const right = { align: 'right' };
  const { value, low, high } = trendAdjusted;
  if (!roomy) {
    return [text(scale.signed(value), width - 8, narrow ? place.top + 10 : y, theme.ink, right)];
  }
  const strong = verdict.code !== 'no-detectable-change';
  return [
    text(
      `${scale.signed(value)} (${scale.range(low, high)})`,
      width - COLUMNS.estimate,
      y,
      theme.ink,
      right,
    ),
    text(
      smallestEffect === null ? '' : smallestInWords(smallestEffect, scale),
      width - COLUMNS.smallest,
      y,
      theme.muted,
      right,
    ),
    text(`${periods.before} + ${periods.after}`, width - COLUMNS.periods, y, theme.muted, right),
    text(VERDICT_NAMES[verdict.code], width - COLUMNS.verdict, y, strong ? theme.ink : theme.muted),
  ];
}
