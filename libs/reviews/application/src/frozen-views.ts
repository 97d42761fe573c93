import type { Result } from '@chokepoint/kernel';
import type { Ledger } from '@chokepoint/ledger';
import { freezeView as decide, type ViewFrozen } from '@chokepoint/reviews';
import {
  isReached,
  readReview,
  record,
  type ReviewDependencies,
  type ReviewOutcome,
} from './review-stream.js';

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
  const decided = decide(frozen);
  if (!decided.ok) return decided;
  const reached = await isReached(on.ledger, frozen.at);
  if (!reached.ok) return reached;
  const stream = { category: 'frozen', id, seen: 0 } as const;
  return record(on, stream, 'ViewFrozen', decided.value, actor);
}

/** A frozen view with its page, from the ledger itself. Null where there is none. */
export async function readFrozenView(ledger: Ledger, id: string): Promise<ViewFrozen | null> {
  const found = await readReview<ViewFrozen, never>(ledger, { category: 'frozen', id });
  return found?.begun ?? null;
}
