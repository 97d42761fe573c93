import type { ConcentrationPeriod, Proof, ProofQuery } from '@chokepoint/api-contract';
import { type Json, ok, refuse, type Result } from '@chokepoint/kernel';
import type { RecordedEvent } from '@chokepoint/ledger';
import { cachedReader, inclusionProof, readPublicKey } from '@chokepoint/notary';
import { known } from '../answers/known.js';
import type { AnswerSources } from '../answers/route.js';
import { coveringHead, type NamedHead } from '../notary/covering-head.js';
import type { NotaryDesk } from '../notary/runtime-notary.js';
import { assembleProof, type Covering, type Ground } from './assemble.js';
import { checkProof } from './check-proof.js';
import { collectCorrections, collectFate, collectRelease } from './collect-events.js';
import { findGround, type FoundGround } from './find-ground.js';
import { firstDifference } from './first-difference.js';
import { proofText } from './proof-text.js';

/**
 * Proves one figure as the product shows it, under the newest signed head or the one given. The proof
 * is checked before it is handed out. Refuses
 * as `findGround` does, 'not-covered-yet' when no signed head reaches the events, 'log-changed'
 * when the notary finds that the log was, 'model-differs' when the read models say otherwise than
 * the log, and as `checkProof` does.
 */
export async function makeProof(
  sources: AnswerSources,
  mineral: string,
  { publishedBy, knownAt, events, ...asked }: ProofQuery,
  under?: NamedHead,
): Promise<Result<Proof>> {
  const found = await known(sources, { publishedBy, knownAt }, findGround, { ...asked, mineral });
  if (!found.ok) return found;
  const { knownAt: position } = found.value.question;
  const named = under ? ok(under) : await coveringHead(sources.notary, position, 'newest');
  if (!named.ok) return named;
  const ground = await collect(sources, found.value, events);
  const proof = await assembleProof(ground, coveringBy(sources.notary, named.value));
  if (!proof.ok) return proof;
  const same = compare(found.value.shown, proof.value);
  return same.ok ? checked(proof.value) : same;
}

async function collect(
  { ledger }: AnswerSources,
  { question, release, others, corrections }: FoundGround,
  which: ProofQuery['events'],
): Promise<Ground> {
  const weighed: RecordedEvent[] = [];
  for (const other of others) weighed.push(...(await collectFate(ledger, other, question.knownAt)));
  return {
    question,
    release: await collectRelease(ledger, release, question, which),
    corrections: await collectCorrections(ledger, corrections, question.knownAt),
    others: weighed,
  };
}

/** The ways to the root of a head. */
function coveringBy(notary: NotaryDesk, { head, publicKey }: NamedHead): Covering {
  const tree = cachedReader(notary.tree);
  const path = async ({ position }: RecordedEvent): Promise<readonly string[]> => {
    const hashes = await inclusionProof(tree, Number(position) - 1, head.size);
    return hashes.map((hash) => hash.toString('hex'));
  };
  return { head, publicKey, path };
}

/** The figure shown and the figure from the log have to be the same. */
function compare(shown: ConcentrationPeriod, { figure }: Proof): Result<null> {
  const { shares, releases, ...rest } = shown;
  const expected = {
    // The quality follows from the flags, which are compared.
    ...Object.fromEntries(Object.entries(rest).filter(([key]) => key !== 'quality')),
    release: releases[0] ?? '',
    shares: shares.map(({ area, share, value, flags }) => ({ area, share, value, flags })),
  };
  const found = Object.fromEntries(
    Object.keys(expected).map((key) => [key, figure[key as keyof typeof figure]]),
  );
  const difference = firstDifference(expected as Json, found as Json);
  if (difference === null) return ok(null);
  return refuse(
    'model-differs',
    `The read models say otherwise than the log (${difference.path}: ${difference.expected} and ${difference.found}). Make them again with 'chokepoint rebuild'.`,
  );
}

/** A proof that its own check would refuse is never handed out. */
function checked(proof: Proof): Result<Proof> {
  const key = readPublicKey(proof.publicKey);
  if (!key.ok) return key;
  const held = checkProof(Buffer.from(proofText(proof), 'utf8'), key.value);
  return held.ok ? ok(proof) : held;
}
