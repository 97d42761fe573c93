import type { SignOffBody } from '@chokepoint/api-contract';
import { isPosition, refuse, type Result } from '@chokepoint/kernel';
import { type ReviewOutcome, signOff } from '@chokepoint/reviews-application';
import { randomIds } from '../ids.js';
import type { Runtime } from '../runtime.js';

/**
 * Signs a view off with the signed tree head that covers its state. Refuses as `signOff` does,
 * 'bad-position', and 'not-covered-yet' when no signed head reaches the state.
 */
export async function signView(
  { ledger, notary }: Pick<Runtime, 'ledger' | 'notary'>,
  body: SignOffBody,
  actor: string,
): Promise<Result<ReviewOutcome>> {
  const { knownAt } = body.at;
  if (!isPosition(knownAt)) {
    return refuse('bad-position', `'${knownAt}' is not a ledger position.`);
  }
  const head = await notary.headCovering(knownAt);
  if (head === null) {
    return refuse(
      'not-covered-yet',
      `No signed tree head reaches position ${knownAt} yet. Try again after the notary has signed the next one.`,
    );
  }
  const { size, root, signedAt, keyId } = head;
  const signed = { ...body, head: { size, root, signedAt, keyId } };
  return signOff({ ledger, ids: randomIds }, signed, actor);
}
