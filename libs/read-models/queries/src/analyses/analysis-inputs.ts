import type { AnalysisDesign } from '@chokepoint/analyses';
import { type DatedEvent, periodAt, positionOf, type SeriesPoint } from '@chokepoint/impact';
import { effectiveDate } from '@chokepoint/initiatives';
import { isMonth } from '@chokepoint/kernel';
import type { Series, SeriesBook } from '../concentration/series-book.js';
import type { AnalysisBooks } from './analysis-books.js';
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
  /** Oldest first; a period that no figure stands for is there without a value. */
  readonly points: readonly SeriesPoint[];
  readonly donors: readonly DonorSeries[];
  /** Dates of the other initiatives and shocks that cover the mineral. */
  readonly events: readonly DatedEvent[];
}

/** The series that a design asks about, as they stand at the knowledge of books and register. */
export function analysisInputs(
  design: AnalysisDesign,
  books: AnalysisBooks,
  register: readonly Registered[],
): AnalysisInput[] {
  const book = books[design.frequency];
  const pool = donorPool(design, book);
  return design.minerals.flatMap((mineral) => {
    const events = otherEvents(design, mineral, register);
    return seriesOf(mineral, design.outcome).flatMap((key) => {
      const series = book.find(key);
      return series === null ? [] : [toInput(design, series, pool(series), events)];
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
  { outcome }: AnalysisDesign,
  { key, source, rows }: Series,
  donors: readonly DonorSeries[],
  events: readonly DatedEvent[],
): AnalysisInput {
  return {
    mineral: key.mineral,
    stage: key.stage,
    source,
    releases: [...new Set(rows.map(({ release_id }) => release_id))].sort(),
    points: withGaps(toPoints(rows, outcome)),
    donors,
    events,
  };
}

/**
 * Donors of a series are those of the same stage and source, so that what differs is the mineral
 * alone. Series that share both share one list.
 */
function donorPool({ donors, outcome }: AnalysisDesign, book: SeriesBook) {
  const all = donors.flatMap((mineral) =>
    seriesOf(mineral, outcome).flatMap((key) => {
      const series = book.find(key);
      return series === null ? [] : [series];
    }),
  );
  const pools = new Map<string, readonly DonorSeries[]>();
  return ({ key: { stage }, source }: Series): readonly DonorSeries[] => {
    const name = `${stage}|${source}`;
    const known = pools.get(name);
    if (known !== undefined) return known;
    const pool = all
      .filter((series) => series.key.stage === stage && series.source === source)
      .map(({ key: { mineral }, rows }) => ({
        mineral,
        points: withGaps(toPoints(rows, outcome)),
      }));
    pools.set(name, pool);
    return pool;
  };
}

/** Puts in the periods that are missing between the first and the last. A span of years is none. */
function withGaps(points: readonly SeriesPoint[]): SeriesPoint[] {
  const single = points.filter(({ period }) => !period.includes('/'));
  const [first, last] = [single[0], single.at(-1)];
  if (first === undefined || last === undefined) return [];
  const frequency = isMonth(first.period) ? 'month' : 'year';
  const known = new Map(single.map((point) => [point.period, point]));
  const from = positionOf(first.period, frequency);
  return Array.from({ length: positionOf(last.period, frequency) - from + 1 }, (_, index) => {
    const period = periodAt(from + index, frequency);
    return known.get(period) ?? { period, value: null };
  });
}
