import { mineral, SOURCES } from '@chokepoint/catalogue';
import { isIsoDate, ok, refuse, type Result } from '@chokepoint/kernel';
import type {
  NoteAttached,
  NoteClosed,
  SaidBy,
  SignedView,
  SignOffRevoked,
  ViewFrozen,
  ViewSignedOff,
} from './events.js';

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
  const view = isView(signed.view);
  if (!view.ok) return view;
  if (signed.text.trim() === '') return refuse('no-text', 'Say what is signed off.');
  return said({ ...signed, text: signed.text.trim() });
}

function isView({ address, mineral: of }: SignedView): Result<null> {
  if (!ADDRESS.test(address)) {
    return refuse(
      'bad-view',
      `'${address}' is not the address of a page below this product's own.`,
    );
  }
  return of !== null && mineral(of) === undefined ? unknownMineral(of) : ok(null);
}

/** What a ledger takes in one event, in characters of base64; one server of it takes no more than a MiB. */
export const LARGEST_PAGE = 900_000;

/** Whether a view can be published as a page. Refuses 'bad-view', 'unknown-mineral' and 'not-freezable'. */
export function isFreezable(view: SignedView): Result<string> {
  const known = isView(view);
  if (!known.ok) return known;
  return view.mineral === null
    ? refuse('not-freezable', 'Only a view of a mineral can be published as a page.')
    : ok(view.mineral);
}

/** Refuses as `isFreezable`, and 'view-too-large', 'no-text', 'no-signer' and 'not-a-date'. */
export function freezeView(frozen: ViewFrozen): Result<ViewFrozen> {
  const freezable = isFreezable(frozen.view);
  if (!freezable.ok) return freezable;
  if (frozen.page.gzip.length > LARGEST_PAGE) {
    return refuse(
      'view-too-large',
      `The page has ${frozen.page.bytes} bytes, more than one event can hold. Publish the view of one stage or source.`,
    );
  }
  if (frozen.text.trim() === '') return refuse('no-text', 'Say what it is published for.');
  return said({ ...frozen, text: frozen.text.trim() });
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
