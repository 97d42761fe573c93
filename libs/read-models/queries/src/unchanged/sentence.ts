import type { BasisParam, UnchangedMoves, UnchangedSummary } from '@chokepoint/api-contract';
import type { OutcomeReader } from './outcome.js';
import type { Since } from './since.js';

export interface Counted extends Pick<
  UnchangedSummary,
  'sinceDay' | 'latestHoldsDay' | 'withinSeries' | 'noData' | 'test'
> {
  readonly basis: BasisParam;
  readonly index: OutcomeReader['index'];
  readonly since: Since;
  readonly margin: number;
}

const WHOLE: Record<BasisParam, string> = {
  'eu-imports': 'EU imports',
  'world-production': 'world production',
  'eu-sourcing': 'EU sourcing',
};

/** The counts of one outcome in words: what moved which way, and never why. */
export function sentenceOf(counted: Counted): string {
  const { sinceDay, latestHoldsDay, withinSeries, noData, basis, index } = counted;
  const whole = WHOLE[basis];
  const subject =
    index === 'top1' ? `the largest supplier's share of ${whole}` : `the HHI of ${whole}`;
  const when = dayWords(counted.since);
  const none = noData.total > 0 ? `; for ${noData.total} there is nothing to compare` : '';
  if (sinceDay.total > 0) {
    const holds =
      latestHoldsDay > 0 ? `; the latest period of ${latestHoldsDay} holds that day itself` : '';
    const later = withinSeries.total > 0 ? `; ${withinSeries.total} more begin later` : '';
    return `Of ${series(sinceDay.total)} that reach back before ${when}, ${subject} is within ${marginWords(counted)} of what it was then for ${sinceDay.withinMargin}, ${moved(sinceDay)}${holds}${later}${none}. ${tested(counted)}`;
  }
  if (withinSeries.total > 0) {
    return `No series of ${whole} reaches back before ${when}: of ${series(withinSeries.total)} that begin later, ${subject} is within ${marginWords(counted)} of its own first figure for ${withinSeries.withinMargin}, ${moved(withinSeries)}${none}.`;
  }
  return `No two figures of ${whole} can be compared at this state of knowledge, so they do not show whether ${subject} is what it was before ${when}.`;
}

const tested = ({ test }: Counted): string =>
  test.tested === 0
    ? 'None of them has periods enough on both sides for a test.'
    : `A test on means of up to five periods shows it unchanged within that margin for ${test.unchanged} of ${test.tested}.`;

const moved = ({ movedUp, movedDown, inconclusive }: UnchangedMoves): string =>
  `higher by more for ${movedUp} and lower by more for ${movedDown}${inconclusive > 0 ? `, and not told by the figures for ${inconclusive}` : ''}`;

const POINTS = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 2 });

const series = (count: number): string => `${count} series (a mineral at a stage)`;

function marginWords({ margin, index }: Counted): string {
  if (index === 'top1') return `±${Number((margin * 100).toFixed(2))} points`;
  return `±${POINTS.format(margin * 10_000)} points (of 10,000)`;
}

/** A day only as exactly as it is known: 'October 2011'. */
export function dayWords({ day, precision }: Pick<Since, 'day' | 'precision'>): string {
  if (precision === 'year') return day.slice(0, 4);
  const month = { month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
  const options = precision === 'day' ? ({ ...month, day: 'numeric' } as const) : month;
  return new Intl.DateTimeFormat('en-GB', options).format(new Date(`${day}T00:00:00Z`));
}
