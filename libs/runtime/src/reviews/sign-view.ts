import type { SignOffBody } from '@chokepoint/api-contract';
import { isPosition, refuse, type Result } from '@chokepoint/kernel';
import { type ReviewOutcome, signOff } from '@chokepoint/reviews-application';
import { coveringHead } from '../notary/covering-head.js';
import { randomIds } from '../ids.js';
import type { Runtime } from '../runtime.js';

/**
 * Signs a view off with the signed tree head that covers its state. Refuses as `signOff` and
 * `coveringHead` do, and 'bad-position'.
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
  const covering = await coveringHead(notary, knownAt, 'newest');
  if (!covering.ok) return covering;
  const { size, root, signedAt, keyId } = covering.value.head;
  const signed = { ...body, head: { size, root, signedAt, keyId } };
  return signOff({ ledger, ids: randomIds }, signed, actor);
}
