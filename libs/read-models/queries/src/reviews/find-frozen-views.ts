import type { FrozenView } from '@chokepoint/api-contract';
import { ok, refuse } from '@chokepoint/kernel';
import type { ViewFrozen } from '@chokepoint/reviews';
import type { Find, ResolvedKnowledge } from '../knowledge/resolved-knowledge.js';
import { listViews, type ViewsParams } from './list-views.js';
import {
  byStream,
  recordedIn,
  type ReviewEventRow,
  reviewEventsQuery,
} from './review-events.query.js';

export interface FoundFrozenViews extends ResolvedKnowledge {
  readonly total: number;
  readonly frozenViews: readonly FrozenView[];
  readonly nextCursor: string | null;
}

/** Views that were published, the latest recorded first. Refuses 'unknown-mineral' and 'bad-cursor'. */
export const findFrozenViews: Find<ViewsParams, FoundFrozenViews> = async (
  db,
  params,
  knowledge,
) => {
  const listed = await listViews(db, params, knowledge, 'frozen', toFrozenView);
  if (!listed.ok) return listed;
  const { total, views: frozenViews, nextCursor } = listed.value;
  return ok({ ...knowledge, total, frozenViews, nextCursor });
};

/** Refuses 'unknown-frozen-view'. */
export const findFrozenView: Find<
  { readonly id: string },
  ResolvedKnowledge & { frozenView: FrozenView }
> = async (db, { id }, knowledge) => {
  const rows = await reviewEventsQuery(db, 'frozen', knowledge)
    .where('event.stream', '=', `frozen-${id}`)
    .execute();
  const [found] = byStream(rows, 'frozen');
  if (found === undefined) {
    return refuse('unknown-frozen-view', `At this knowledge no view was published as '${id}'.`);
  }
  return ok({ ...knowledge, frozenView: toFrozenView(id, found[1]) });
};

function toFrozenView(id: string, frozen: ReviewEventRow): FrozenView {
  // The projection leaves the page itself in the ledger.
  const { page, view, at, head, title, text, by, on } = frozen.data as ViewFrozen;
  const { sha256, bytes } = page;
  return {
    ...{ id, page: `/frozen/${id}`, title, view, at, head, text, sha256, bytes, by, on },
    ...recordedIn(frozen),
  };
}
