import { ok, type Position, refuse, type Result } from '@chokepoint/kernel';
import { NotaryFault, type SignedHead } from '@chokepoint/notary';
import type { NotaryDesk } from './runtime-notary.js';

/** A signed head with the public key, base64, that it names. */
export interface NamedHead {
  readonly head: SignedHead;
  readonly publicKey: string;
}

/**
 * A signed head that covers a position: the newest, or the first that was signed over it, which later
 * ones do not change. Refuses 'not-covered-yet' when none reaches the position, and 'log-changed' when
 * the notary finds that the log was.
 */
export async function coveringHead(
  notary: NotaryDesk,
  position: Position,
  which: 'newest' | 'first',
): Promise<Result<NamedHead>> {
  const newest = await notary.headCovering(position).catch(changedLog);
  if (newest instanceof NotaryFault) return refuse('log-changed', newest.message);
  if (newest === null) return notCovered(position);
  const [first = newest] = which === 'first' ? await notary.heads.after(Number(position) - 1) : [];
  const publicKey = await notary.publicKeyOf(first.keyId);
  return publicKey === null ? notCovered(position) : ok({ head: first, publicKey });
}

const notCovered = (position: Position): Result<never> =>
  refuse(
    'not-covered-yet',
    `No signed tree head reaches position ${position} yet. Try again after the notary has signed the next one.`,
  );

function changedLog(error: unknown): NotaryFault {
  if (error instanceof NotaryFault) return error;
  throw error;
}
