import type { Result } from '@chokepoint/kernel';
import {
  attachNote as decide,
  closeNote as decideClosing,
  type NoteAttached,
  type NoteClosed,
} from '@chokepoint/reviews';
import {
  isReached,
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
  const decided = decide(note);
  if (!decided.ok) return decided;
  const reached = await isReached(on.ledger, note.at);
  if (!reached.ok) return reached;
  const stream = { category: 'note', id: on.ids.next(), seen: 0 } as const;
  return record(on, stream, 'NoteAttached', decided.value, actor);
}

/** Closes a note. Refuses as the decider does, 'not-storable' and 'review-moved'. */
export async function closeNote(
  on: ReviewDependencies,
  id: string,
  closing: NoteClosed,
  actor: string,
): Promise<Result<ReviewOutcome>> {
  const past = await readReview(on.ledger, `note-${id}`);
  const [attached, closed] = past;
  const state =
    attached === undefined
      ? null
      : {
          attached: attached.data as NoteAttached,
          closed: closed === undefined ? null : (closed.data as NoteClosed),
        };
  const decided = decideClosing(state, closing);
  if (!decided.ok) return decided;
  const stream = { category: 'note', id, seen: past.length } as const;
  return record(on, stream, 'NoteClosed', decided.value, actor);
}
