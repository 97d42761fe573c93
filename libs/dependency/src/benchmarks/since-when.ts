import { gap, gapOf, type Gap } from '../gap.js';
import type { LineStatus } from './single-country.js';

export const SINCE_WHEN_METHOD = 'since-when@1';

export interface YearStatus {
  readonly year: number;
  readonly status: LineStatus;
}

export interface SinceWhen {
  readonly method: typeof SINCE_WHEN_METHOD;
  /** First year of the unbroken run over the line that reaches the last year; null: not above now. */
  readonly since: number | null;
  /** The run may be older: what lies before it is not known. */
  readonly atLeast: boolean;
  /** Earliest year that is above with no year below in between: the run cannot be told from longer. */
  readonly possiblySince: number | null;
  readonly gaps: readonly Gap[];
}

/**
 * Since when a share has been above its line. Only years that are known to be above make the run;
 * a year below ends it, a missing or undecided one leaves open whether it is longer. The years in any
 * order, each once. Our choice.
 * @throws RangeError when a year is given twice.
 */
export function sinceWhen(series: readonly YearStatus[]): SinceWhen {
  const byYear = new Map(series.map(({ year, status }) => [year, status]));
  if (byYear.size < series.length) throw new RangeError('A year is given twice.');
  const years = [...byYear.keys()];
  const last = Math.max(...years);
  if (byYear.get(last) !== 'above') return notAbove(byYear.get(last));
  const since = runStart(last, (year) => byYear.get(year) === 'above');
  const earliest = Math.min(...years);
  const stretch = runStart(since, (year) => year >= earliest && byYear.get(year) !== 'below');
  const before = byYear.get(since - 1);
  return {
    method: SINCE_WHEN_METHOD,
    since,
    atLeast: before !== 'below',
    possiblySince: firstAbove(byYear, stretch, since),
    gaps: notes(byYear, { since, stretch, earliest }),
  };
}

/** Walks back from `year` as long as the year before is one of those asked for. */
function runStart(year: number, belongs: (year: number) => boolean): number {
  let start = year;
  while (belongs(start - 1)) start -= 1;
  return start;
}

function firstAbove(byYear: ReadonlyMap<number, LineStatus>, from: number, to: number): number {
  for (let year = from; year < to; year += 1) if (byYear.get(year) === 'above') return year;
  return to;
}

function notAbove(status: LineStatus | undefined): SinceWhen {
  const code = status === undefined ? 'no-series' : status === 'below' ? 'below' : 'cannot-tell';
  const message = {
    'no-series': 'No year is known.',
    below: 'The last year is not above the line.',
    'cannot-tell': 'Whether the last year is above the line cannot be told.',
  }[code];
  const gaps = [gap(code, message)];
  return { method: SINCE_WHEN_METHOD, since: null, atLeast: false, possiblySince: null, gaps };
}

interface Run {
  readonly since: number;
  readonly stretch: number;
  readonly earliest: number;
}

function notes(
  byYear: ReadonlyMap<number, LineStatus>,
  { since, stretch, earliest }: Run,
): readonly Gap[] {
  const before = Array.from({ length: since - stretch }, (_, index) => stretch + index);
  const missing = before.filter((year) => !byYear.has(year)).map(String);
  const open = before.filter((year) => byYear.get(year) === 'cannot-tell').map(String);
  const start = gap('series-starts-above', `The series starts in ${earliest}, above the line.`);
  return [
    ...(since === earliest ? [start] : []),
    ...gapOf('years-missing', 'Years without a figure before the run', missing),
    ...gapOf('years-undecided', 'Years that may be above or below before the run', open),
  ];
}
