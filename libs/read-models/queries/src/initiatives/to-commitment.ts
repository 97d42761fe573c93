import type { Commitment, Criterion } from '@chokepoint/api-contract';
import {
  type Commitment as RegisterCommitment,
  commitmentState,
  criteriaOn,
  type CriterionStanding,
  endOf,
  type InitiativeState,
  ownersOf,
  signalOf,
} from '@chokepoint/initiatives';
import { daysBetween, type IsoDate } from '@chokepoint/kernel';
import { toCitations } from './to-dated.js';

/** A commitment with its state on a day. */
export function toCommitment(
  commitment: RegisterCommitment,
  state: InitiativeState,
  asOf: IsoDate,
): Commitment {
  const { id, made, superseded, abandoned } = commitment;
  const judged = commitmentState(commitment, asOf, endOf(state));
  const { delivery } = judged;
  const criteria = criteriaOn(state, asOf).filter((one) => one.commitment === id);
  const ended = delivery ? null : ([superseded, abandoned].find((one) => by(one, asOf)) ?? null);
  return {
    id,
    deliverable: made.deliverable,
    bindingness: made.bindingness,
    madeOn: made.on,
    dueOn: made.dueOn,
    deliveredOn: delivery?.on ?? null,
    evidence: delivery?.evidence ?? null,
    state: judged.state,
    daysLate: judged.daysLate,
    daysLeft: isOwed(judged.state) && made.dueOn !== null ? daysBetween(asOf, made.dueOn) : null,
    ageDays: daysBetween(made.on, asOf),
    ended: ended && { on: ended.on, what: ended.what },
    supersededBy: judged.state === 'superseded' ? (superseded?.by ?? null) : null,
    parent: made.parent,
    stages: [...made.stages],
    target: made.target,
    owners: ownersOf(state, commitment, asOf).map((owner) => ({ ...owner })),
    criteria: criteria.map(toCriterion),
    signal: signalOf(criteria),
    citations: toCitations([
      ...made.citations,
      ...(delivery?.citations ?? []),
      ...(ended?.citations ?? []),
    ]),
  };
}

const by = (what: { readonly on: IsoDate } | null, day: IsoDate): boolean =>
  what !== null && what.on <= day;

const isOwed = (state: Commitment['state']): boolean => state === 'open' || state === 'overdue';

export const toCriterion = ({
  criterion,
  question,
  assessment,
  assessed,
}: CriterionStanding): Criterion => ({
  criterion,
  question,
  assessment,
  quotation: assessed?.quotation ?? null,
  page: assessed?.page ?? null,
  why: assessed?.why ?? null,
  assessedOn: assessed?.on ?? null,
  citations: toCitations(assessed?.citations ?? []),
});
