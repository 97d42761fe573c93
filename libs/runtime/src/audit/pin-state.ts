import type { KnowledgeQuery } from '@chokepoint/api-contract';
import { isIsoDate, ok, refuse, type Result, toPosition } from '@chokepoint/kernel';
import { precedenceRoute } from '../answers/precedence.routes.js';
import type { AnswerSources } from '../answers/route.js';
import type { PinnedState } from './gather.js';

/**
 * The position that a question is answered from, now: whatever is recorded later does not move it.
 * Refuses as answers do, and 'stale' while a projection has stopped.
 */
export async function pinState(
  sources: AnswerSources,
  asked: KnowledgeQuery,
): Promise<Result<PinnedState>> {
  // Any answer says to which state a question was resolved.
  const found = await precedenceRoute.ask(sources, asked, '');
  if (!found.ok) return found;
  const { knownAt, publishedBy, stale = [] } = found.value;
  if (stale.length > 0) {
    const names = stale.map(({ projection }) => projection).join(', ');
    return refuse(
      'stale',
      `The read models '${names}' have stopped: see 'chokepoint projections'.`,
    );
  }
  const day = publishedBy !== null && isIsoDate(publishedBy) ? publishedBy : null;
  return ok({ knownAt: toPosition(knownAt), publishedBy: day });
}
