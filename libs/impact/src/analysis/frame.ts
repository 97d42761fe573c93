import { lastDay, type Period } from '@chokepoint/kernel';
import type { DayWindow, SeriesPoint } from '../before-after.js';
import { firstDay } from '../period-side.js';
import { TRANSFORMS } from '../transform/transform.js';
import type { AnalysisDesign } from './analysis-design.js';
import {
  firstAfter,
  type Frequency,
  frequencyOf,
  lastBefore,
  periodAt,
  positionOf,
} from './time-axis.js';

/**
 * Points before the date whose mean is the headline's: five years, or twelve months so that each
 * season is in it once.
 */
export const HEADLINE_PRE: Readonly<Record<Frequency, number>> = { year: 5, month: 12 };

/** How a period of the window enters the analysis. */
export type Use =
  'before' | 'after' | 'transition' | 'lag' | 'anticipation' | 'missing' | 'outside-transform';

export interface FramePeriod {
  readonly period: Period;
  /** Periods since the first one that counts as after; negative before. */
  readonly time: number;
  readonly value: number | null;
  readonly use: Use;
  /** On the transformed scale; null unless it is used. */
  readonly y: number | null;
}

export interface Frame {
  readonly frequency: Frequency;
  /** Every period of the window in order, missing ones too. */
  readonly periods: readonly FramePeriod[];
  readonly window: DayWindow;
  /** Points that are used. */
  readonly times: readonly number[];
  readonly y: readonly number[];
  readonly values: readonly number[];
  readonly pre: number;
  readonly post: number;
}

/**
 * Lays a series over the calendar around the date: which period is before, after, mixed, left out
 * or missing. Null when the periods are not all years or all months.
 * @throws RangeError when a period is given twice or a value is not finite.
 */
export function frameOf(design: AnalysisDesign, series: readonly SeriesPoint[]): Frame | null {
  const frequency = frequencyOf(series.map(({ period }) => period));
  if (frequency === null) return null;
  const values = byPosition(series, frequency);
  const end = lastBefore(design.effectiveOn, frequency);
  const start = firstAfter(design.effectiveOn, frequency);
  const known = [...values.keys()];
  const from = Math.max(
    Math.min(end + 1, ...known),
    design.preWindow === null ? -Infinity : end + 1 - design.anticipationPeriods - design.preWindow,
  );
  const to = Math.min(
    Math.max(start - 1, ...known),
    design.postWindow === null ? Infinity : start - 1 + design.lagPeriods + design.postWindow,
  );
  const zero = start + design.lagPeriods;
  const periods: FramePeriod[] = [];
  for (let position = from; position <= to; position++) {
    const value = values.get(position) ?? null;
    const use = useOf(position, end, start, design);
    periods.push(toFramePeriod(design, periodAt(position, frequency), position - zero, value, use));
  }
  return { frequency, periods, window: windowOf(design, periods), ...used(periods) };
}

function byPosition(
  series: readonly SeriesPoint[],
  frequency: Frequency,
): Map<number, number | null> {
  const values = new Map<number, number | null>();
  for (const { period, value } of series) {
    const position = positionOf(period, frequency);
    if (values.has(position)) throw new RangeError(`Period ${period} is given twice`);
    if (value !== null && !Number.isFinite(value)) throw new RangeError(`Not a number: ${period}`);
    values.set(position, value);
  }
  return values;
}

function useOf(position: number, end: number, start: number, design: AnalysisDesign): Use {
  if (position > end && position < start) return 'transition';
  if (position <= end)
    return position > end - design.anticipationPeriods ? 'anticipation' : 'before';
  return position < start + design.lagPeriods ? 'lag' : 'after';
}

function toFramePeriod(
  design: AnalysisDesign,
  period: Period,
  time: number,
  value: number | null,
  use: Use,
): FramePeriod {
  if (use !== 'before' && use !== 'after') return { period, time, value, use, y: null };
  if (value === null) return { period, time, value, use: 'missing', y: null };
  const y = TRANSFORMS[design.transform].forward(value);
  return { period, time, value, use: y === null ? 'outside-transform' : use, y };
}

function used(periods: readonly FramePeriod[]) {
  const points = periods.flatMap(({ time, value, y, use }) =>
    y === null || value === null ? [] : [{ time, value, y, use }],
  );
  const pre = points.filter(({ use }) => use === 'before').length;
  return {
    times: points.map(({ time }) => time),
    y: points.map(({ y }) => y),
    values: points.map(({ value }) => value),
    pre,
    post: points.length - pre,
  };
}

/**
 * Days on which another event could pass for this one: from the first of the headline's points
 * before the date to the end. What came long before is part of the level that the effect is
 * measured from.
 */
export function overlapWindow(frame: Frame): DayWindow {
  const before = frame.periods.filter(({ use }) => use === 'before');
  const first = before.at(-HEADLINE_PRE[frame.frequency]) ?? before.at(0);
  const from = first === undefined ? frame.window.from : firstDay(first.period);
  return { from, to: frame.window.to };
}

function windowOf({ effectiveOn }: AnalysisDesign, periods: readonly FramePeriod[]): DayWindow {
  const [first, last] = [periods.at(0), periods.at(-1)];
  if (first === undefined || last === undefined) return { from: effectiveOn, to: effectiveOn };
  const [from, to] = [firstDay(first.period), lastDay(last.period)];
  return { from: from < effectiveOn ? from : effectiveOn, to: to > effectiveOn ? to : effectiveOn };
}
