import type { Result } from '@chokepoint/kernel';
import type { Ledger } from '@chokepoint/ledger';
import { freezeView as decide, type ViewFrozen } from '@chokepoint/reviews';
import { begin, readReview, type ReviewDependencies, type ReviewOutcome } from './review-stream.js';

/**
 * Publishes a view as a page under an id that the page itself names. Refuses as the decider does,
 * 'not-known-then', 'not-storable' and 'review-moved'.
 */
export async function freezeView(
  on: ReviewDependencies,
  id: string,
  frozen: ViewFrozen,
  actor: string,
): Promise<Result<ReviewOutcome>> {
  return begin(on, { category: 'frozen', id }, 'ViewFrozen', decide(frozen), actor);
}

/** A frozen view with its page, from the ledger itself. Null where there is none. */
export async function readFrozenView(ledger: Ledger, id: string): Promise<ViewFrozen | null> {
  const found = await readReview<ViewFrozen, never>(ledger, { category: 'frozen', id });
  return found?.begun ?? null;
}
