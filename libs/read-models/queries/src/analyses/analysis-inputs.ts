import type { AnalysisDesign } from '@chokepoint/analyses';
import type { DatedEvent, SeriesPoint } from '@chokepoint/impact';
import { effectiveDate } from '@chokepoint/initiatives';
import { lastYear } from '@chokepoint/kernel';
import type { Series, SeriesBook } from '../concentration/series-book.js';
import { seriesOf, toPoints } from './outcomes.js';
import { covers, type Registered } from '../initiatives/register.js';

/** One mineral of a donor pool, with the outcome by period. */
export interface DonorSeries {
  readonly mineral: string;
  readonly points: readonly SeriesPoint[];
}

/** One series that a design asks about, with all that goes into its result. */
export interface AnalysisInput {
  readonly mineral: string;
  readonly stage: string;
  readonly source: string;
  readonly releases: readonly string[];
  /** Oldest first; a year that no figure stands for is there without a value. */
  readonly points: readonly SeriesPoint[];
  readonly donors: readonly DonorSeries[];
  /** Dates of the other initiatives and shocks that cover the mineral. */
  readonly events: readonly DatedEvent[];
}

/** The series that a design asks about, as they stand at the knowledge of book and register. */
export function analysisInputs(
  design: AnalysisDesign,
  book: SeriesBook,
  register: readonly Registered[],
): AnalysisInput[] {
  return design.minerals.flatMap((mineral) => {
    const events = otherEvents(design, mineral, register);
    return seriesOf(mineral, design.outcome).flatMap((key) => {
      const series = book.find(key);
      return series === null ? [] : [toInput(design, book, series, events)];
    });
  });
}

const otherEvents = (
  { initiative }: AnalysisDesign,
  mineral: string,
  register: readonly Registered[],
): DatedEvent[] =>
  register
    .filter(({ id, state }) => id !== initiative && covers(state, mineral))
    .map(({ id, state }) => ({ id, on: effectiveDate(state).on }));

function toInput(
  design: AnalysisDesign,
  book: SeriesBook,
  series: Series,
  events: readonly DatedEvent[],
): AnalysisInput {
  const { key, source, rows } = series;
  return {
    mineral: key.mineral,
    stage: key.stage,
    source,
    releases: [...new Set(rows.map(({ release_id }) => release_id))].sort(),
    points: withGaps(toPoints(rows, design.outcome)),
    donors: design.donors.flatMap((donor) => donorSeries(donor, design, book, series)),
    events,
  };
}

/** A donor's series of the same stage and source, so that what differs is the mineral alone. */
function donorSeries(
  mineral: string,
  { outcome }: AnalysisDesign,
  book: SeriesBook,
  target: Series,
): DonorSeries[] {
  const key = seriesOf(mineral, outcome).find(({ stage }) => stage === target.key.stage);
  const series = key === undefined ? null : book.find(key);
  if (series === null || series.source !== target.source) return [];
  return [{ mineral, points: withGaps(toPoints(series.rows, outcome)) }];
}

/** Puts in the years that are missing between the first and the last. Only years stand alone. */
function withGaps(points: readonly SeriesPoint[]): SeriesPoint[] {
  const years = points.filter(({ period }) => /^\d{4}$/.test(period));
  const [first, last] = [years[0], years.at(-1)];
  if (first === undefined || last === undefined) return [];
  const known = new Map(years.map((point) => [point.period, point]));
  const from = lastYear(first.period);
  return Array.from({ length: lastYear(last.period) - from + 1 }, (_, index) => {
    const period = String(from + index);
    return known.get(period) ?? { period, value: null };
  });
}
