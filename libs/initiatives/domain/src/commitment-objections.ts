import { isIsoDate, refuse } from '@chokepoint/kernel';
import type { Commitment } from './commitment.js';
import { surelyBefore } from './dated.js';
import type { CommitmentMade, DatedOn } from './events/index.js';
import type { PlainEvent } from './initiative-event.js';
import type { InitiativeState } from './initiative.state.js';
import type { Objection } from './objection.js';

/** What speaks against a statement on commitments; null for one on anything else. */
export function commitmentObjection(state: InitiativeState, event: PlainEvent): Objection {
  switch (event.type) {
    case 'CommitmentMade':
      return promise(state, event.data);
    case 'CommitmentDelivered':
    case 'CommitmentSuperseded':
    case 'CommitmentAbandoned':
      return news(state, event.data);
    case 'OwnerNamed':
    case 'CriteriaSet':
      return event.data.commitment === null ? null : known(state, event.data.commitment);
    default:
      return null;
  }
}

function promise(
  state: InitiativeState,
  { commitment: id, on, dueOn, parent }: CommitmentMade,
): Objection {
  if (find(state, id)) {
    return refuse('commitment-already-made', `The commitment '${id}' is already recorded.`);
  }
  if (parent === id) return refuse('part-of-itself', `'${id}' cannot be a part of itself.`);
  if (parent !== null && !find(state, parent)) return unknown(parent);
  if (dueOn === null) return null;
  if (!isIsoDate(dueOn)) return refuse('not-a-date', `'${dueOn}' is not a day.`);
  return dueOn < on ? refuse('dates-out-of-order', `'${id}' is due before it was made.`) : null;
}

function news(state: InitiativeState, data: DatedOn & { readonly commitment: string }): Objection {
  const promised = find(state, data.commitment);
  if (!promised) return unknown(data.commitment);
  const { id, delivered, superseded, abandoned, made } = promised;
  if (delivered) {
    return refuse('commitment-already-delivered', `'${id}' was delivered on ${delivered.on}.`);
  }
  const ended = superseded ?? abandoned;
  if (ended)
    return refuse('commitment-already-ended', `'${id}' is owed no more since ${ended.on}.`);
  return surelyBefore(data, made)
    ? refuse('dates-out-of-order', `Nothing can become of '${id}' before it was made.`)
    : null;
}

const known = (state: InitiativeState, id: string): Objection =>
  find(state, id) ? null : unknown(id);

const find = ({ commitments }: InitiativeState, id: string): Commitment | undefined =>
  commitments.find((one) => one.id === id);

const unknown = (id: string): Objection =>
  refuse('unknown-commitment', `No commitment '${id}' was made here.`);
