import type { KnowledgeQuery } from '@chokepoint/api-contract';
import { ok, type Result } from '@chokepoint/kernel';
import { type Find, readKnowledge, resolveKnowledge, staleness } from '@chokepoint/queries';
import type { AnswerSources } from './route.js';

/**
 * Asks the read models from the knowledge that a request names, all from one snapshot. An answer
 * that rests on a stopped projection carries it as `stale`.
 */
export async function known<Params, Answer extends object>(
  { readModels, ledger }: AnswerSources,
  query: KnowledgeQuery,
  find: Find<Params, Answer>,
  params: Params,
): Promise<Result<Answer>> {
  // Before the snapshot is taken: an embedded database has one connection for ledger and answers.
  const asked = await readKnowledge(query, (instant) => ledger.positionAt(instant));
  if (!asked.ok) return asked;
  return readModels.read(async ({ db, position, projections, edition }) => {
    const found = await find(db, params, resolveKnowledge(asked.value, position), edition);
    const stale = staleness(asked.value, projections);
    return found.ok && stale.length > 0 ? ok({ ...found.value, stale }) : found;
  });
}
