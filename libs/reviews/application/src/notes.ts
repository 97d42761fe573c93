import type { Result } from '@chokepoint/kernel';
import {
  attachNote as decide,
  closeNote as decideClosing,
  type NoteAttached,
  type NoteClosed,
} from '@chokepoint/reviews';
import {
  begin,
  readReview,
  record,
  type ReviewDependencies,
  type ReviewOutcome,
} from './review-stream.js';

/** Attaches a note to a figure at a state. Refuses as the decider does, 'not-known-then', 'not-storable'. */
export async function attachNote(
  on: ReviewDependencies,
  note: NoteAttached,
  actor: string,
): Promise<Result<ReviewOutcome>> {
  const name = { category: 'note', id: on.ids.next() } as const;
  return begin(on, name, 'NoteAttached', decide(note), actor);
}

/** Closes a note. Refuses as the decider does, 'not-storable' and 'review-moved'. */
export async function closeNote(
  on: ReviewDependencies,
  id: string,
  closing: NoteClosed,
  actor: string,
): Promise<Result<ReviewOutcome>> {
  const name = { category: 'note', id } as const;
  const past = await readReview<NoteAttached, NoteClosed>(on.ledger, name);
  const decided = decideClosing(past && { attached: past.begun, closed: past.ended }, closing);
  if (!decided.ok) return decided;
  return record(on, { ...name, seen: 1 }, 'NoteClosed', decided.value, actor);
}
