import type { KeyObject } from 'node:crypto';
import type { Proof } from '@chokepoint/api-contract';
import { ok, refuse, type Result } from '@chokepoint/kernel';
import { checkEvents, checkHead, recorded } from './check-log.js';
import { checkMethod, checkNothingMore, checkParts } from './check-parts.js';
import { checkSeal, type SealCheck } from './check-seal.js';
import { type Derived, derive } from './derive.js';
import { digestOf, readProof } from './proof-text.js';
import { questionOf } from './question.js';

/** A proof that holds, and what it rests on. */
export interface CheckedProof {
  readonly proof: Proof;
  readonly derived: Derived;
  readonly seal: SealCheck;
}

/**
 * Checks a proof file without database and network: it is whole; a head that this key signed
 * covers each of its events; from the events alone follow the release, the rows and every number
 * of the figure. What trust there is comes from `key`. Refuses with the first thing that is wrong,
 * 'not-a-proof' or 'not-canonical', then by part: 'wrong-key', 'bad-signature', 'not-covered',
 * 'event-altered', 'not-in-log', 'unknown-method', 'query-differs', 'release-differs',
 * 'seal-differs', 'rows-differ', 'figure-differs', 'digest-differs', and as `derive` does.
 */
export function checkProof(bytes: Uint8Array, key: KeyObject): Result<CheckedProof> {
  const read = readProof(bytes);
  if (!read.ok) return read;
  const proof = read.value;
  const log = all(
    () => checkHead(proof, key),
    () => checkEvents(proof),
    () => checkMethod(proof),
  );
  return log.ok ? checkContent(proof) : log;
}

/** What the events say, once it is known that they are the log's. */
function checkContent(proof: Proof): Result<CheckedProof> {
  const derived = derive(recorded(proof.events), questionOf(proof));
  if (!derived.ok) return derived;
  const seal = checkSeal(derived.value.release, proof.release);
  if (!seal.ok) return seal;
  const content = all(
    () => checkParts(proof, derived.value),
    () => checkNothingMore(proof, derived.value, seal.value),
    () => checkDigest(proof),
  );
  return content.ok ? ok({ proof, derived: derived.value, seal: seal.value }) : content;
}

/** The first refusal of checks made in order. */
function all(...checks: readonly (() => Result<null>)[]): Result<null> {
  for (const check of checks) {
    const checked = check();
    if (!checked.ok) return checked;
  }
  return ok(null);
}

/** Last, so that a change is named by what it changed where that can be told. */
function checkDigest(proof: Proof): Result<null> {
  if (digestOf(proof) === proof.digest) return ok(null);
  const message =
    "The file was changed after it was written, in the product's version or in the digest itself: the digest is not over this content.";
  return refuse('digest-differs', message);
}
