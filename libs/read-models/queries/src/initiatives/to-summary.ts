import type { InitiativeSummary } from '@chokepoint/api-contract';
import {
  commitmentState,
  effectiveDate,
  endOf,
  type InitiativeState,
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
      .map(({ kind, status: standing, on }) => ({ kind, status: standing, on })),
    commitments: countCommitments(state, asOf),
    verification: verificationOf(state),
  };
}

function countCommitments(
  { commitments, ...state }: InitiativeState,
  asOf: IsoDate,
): InitiativeSummary['commitments'] {
  const endedOn = endOf(state);
  const made = commitments.filter((one) => one.made.on <= asOf);
  const states = made.map((one) => commitmentState(one, asOf, endedOn).state);
  return {
    total: made.length,
    overdue: states.filter((state) => state === 'overdue').length,
    met: states.filter((state) => state === 'met-on-time' || state === 'met-late').length,
    missed: states.filter((state) => state === 'missed').length,
  };
}
