import { mineral, SOURCES } from '@chokepoint/catalogue';
import { isIsoDate, ok, refuse, type Result } from '@chokepoint/kernel';
import type { NoteAttached, NoteClosed, SaidBy, SignOffRevoked, ViewSignedOff } from './events.js';

/** Refuses 'unknown-mineral', 'unknown-source', 'no-text', 'no-signer' and 'not-a-date'. */
export function attachNote(note: NoteAttached): Result<NoteAttached> {
  const { figure, text } = note;
  if (mineral(figure.mineral) === undefined) return unknownMineral(figure.mineral);
  if (!Object.hasOwn(SOURCES, figure.source)) {
    return refuse('unknown-source', `There is no source '${figure.source}'.`);
  }
  if (text.trim() === '') return refuse('no-text', 'Say what there is to note.');
  return said({ ...note, text: text.trim() });
}

/** Where a note stands. */
export interface NoteState {
  readonly attached: NoteAttached;
  readonly closed: NoteClosed | null;
}

/** Refuses 'unknown-note', 'note-closed', 'no-text', 'no-signer' and 'not-a-date'. */
export function closeNote(state: NoteState | null, closing: NoteClosed): Result<NoteClosed> {
  if (state === null) return refuse('unknown-note', 'There is no such note.');
  if (state.closed !== null) {
    return refuse(
      'note-closed',
      `Closed on ${state.closed.on} already, as ${state.closed.outcome}.`,
    );
  }
  if (closing.text.trim() === '') return refuse('no-text', 'Say how it was dealt with.');
  return said({ ...closing, text: closing.text.trim() });
}

/** A path of the product with its query; not an address elsewhere. */
const ADDRESS = /^\/(?!\/)[\w\-./~%:@!$&'()*+,;=?]*$/;

/** Refuses 'bad-view', 'unknown-mineral', 'no-text', 'no-signer' and 'not-a-date'. */
export function signOff(signed: ViewSignedOff): Result<ViewSignedOff> {
  const { address, mineral: of } = signed.view;
  if (!ADDRESS.test(address)) {
    return refuse(
      'bad-view',
      `'${address}' is not the address of a page below this product's own.`,
    );
  }
  if (of !== null && mineral(of) === undefined) return unknownMineral(of);
  if (signed.text.trim() === '') return refuse('no-text', 'Say what is signed off.');
  return said({ ...signed, text: signed.text.trim() });
}

/** Where a sign-off stands. */
export interface SignOffState {
  readonly signed: ViewSignedOff;
  readonly revoked: SignOffRevoked | null;
}

/** Refuses 'unknown-sign-off', 'sign-off-revoked', 'no-reason', 'no-signer' and 'not-a-date'. */
export function revokeSignOff(
  state: SignOffState | null,
  revocation: SignOffRevoked,
): Result<SignOffRevoked> {
  if (state === null) return refuse('unknown-sign-off', 'There is no such sign-off.');
  if (state.revoked !== null) {
    return refuse('sign-off-revoked', `Revoked on ${state.revoked.on} already.`);
  }
  if (revocation.reason.trim() === '') return refuse('no-reason', 'Say why it no longer stands.');
  return said({ ...revocation, reason: revocation.reason.trim() });
}

function said<Event extends SaidBy>(event: Event): Result<Event> {
  const by = event.by.trim();
  if (by === '') return refuse('no-signer', 'Say who says so: a role, initials or an id.');
  if (!isIsoDate(event.on)) return refuse('not-a-date', `'${event.on}' is not a day.`);
  return ok({ ...event, by });
}

const unknownMineral = (id: string): Result<never> =>
  refuse('unknown-mineral', `There is no mineral '${id}'.`);
