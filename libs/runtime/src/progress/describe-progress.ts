import type { Progress } from './progress.js';

/** 1234567 as '1,234,567'. */
const count = (n: number): string => Math.round(n).toLocaleString('en-GB');

/** How much of a step is done, in whole percent and never beyond it; null while that is not known. */
export const percentOf = ({ done, total }: Progress): number | null =>
  total === null || total <= 0 ? null : Math.min(100, Math.floor((done / total) * 100));

/** What is being done: 'Reading world.csv'. */
export const nameOf = ({ step, item }: Progress): string =>
  item === undefined ? step : `${step} ${item}`;

/** '1,234 rows', or nothing where the work reads no rows. */
export const rowsOf = ({ rows }: Progress): string[] =>
  rows === undefined ? [] : [`${count(rows)} rows`];

/**
 * What stands beside a bar: percent, rows, rows a second and the time left at the pace so far.
 * `elapsedMs`: since the step began, when it was at `from` already. There is no pace in the first
 * second, which says little of it.
 */
export function describeProgress(progress: Progress, elapsedMs: number, from = 0): string {
  const percent = percentOf(progress);
  const parts = [...(percent === null ? [] : [`${percent} %`]), ...rowsOf(progress)];
  if (elapsedMs < 1_000) return parts.join(' · ');
  const { rows } = progress;
  if (rows !== undefined) parts.push(`${count(rows / (elapsedMs / 1_000))} rows/s`);
  const left = timeLeft(progress, elapsedMs, from);
  if (left !== null) parts.push(`${duration(left)} left`);
  return parts.join(' · ');
}

function timeLeft({ done, total }: Progress, elapsedMs: number, from: number): number | null {
  if (total === null || done <= from || done >= total) return null;
  return (elapsedMs / (done - from)) * (total - done);
}

/** 45 s, 3 min 20 s, 2 h 5 min. */
function duration(ms: number): string {
  const seconds = Math.ceil(ms / 1_000);
  if (seconds < 60) return `${seconds} s`;
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return `${minutes} min ${seconds % 60} s`;
  return `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
