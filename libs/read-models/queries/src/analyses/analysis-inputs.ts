import type { AnalysisDesign } from '@chokepoint/analyses';
import type { SeriesPoint } from '@chokepoint/impact';
import { lastYear } from '@chokepoint/kernel';
import type { Series, SeriesBook } from '../concentration/series-book.js';
import { seriesOf, toPoints } from '../impact/impact.outcomes.js';

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
}

/** The series that a design asks about, as they stand at the knowledge of the book. */
export function analysisInputs(design: AnalysisDesign, book: SeriesBook): AnalysisInput[] {
  return design.minerals.flatMap((mineral) =>
    seriesOf(mineral, design.outcome).flatMap((key) => {
      const series = book.find(key);
      return series === null ? [] : [toInput(design, book, series)];
    }),
  );
}

function toInput(design: AnalysisDesign, book: SeriesBook, series: Series): AnalysisInput {
  const { key, source, rows } = series;
  return {
    mineral: key.mineral,
    stage: key.stage,
    source,
    releases: [...new Set(rows.map(({ release_id }) => release_id))].sort(),
    points: withGaps(toPoints(rows, design.outcome)),
    donors: design.donors.flatMap((donor) => donorSeries(donor, design, book, series)),
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
