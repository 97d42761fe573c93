import { daysBetween, type IsoDate } from '@chokepoint/kernel';
import type { Bindingness, CommitmentDelivered, CommitmentMade } from './events.js';

/** A promise with what became of it so far. */
export interface Commitment {
  readonly id: string;
  readonly made: CommitmentMade;
  readonly delivered: CommitmentDelivered | null;
}

export type CommitmentState = 'no-deadline' | 'open' | 'overdue' | 'met-on-time' | 'met-late';

export interface CommitmentJudgement {
  readonly state: CommitmentState;
  /**
   * Whole days after the deadline: of delivery when met late, so far when overdue, else null. An
   * upper bound when the day of delivery is not known exactly.
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
 * not that none took place. An intention reads 'no-deadline', whatever date goes with it.
 */
export function commitmentState(commitment: Commitment, day: IsoDate): CommitmentJudgement {
  const delivery = deliveredBy(commitment, day);
  const { dueOn, bindingness } = commitment.made;
  if (dueOn === null || !isBinding(bindingness)) {
    return { state: 'no-deadline', daysLate: null, delivery };
  }
  const late = daysBetween(dueOn, delivery?.on ?? day);
  if (late <= 0) return { state: delivery ? 'met-on-time' : 'open', daysLate: null, delivery };
  return { state: delivery ? 'met-late' : 'overdue', daysLate: late, delivery };
}

function deliveredBy({ delivered }: Commitment, day: IsoDate): CommitmentDelivered | null {
  return delivered !== null && delivered.on <= day ? delivered : null;
}

export const commitmentMade = (made: CommitmentMade): Commitment => ({
  id: made.commitment,
  made,
  delivered: null,
});

/** The commitments with one of them delivered. */
export const withDelivery = (
  commitments: readonly Commitment[],
  delivery: CommitmentDelivered,
): readonly Commitment[] =>
  commitments.map((one) =>
    one.id === delivery.commitment ? { ...one, delivered: delivery } : one,
  );
