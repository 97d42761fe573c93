import type { KeyObject } from 'node:crypto';
import { ok, refuse, type Result } from '@chokepoint/kernel';
import { sha256Of } from '../audit/pack-files.js';
import { checkProof, type CheckedProof } from '../proof/check-proof.js';

/** A published page whose proofs hold. */
export interface CheckedPage {
  /** To compare with what the ledger says of it. */
  readonly sha256: string;
  readonly proofs: readonly { readonly name: string; readonly proof: CheckedProof }[];
}

/**
 * Checks the proofs that a published page carries, without database and network: each holds, and all
 * are of one mineral, state and tree head. Refuses 'not-a-page', 'other-state', and as `checkProof`
 * does.
 */
export async function checkPage(bytes: Uint8Array, key: KeyObject): Promise<Result<CheckedPage>> {
  const carried = await proofsIn(bytes);
  if (!carried.ok) return carried;
  const proofs: CheckedPage['proofs'][number][] = [];
  for (const { name, text } of carried.value) {
    const checked = checkProof(Buffer.from(text, 'utf8'), key);
    if (!checked.ok) return refuse(checked.error.code, `${name}: ${checked.error.message}`);
    const [first = { proof: checked.value }] = proofs;
    if (stateOf(checked.value) !== stateOf(first.proof)) {
      return refuse('other-state', `${name} is of another mineral, state or tree head.`);
    }
    proofs.push({ name, proof: checked.value });
  }
  return ok({ sha256: sha256Of(bytes), proofs });
}

async function proofsIn(bytes: Uint8Array) {
  // With the charts beside it: heavy, and of no use to whoever checks a single proof.
  const { carriedFiles } = await import('@chokepoint/report');
  try {
    const files = carriedFiles(Buffer.from(bytes).toString('utf8'));
    const proofs = files.filter(({ name }) => name.endsWith('.proof.json'));
    return proofs.length > 0 ? ok(proofs) : notAPage('There is no proof in it.');
  } catch (error) {
    if (!(error instanceof URIError)) throw error;
    return notAPage('A file in it is damaged.');
  }
}

const stateOf = ({ proof: { figure, query, head } }: CheckedProof): string =>
  [figure.mineral, query.knownAt, query.publishedBy, head.root].join(' ');

const notAPage = (why: string): Result<never> =>
  refuse('not-a-page', `This is no page that was published. ${why}`);
