import { ok, refuse, type Result } from '@chokepoint/kernel';

/** First and last year, both included. */
export interface Years {
  readonly from: number;
  readonly to: number;
}

// A typing error must not become thousands of requests.
const MOST_YEARS = 30;

/** Reads `2023` or `2021-2023`. Refuses 'not-years'. */
export function parseYears(text: string): Result<Years> {
  const [, first, last = first] = /^(\d{4})(?:-(\d{4}))?$/.exec(text.trim()) ?? [];
  const [from, to] = [Number(first), Number(last)];
  return first !== undefined && from <= to && to - from < MOST_YEARS
    ? ok({ from, to })
    : refuse(
        'not-years',
        `'${text}' names no years. Write 2023 or 2021-2023, at most ${MOST_YEARS} years.`,
      );
}

export const eachYear = ({ from, to }: Years): readonly number[] =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index);

/** The year of a day, `2026-03-06`. */
export const yearOf = (day: string): number => Number(day.slice(0, 4));
