import type { KnowledgeQuery } from '@chokepoint/api-contract';
import type { Result } from '@chokepoint/kernel';
import { type Find, resolveKnowledge } from '@chokepoint/queries';
import type { AnswerSources } from './route.js';

/** Asks the read models from the knowledge that a request names. */
export async function known<Params, Answer>(
  { db, ledger }: AnswerSources,
  query: KnowledgeQuery,
  find: Find<Params, Answer>,
  params: Params,
): Promise<Result<Answer>> {
  const knowledge = await resolveKnowledge(db, query, (instant) => ledger.positionAt(instant));
  return knowledge.ok ? find(db, params, knowledge.value) : knowledge;
}
