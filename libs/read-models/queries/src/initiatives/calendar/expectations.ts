import {
  earliestDay,
  endOf,
  type InitiativeState,
  type MilestoneExpected,
} from '@chokepoint/initiatives';
import { daysBetween, type IsoDate } from '@chokepoint/kernel';
import { toCitations } from '../to-dated.js';
import { type CalendarDay, days, isAboutAll } from './calendar-day.js';

/**
 * What was expected by `asOf`, from the first day that it can be to the last. Of one milestone the
 * last word counts: a later statement moves its day.
 */
export function expectations(state: InitiativeState, asOf: IsoDate): CalendarDay[] {
  const said = state.expected.filter(({ on }) => on <= asOf);
  const latest = new Map(said.map((one) => [one.milestone, one]));
  return [...latest.values()].map((one) => expectation(one, endOf(state), asOf));
}

function expectation(
  { milestone, what, expectedOn: to, expectedPrecision: precision, citations }: MilestoneExpected,
  endedOn: IsoDate | null,
  asOf: IsoDate,
): CalendarDay {
  const earliest = earliestDay({ on: to, precision });
  const from = earliest ?? to;
  const ended = endedOn !== null && endedOn <= asOf && endedOn < from ? endedOn : null;
  return {
    key: milestone,
    kind: 'expected',
    what,
    ...{ from, to, precision },
    status: ended === null ? 'tentative' : 'cancelled',
    state:
      ended === null
        ? standing(earliest, to, asOf)
        : `expected no more: the initiative ended on ${ended}`,
    citations: toCitations(citations),
    isAbout: (event) =>
      isAboutAll(event) ||
      (event.type === 'MilestoneExpected' && event.data.milestone === milestone),
  };
}

function standing(earliest: IsoDate | null, to: IsoDate, asOf: IsoDate): string {
  if (to < asOf) return `its last possible day passed ${days(daysBetween(to, asOf))} ago`;
  if (earliest === null || earliest <= asOf) {
    return `may be any day now, the last possible one in ${days(daysBetween(asOf, to))}`;
  }
  return `expected in ${days(daysBetween(asOf, earliest))} at the earliest`;
}
