import {
  endOf,
  type InitiativeState,
  type InitiativeSuspended,
  read,
} from '@chokepoint/initiatives';
import { daysBetween, type IsoDate } from '@chokepoint/kernel';
import { toCitations } from '../to-dated.js';
import { type CalendarDay, days, isAboutAll } from './calendar-day.js';

/** The days on which the suspensions recorded by `asOf` end, also those that were overtaken. */
export function suspensionEnds(state: InitiativeState, asOf: IsoDate): CalendarDay[] {
  const suspensions = read(state.statements).flatMap(({ revision, event }) =>
    event.type === 'InitiativeSuspended' && event.data.on <= asOf
      ? [{ revision, data: event.data }]
      : [],
  );
  return suspensions.flatMap(({ revision, data }, index): CalendarDay[] => {
    const { until, what, citations } = data;
    if (until === null) return [];
    const later = suspensions.slice(index + 1).find((one) => one.data.on >= data.on);
    const over = overtaken(state, until, data, later?.data ?? null, asOf);
    return [
      {
        key: String(revision),
        kind: 'suspension-ends',
        what,
        ...{ from: until, to: until, precision: 'day' },
        status: over === null ? 'confirmed' : 'cancelled',
        state: over ?? standing(until, asOf),
        citations: toCitations(citations),
        isAbout: (event) =>
          isAboutAll(event) ||
          event.type === 'InitiativeEnteredIntoForce' ||
          event.type === 'InitiativeSuspended',
      },
    ];
  });
}

/** Why the suspension does not end on its day; null when nothing came before that. */
function overtaken(
  state: InitiativeState,
  until: IsoDate,
  { on }: InitiativeSuspended,
  later: InitiativeSuspended | null,
  asOf: IsoDate,
): string | null {
  if (later !== null && later.on <= until) {
    const term = later.until === null ? 'without a term' : `until ${later.until}`;
    return `suspended anew on ${later.on}, ${term}`;
  }
  const back = state.enteredIntoForce.find((entry) => entry.on > on && entry.on <= asOf);
  if (back && back.on <= until) return `back in force since ${back.on}`;
  const ended = endOf(state);
  return ended !== null && ended <= asOf && ended <= until ? `ended on ${ended}` : null;
}

const standing = (until: IsoDate, asOf: IsoDate): string =>
  until < asOf
    ? `its term passed ${days(daysBetween(until, asOf))} ago`
    : `suspended, ${days(daysBetween(asOf, until))} left`;
