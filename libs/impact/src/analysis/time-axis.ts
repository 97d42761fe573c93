import { isMonth, type IsoDate, type Period } from '@chokepoint/kernel';

export type Frequency = 'year' | 'month';

/** The one frequency of all periods; null when they are mixed or averaged over several years. */
export function frequencyOf(periods: readonly Period[]): Frequency | null {
  if (periods.some((period) => period.includes('/'))) return null;
  if (periods.every((period) => !isMonth(period))) return 'year';
  return periods.every(isMonth) ? 'month' : null;
}

/** Whole number that grows by one a period: the year, or the months since year 0. */
export function positionOf(period: Period, frequency: Frequency): number {
  const year = Number(period.slice(0, 4));
  return frequency === 'year' ? year : year * 12 + Number(period.slice(5, 7)) - 1;
}

export function periodAt(position: number, frequency: Frequency): Period {
  if (frequency === 'year') return String(position).padStart(4, '0');
  const month = String((position % 12) + 1).padStart(2, '0');
  return `${String(Math.floor(position / 12)).padStart(4, '0')}-${month}`;
}

/** First period that lies wholly after the day, or begins with it. */
export function firstAfter(day: IsoDate, frequency: Frequency): number {
  const holding = positionOf(frequency === 'year' ? day.slice(0, 4) : day.slice(0, 7), frequency);
  return day.endsWith(frequency === 'year' ? '-01-01' : '-01') ? holding : holding + 1;
}

/** Last period that ends before the day. */
export function lastBefore(day: IsoDate, frequency: Frequency): number {
  const holding = positionOf(frequency === 'year' ? day.slice(0, 4) : day.slice(0, 7), frequency);
  return holding - 1;
}
