import type { Commitment } from '@chokepoint/api-contract';
import { type InitiativeState, isBinding, type PlainEvent } from '@chokepoint/initiatives';
import type { IsoDate } from '@chokepoint/kernel';
import { toCommitment } from '../to-commitment.js';
import { type CalendarDay, days, isAboutAll } from './calendar-day.js';

/** The days by which commitments made by `asOf` are due, also those that are met or owed no more. */
export function deadlines(state: InitiativeState, asOf: IsoDate): CalendarDay[] {
  return state.commitments
    .filter(({ made }) => made.on <= asOf)
    .map((commitment) => toCommitment(commitment, state, asOf))
    .flatMap((commitment) => deadline(commitment) ?? []);
}

function deadline(commitment: Commitment): CalendarDay | null {
  const { id, dueOn, deliverable, bindingness, ended, citations } = commitment;
  if (dueOn === null) return null;
  const promised = isBinding(bindingness) ? 'confirmed' : 'tentative';
  return {
    key: id,
    kind: 'deadline',
    what: deliverable,
    ...{ from: dueOn, to: dueOn, precision: 'day' },
    status: ended === null ? promised : 'cancelled',
    state: inWords(commitment),
    citations,
    isAbout: (event) => isAboutAll(event) || isOn(event, id),
  };
}

function inWords(commitment: Commitment): string {
  const { state, daysLate, daysLeft, deliveredOn, ended } = commitment;
  const late = daysLate === null ? '' : `, ${days(daysLate)} late`;
  switch (state) {
    case 'open':
      return daysLeft === 0 ? 'open, due on this day' : `open, ${days(daysLeft ?? 0)} left`;
    case 'overdue':
      return `overdue for ${days(daysLate ?? 0)}: no delivery is recorded`;
    case 'met-on-time':
      return `met on ${deliveredOn}`;
    case 'met-late':
      return `met on ${deliveredOn}${late}`;
    case 'superseded':
      return `owed no more: another promise took its place${on(ended)}`;
    case 'missed':
      return ended === null ? 'missed: the initiative has ended' : `given up${on(ended)}${late}`;
    case 'no-deadline':
      if (ended !== null) return `an intention, given up${on(ended)}`;
      return deliveredOn === null
        ? 'an intention: nobody committed to the day'
        : `an intention, delivered on ${deliveredOn}`;
  }
}

const on = (ended: Commitment['ended']): string => (ended === null ? '' : ` on ${ended.on}`);

const isOn = ({ type, data }: PlainEvent, id: string): boolean =>
  (type === 'CommitmentMade' ||
    type === 'CommitmentDelivered' ||
    type === 'CommitmentSuperseded' ||
    type === 'CommitmentAbandoned') &&
  data.commitment === id;
