import type { Citation, Commitment, InitiativeSummary } from '@chokepoint/api-contract';
import {
  type Citation as RegisterCitation,
  type Commitment as RegisterCommitment,
  commitmentState,
  effectiveDate,
  type InitiativeStatus,
  statusOn,
  verificationOf,
} from '@chokepoint/initiatives';
import type { IsoDate } from '@chokepoint/kernel';
import type { Registered } from './register.js';

/** An initiative as it stood on a day; null when it was not announced by then. */
export function toSummary({ id, state }: Registered, asOf: IsoDate): InitiativeSummary | null {
  const status: InitiativeStatus | null = statusOn(state, asOf);
  if (status === null) return null;
  const { announced } = state;
  const effective = effectiveDate(state);
  return {
    id,
    name: announced.name,
    type: announced.type,
    lane: announced.lane,
    effectiveOn: effective.on,
    effectivePrecision: effective.precision,
    effectiveKind: effective.kind,
    status,
    parties: announced.parties.map(({ name, area, role }) => ({ name, area, role })),
    minerals: [...announced.minerals],
    coversAll: announced.coversAll,
    summary: announced.summary,
    instruments: state.instruments
      .filter((instrument) => instrument.on <= asOf)
      .map((instrument) => ({ kind: instrument.kind, status: instrument.status })),
    commitments: countCommitments(state.commitments, asOf),
    verification: verificationOf(state),
  };
}

function countCommitments(
  commitments: readonly RegisterCommitment[],
  asOf: IsoDate,
): InitiativeSummary['commitments'] {
  const made = commitments.filter((one) => one.made.on <= asOf);
  const states = made.map((one) => commitmentState(one, asOf).state);
  return {
    total: made.length,
    overdue: states.filter((state) => state === 'overdue').length,
    met: states.filter((state) => state === 'met-on-time' || state === 'met-late').length,
  };
}

/** A commitment with its state on a day. */
export function toCommitment(commitment: RegisterCommitment, asOf: IsoDate): Commitment {
  const { made } = commitment;
  const { state, daysLate, delivery } = commitmentState(commitment, asOf);
  return {
    id: commitment.id,
    deliverable: made.deliverable,
    bindingness: made.bindingness,
    madeOn: made.on,
    dueOn: made.dueOn,
    deliveredOn: delivery?.on ?? null,
    evidence: delivery?.evidence ?? null,
    state,
    daysLate,
    owners: made.owners.map(({ side, name }) => ({ side, name })),
    citations: toCitations([...made.citations, ...(delivery?.citations ?? [])]),
  };
}

export const toCitations = (citations: readonly RegisterCitation[]): Citation[] =>
  citations.map(({ publisher, title, url, publishedOn, verification, note }) => ({
    publisher,
    title,
    url,
    publishedOn,
    verification,
    note,
  }));
