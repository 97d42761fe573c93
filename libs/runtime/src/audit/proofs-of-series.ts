import type { Concentration, MethodDetail, Proof } from '@chokepoint/api-contract';
import { ok, type Result } from '@chokepoint/kernel';
import { methodRoute } from '../answers/methods.routes.js';
import type { AnswerSources } from '../answers/route.js';
import type { NamedHead } from '../notary/covering-head.js';
import { makeProof } from '../proof/make-proof.js';
import { type Gathered, nameOfSeries, type PinnedState } from './gather.js';

/** A proof, and what it is a file of. */
export interface NamedProof {
  readonly series: Concentration;
  readonly name: string;
  readonly proof: Proof;
}

/** A proof of the newest period of each series that has a figure. */
export async function proofsOf(
  sources: AnswerSources,
  { mineral, series }: Gathered,
  { knownAt, publishedBy }: PinnedState,
  under: NamedHead,
): Promise<Result<readonly NamedProof[]>> {
  const proofs: NamedProof[] = [];
  for (const answer of series) {
    const period = answer.periods.at(-1)?.period;
    const { stage, basis, measure, source } = answer;
    if (period === undefined || source === null) continue;
    const known = { knownAt, ...(publishedBy === null ? {} : { publishedBy }) };
    const asked = { ...known, stage, basis, measure, source, period, events: 'slice' as const };
    const proof = await makeProof(sources, mineral.id, asked, under);
    if (!proof.ok) return proof;
    proofs.push({
      series: answer,
      name: `${nameOfSeries(answer)}-${period.replace('/', '-')}`,
      proof: proof.value,
    });
  }
  return ok(proofs);
}

/** The methods by which proven figures were worked out, each once. */
export async function methodsOf(
  sources: AnswerSources,
  proofs: readonly NamedProof[],
): Promise<Result<readonly MethodDetail[]>> {
  const names = new Set(proofs.map(({ proof: { method } }) => `${method.id}@${method.version}`));
  const methods: MethodDetail[] = [];
  for (const name of [...names].sort()) {
    const method = await methodRoute.ask(sources, {}, name);
    if (!method.ok) return method;
    methods.push(method.value);
  }
  return ok(methods);
}
