import { addDays, daysBetween } from '@chokepoint/kernel';

/** A day on which something was published, and what. */
export interface Tick {
  readonly day: string;
  readonly labels: readonly string[];
}

export interface Track {
  readonly from: string;
  readonly to: string;
  /** Ascending, one a day. */
  readonly ticks: readonly Tick[];
}

/** A track from half a year before the first release to `today`; releases of one day share a tick. */
export function timeTrack(
  releases: readonly { day: string; label: string }[],
  today: string,
): Track {
  const byDay = new Map<string, string[]>();
  for (const { day, label } of releases) byDay.set(day, [...(byDay.get(day) ?? []), label]);
  const ticks = [...byDay]
    .map(([day, labels]) => ({ day, labels }))
    .sort((a, b) => (a.day < b.day ? -1 : 1));
  const last = ticks.at(-1)?.day ?? today;
  return { from: addDays(ticks[0]?.day ?? today, -182), to: last > today ? last : today, ticks };
}

/** Place of a day on the track, 0-1. */
export function fractionOf({ from, to }: Track, day: string): number {
  const span = daysBetween(from, to);
  return span <= 0 ? 1 : Math.min(1, Math.max(0, daysBetween(from, day) / span));
}

/** The day at a place of the track; its right end is 'latest' (null). */
export function dayAt(track: Track, fraction: number): string | null {
  if (fraction >= 0.998) return null;
  const span = daysBetween(track.from, track.to);
  return addDays(track.from, Math.round(Math.max(0, fraction) * span));
}

/** The next release day in a direction; beyond the last one lies 'latest', before the first nothing. */
export function step(track: Track, day: string | null, direction: 1 | -1): string | null {
  const days = track.ticks.map((tick) => tick.day);
  if (direction === 1) return day === null ? null : (days.find((tick) => tick > day) ?? null);
  const earlier = days.filter((tick) => day === null || tick < day);
  return earlier.at(-1) ?? day;
}

/** A year back or forth, kept on the track. */
export function stepYear(track: Track, day: string | null, direction: 1 | -1): string | null {
  const moved = addDays(day ?? track.to, direction * 365);
  if (moved >= track.to) return null;
  return moved < track.from ? track.from : moved;
}

/** First days of the years that the track spans, thinned to at most `most`. */
export function yearMarks(track: Track, most: number): { year: string; fraction: number }[] {
  const years: string[] = [];
  for (
    let year = Number(track.from.slice(0, 4)) + 1;
    year <= Number(track.to.slice(0, 4));
    year++
  ) {
    years.push(String(year));
  }
  const every = Math.max(1, Math.ceil(years.length / most));
  return years
    .filter((_, index) => (years.length - 1 - index) % every === 0)
    .map((year) => ({ year, fraction: fractionOf(track, `${year}-01-01`) }));
}
