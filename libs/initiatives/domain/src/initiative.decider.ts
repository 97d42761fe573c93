import { isIsoDate, ok, refuse, type Result } from '@chokepoint/kernel';
import { surelyBefore, isWellDated } from './dated.js';
import type {
  CommitmentDelivered,
  CommitmentMade,
  DatedOn,
  InitiativeSuspended,
} from './events.js';
import type { InitiativeEvent } from './initiative-event.js';
import { evolve, type Initiative, type InitiativeState } from './initiative.state.js';

type Verdict = Result<InitiativeEvent>;
type Objection = Result<never> | null;

/**
 * Whether a statement about an initiative can join what is already recorded of it. Facts may be
 * learned late, so the order of recording is free; what is refused is what cannot have happened.
 * Codes: not-a-date, no-citation, not-announced, already-announced, before-announcement,
 * already-signed, already-in-force, already-ended, initiative-ended, dates-out-of-order,
 * commitment-already-made, unknown-commitment, commitment-already-delivered.
 */
export function decide(state: Initiative, event: InitiativeEvent): Verdict {
  const objection = badForm(event) ?? badPlace(state, event) ?? (state && impossible(state, event));
  return objection ?? ok(event);
}

/** The decider of one `initiative-<id>` stream. */
export const initiativeDecider = { initial: null as Initiative, decide, evolve } as const;

function badForm({ type, data }: InitiativeEvent): Objection {
  if (!isWellDated(data)) {
    return refuse(
      'not-a-date',
      `${type}: '${data.on}' is not the last day of a ${data.precision}.`,
    );
  }
  return data.citations.length > 0
    ? null
    : refuse('no-citation', `${type} of ${data.on} has no source.`);
}

function badPlace(state: Initiative, { type, data }: InitiativeEvent): Objection {
  if (type === 'InitiativeAnnounced') {
    return state ? refuse('already-announced', `It was announced on ${state.announced.on}.`) : null;
  }
  if (state === null) return refuse('not-announced', `${type} comes before any announcement.`);
  // A text can be signed the day before it is made public.
  if (type === 'InitiativeSigned' || !surelyBefore(data, state.announced)) return null;
  return refuse('before-announcement', `${type} of ${data.on} lies before the announcement.`);
}

function impossible(state: InitiativeState, event: InitiativeEvent): Objection {
  switch (event.type) {
    case 'InitiativeSigned':
      return state.signed ? refuse('already-signed', `It was signed on ${state.signed.on}.`) : null;
    case 'InitiativeEnteredIntoForce':
      return afterEnd(state, event.data) ?? entry(state, event.data);
    case 'InitiativeSuspended':
      return afterEnd(state, event.data) ?? suspension(event.data);
    case 'InitiativeExpired':
    case 'InitiativeSuperseded':
      return ending(state);
    case 'CommitmentMade':
      return afterEnd(state, event.data) ?? commitment(state, event.data);
    case 'CommitmentDelivered':
      return delivery(state, event.data);
    default:
      return null;
  }
}

function entry(
  { signed, enteredIntoForce, suspensions }: InitiativeState,
  data: DatedOn,
): Objection {
  if (signed && surelyBefore(data, signed)) {
    return refuse(
      'dates-out-of-order',
      `In force on ${data.on}, before its signature on ${signed.on}.`,
    );
  }
  const last = enteredIntoForce.at(-1);
  const returns = last && suspensions.some((one) => one.on >= last.on && one.on < data.on);
  if (!last || returns) return null;
  return refuse('already-in-force', `It is in force since ${last.on} and was not suspended since.`);
}

function suspension({ on, until }: InitiativeSuspended): Objection {
  if (until === null) return null;
  if (!isIsoDate(until)) return refuse('not-a-date', `'${until}' is not a day.`);
  return until < on ? refuse('dates-out-of-order', `Suspended on ${on} until ${until}.`) : null;
}

const ending = (state: InitiativeState): Objection => {
  const end = state.expired ?? state.superseded;
  return end && refuse('already-ended', `It ended on ${end.on}.`);
};

function afterEnd(state: InitiativeState, data: DatedOn): Objection {
  const end = state.expired ?? state.superseded;
  if (!end || !surelyBefore(end, data)) return null;
  return refuse('initiative-ended', `It ended on ${end.on}; ${data.on} lies after that.`);
}

function commitment(
  state: InitiativeState,
  { commitment: id, on, dueOn }: CommitmentMade,
): Objection {
  if (state.commitments.some((one) => one.id === id)) {
    return refuse('commitment-already-made', `The commitment '${id}' is already recorded.`);
  }
  if (dueOn === null) return null;
  if (!isIsoDate(dueOn)) return refuse('not-a-date', `'${dueOn}' is not a day.`);
  return dueOn < on ? refuse('dates-out-of-order', `'${id}' is due before it was made.`) : null;
}

function delivery(state: InitiativeState, data: CommitmentDelivered): Objection {
  const id = data.commitment;
  const promised = state.commitments.find((one) => one.id === id);
  if (!promised) return refuse('unknown-commitment', `No commitment '${id}' was made here.`);
  if (promised.delivered) {
    return refuse(
      'commitment-already-delivered',
      `'${id}' was delivered on ${promised.delivered.on}.`,
    );
  }
  return surelyBefore(data, promised.made)
    ? refuse('dates-out-of-order', `'${id}' cannot be delivered before it was made.`)
    : null;
}
