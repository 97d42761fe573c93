import type { Result } from '@chokepoint/kernel';
import {
  revokeSignOff as decideRevocation,
  signOff as decide,
  type SignOffRevoked,
  type ViewSignedOff,
} from '@chokepoint/reviews';
import {
  begin,
  readReview,
  record,
  type ReviewDependencies,
  type ReviewOutcome,
} from './review-stream.js';

/**
 * Signs a view off at a state that a signed tree head covers. Refuses as the decider does,
 * 'not-known-then' and 'not-storable'.
 */
export async function signOff(
  on: ReviewDependencies,
  signed: ViewSignedOff,
  actor: string,
): Promise<Result<ReviewOutcome>> {
  const name = { category: 'sign-off', id: on.ids.next() } as const;
  return begin(on, name, 'ViewSignedOff', decide(signed), actor);
}

/** Takes a sign-off back. Refuses as the decider does, 'not-storable' and 'review-moved'. */
export async function revokeSignOff(
  on: ReviewDependencies,
  id: string,
  revocation: SignOffRevoked,
  actor: string,
): Promise<Result<ReviewOutcome>> {
  const name = { category: 'sign-off', id } as const;
  const past = await readReview<ViewSignedOff, SignOffRevoked>(on.ledger, name);
  const decided = decideRevocation(past && { signed: past.begun, revoked: past.ended }, revocation);
  if (!decided.ok) return decided;
  return record(on, { ...name, seen: 1 }, 'SignOffRevoked', decided.value, actor);
}
