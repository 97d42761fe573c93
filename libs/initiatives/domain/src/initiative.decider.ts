import { mineral, type MineralId } from '@chokepoint/catalogue';
import { isIsoDate, ok, refuse, type Result } from '@chokepoint/kernel';
import { surelyBefore, isWellDated } from './dated.js';
import { commitmentObjection } from './commitment-objections.js';
import { correctionObjection } from './correction-objections.js';
import type { DatedOn, InitiativeSuspended } from './events/index.js';
import type { InitiativeEvent, PlainEvent } from './initiative-event.js';
import { evolve, gather, type Initiative, type InitiativeState } from './initiative.state.js';
import { judgementObjection } from './judgement-objections.js';
import type { Objection } from './objection.js';
import { perimeterObjection } from './perimeter-objections.js';
import { read, type Statement } from './statement.js';

type Verdict = Result<InitiativeEvent>;

/**
 * Whether a statement about an initiative can join what is already recorded of it. Facts may be
 * learned late, so the order of recording is free; what is refused is what cannot have happened.
 * Codes: not-a-date, no-citation, mineral-not-in-catalogue, not-announced, already-announced, before-announcement,
 * already-signed, already-in-force, already-ended, initiative-ended, dates-out-of-order,
 * commitment-already-made, unknown-commitment, commitment-already-delivered,
 * commitment-already-ended, part-of-itself, no-reason, owner-without-body, criterion-already-set,
 * unknown-criterion, no-quotation, scenario-already-posed, unknown-branch, unknown-perimeter,
 * perimeter-version-out-of-order, unknown-area, no-such-statement, announcement-stays,
 * correction-breaks-history.
 */
export function decide(state: Initiative, event: InitiativeEvent): Verdict {
  return objectionTo(state, event) ?? ok(event);
}

function objectionTo(state: Initiative, event: InitiativeEvent): Objection {
  const early = badForm(event) ?? badPlace(state, event);
  if (early !== null || state === null) return early;
  if (event.type === 'StatementCorrected' || event.type === 'StatementRetracted') {
    return correctionObjection(state, event) ?? brokenBy(state, event);
  }
  return impossible(state, event);
}

/** What could not have been said if the stream had held the correction from the start. */
function brokenBy({ statements }: InitiativeState, event: InitiativeEvent): Objection {
  const revision = (statements.at(-1)?.revision ?? 0) + 1;
  const corrected = read([...statements, { revision, event }]);
  for (const [index, statement] of corrected.entries()) {
    const before: readonly Statement[] = corrected.slice(0, index);
    const found = objectionTo(gather(before), statement.event);
    if (found === null || found.ok) continue;
    const { type, data } = statement.event;
    return refuse(
      'correction-breaks-history',
      `With it, ${type} of ${data.on} could not stand: ${found.error.message}`,
      { revision: statement.revision, objection: found.error.code },
    );
  }
  return null;
}

/** The decider of one `initiative-<id>` stream. */
export const initiativeDecider = { initial: null as Initiative, decide, evolve } as const;

function badForm(event: InitiativeEvent): Objection {
  const { type, data } = event;
  if (!isWellDated(data)) {
    return refuse(
      'not-a-date',
      `${type}: '${data.on}' is not the last day of a ${data.precision}.`,
    );
  }
  if (data.citations.length === 0) {
    return refuse('no-citation', `${type} of ${data.on} has no source.`);
  }
  const stranger = mineralsOf(event).find((id) => mineral(id) === undefined);
  return stranger === undefined
    ? null
    : refuse('mineral-not-in-catalogue', `The catalogue has no mineral '${stranger}'.`);
}

/** Minerals that a statement names. */
function mineralsOf({ type, data }: InitiativeEvent): readonly MineralId[] {
  if (type === 'InitiativeAnnounced') return data.minerals;
  return type === 'CommitmentMade' && data.target?.mineral ? [data.target.mineral] : [];
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

function impossible(state: InitiativeState, event: PlainEvent): Objection {
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
      return afterEnd(state, event.data) ?? commitmentObjection(state, event);
    default:
      return (
        commitmentObjection(state, event) ??
        judgementObjection(state, event) ??
        perimeterObjection(state, event)
      );
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
