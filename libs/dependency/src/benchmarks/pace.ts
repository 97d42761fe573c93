import { type Interval, scale, subtract, point } from '../interval.js';
import { BENCHMARK_DAY } from './capacity-lines.js';

const DAY = 86_400_000;
const DAYS_OF_A_YEAR = 365.25;

/** How far it is to a level of 2030, and how fast it would have to go. */
export interface Pace {
  /** Level less where it stands, in percentage points; zero or less: reached. */
  readonly distance: Interval;
  /** From the day of the question to the end of 2030. */
  readonly yearsLeft: number;
  /** Points a year until then; null when no time is left. */
  readonly pointsAYear: Interval | null;
}

/**
 * Distance of a ratio (0-1) to a level (0-1) and the steady pace that would reach it by the end of
 * 2030, from `day`, an ISO date. Our choice: the Act sets no path.
 * @throws RangeError when `day` is no date.
 */
export function paceTo2030(ratio: Interval, level: number, day: string): Pace {
  const left = (Date.parse(BENCHMARK_DAY) - Date.parse(day)) / DAY / DAYS_OF_A_YEAR;
  if (Number.isNaN(left)) throw new RangeError(`Not a day: ${day}`);
  const distance = scale(subtract(point(level), ratio), 100);
  const yearsLeft = Math.max(0, left);
  return {
    distance,
    yearsLeft,
    pointsAYear: yearsLeft > 0 ? scale(distance, 1 / yearsLeft) : null,
  };
}
