import { daysBetween, type IsoDate } from '@chokepoint/kernel';
import type {
  Bindingness,
  CommitmentAbandoned,
  CommitmentDelivered,
  CommitmentMade,
  CommitmentSuperseded,
} from './events/index.js';

/** A promise with what became of it so far. */
export interface Commitment {
  readonly id: string;
  readonly made: CommitmentMade;
  readonly delivered: CommitmentDelivered | null;
  readonly superseded: CommitmentSuperseded | null;
  readonly abandoned: CommitmentAbandoned | null;
}

export const COMMITMENT_STATES = [
  'no-deadline',
  'open',
  'overdue',
  'met-on-time',
  'met-late',
  'missed',
  'superseded',
] as const;
export type CommitmentState = (typeof COMMITMENT_STATES)[number];

export interface CommitmentJudgement {
  readonly state: CommitmentState;
  /**
   * Whole days after the deadline: of delivery when met late, so far when overdue, of the day on
   * which it was given up when missed after it; else null. An upper bound when the day of delivery
   * is not known exactly.
   */
  readonly daysLate: number | null;
  /** What was delivered by the day of judgement; null when nothing is recorded. */
  readonly delivery: CommitmentDelivered | null;
}

/** Whether the source's verb binds: only 'commit' and 'shall' do, an intention has no due state. */
export const isBinding = (bindingness: Bindingness): boolean =>
  bindingness === 'commit' || bindingness === 'shall';

/**
 * How a commitment stands on `day`, which the caller passes in: what was delivered later is not
 * seen, and on the due day itself it is still open. 'overdue' says that no delivery is recorded,
 * not that none took place. 'missed' needs more than the clock: a source that gives it up, or the
 * end of the initiative (`endedOn`) with the deadline passed. An intention reads 'no-deadline',
 * whatever date goes with it.
 */
export function commitmentState(
  commitment: Commitment,
  day: IsoDate,
  endedOn: IsoDate | null = null,
): CommitmentJudgement {
  const delivery = happenedBy(commitment.delivered, day);
  if (delivery === null && happenedBy(commitment.superseded, day)) {
    return { state: 'superseded', daysLate: null, delivery };
  }
  const { dueOn, bindingness } = commitment.made;
  const givenUpOn = delivery === null ? lostOn(commitment, day, endedOn) : null;
  if (givenUpOn !== null && isBinding(bindingness)) {
    const late = dueOn === null ? 0 : daysBetween(dueOn, givenUpOn);
    return { state: 'missed', daysLate: late > 0 ? late : null, delivery };
  }
  if (dueOn === null || !isBinding(bindingness)) {
    return { state: 'no-deadline', daysLate: null, delivery };
  }
  const late = daysBetween(dueOn, delivery?.on ?? day);
  if (late <= 0) return { state: delivery ? 'met-on-time' : 'open', daysLate: null, delivery };
  return { state: delivery ? 'met-late' : 'overdue', daysLate: late, delivery };
}

/** The day from which on nobody owes it any more without having delivered; null when none. */
function lostOn(
  { abandoned, made }: Commitment,
  day: IsoDate,
  endedOn: IsoDate | null,
): IsoDate | null {
  const given = happenedBy(abandoned, day);
  if (given) return given.on;
  const ended = endedOn !== null && endedOn <= day;
  if (!ended || made.dueOn === null || made.dueOn >= day) return null;
  return endedOn > made.dueOn ? endedOn : made.dueOn;
}

const happenedBy = <T extends { readonly on: IsoDate }>(what: T | null, day: IsoDate): T | null =>
  what !== null && what.on <= day ? what : null;

export const commitmentMade = (made: CommitmentMade): Commitment => ({
  id: made.commitment,
  made,
  delivered: null,
  superseded: null,
  abandoned: null,
});

/** The commitments with one of them delivered. */
export const withDelivery = (all: readonly Commitment[], delivered: CommitmentDelivered) =>
  withNews(all, delivered.commitment, { delivered });

/** The commitments with one of them replaced by another promise. */
export const withSuccessor = (all: readonly Commitment[], superseded: CommitmentSuperseded) =>
  withNews(all, superseded.commitment, { superseded });

/** The commitments with one of them given up. */
export const withAbandonment = (all: readonly Commitment[], abandoned: CommitmentAbandoned) =>
  withNews(all, abandoned.commitment, { abandoned });

const withNews = (
  all: readonly Commitment[],
  id: string,
  news: Partial<Commitment>,
): readonly Commitment[] => all.map((one) => (one.id === id ? { ...one, ...news } : one));
