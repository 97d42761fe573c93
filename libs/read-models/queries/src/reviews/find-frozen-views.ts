import type { FrozenView, SignOffsQuery } from '@chokepoint/api-contract';
import { mineral as knownMineral } from '@chokepoint/catalogue';
import { ok, refuse } from '@chokepoint/kernel';
import type { ViewFrozen } from '@chokepoint/reviews';
import { offsetOf, pageOf } from '../knowledge/offset-cursor.js';
import type { Find, ResolvedKnowledge } from '../knowledge/resolved-knowledge.js';
import { unknownMineral } from '../minerals/unknown-mineral.js';
import {
  byStream,
  recordedIn,
  type ReviewEventRow,
  reviewEventsQuery,
} from './review-events.query.js';

export type FrozenViewsParams = Omit<SignOffsQuery, 'publishedBy' | 'knownAt'>;

export interface FoundFrozenViews extends ResolvedKnowledge {
  readonly total: number;
  readonly frozenViews: readonly FrozenView[];
  readonly nextCursor: string | null;
}

/** Views that were published, the latest recorded first. Refuses 'unknown-mineral' and 'bad-cursor'. */
export const findFrozenViews: Find<FrozenViewsParams, FoundFrozenViews> = async (
  db,
  { cursor, limit, mineral, initiative },
  knowledge,
) => {
  if (mineral !== undefined && !knownMineral(mineral)) return unknownMineral(mineral);
  const offset = offsetOf(cursor);
  if (!offset.ok) return offset;
  const rows = await reviewEventsQuery(db, 'frozen', knowledge).execute();
  const all = byStream(rows, 'frozen')
    .map(([id, frozen]) => toFrozenView(id, frozen))
    .filter(({ view }) => mineral === undefined || view.mineral === mineral)
    .filter(({ view }) => initiative === undefined || view.initiative === initiative)
    .reverse();
  const { rows: frozenViews, nextCursor } = pageOf(all, offset.value, limit);
  return ok({ ...knowledge, total: all.length, frozenViews, nextCursor });
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
