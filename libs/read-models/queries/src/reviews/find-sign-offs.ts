import type { SignOff } from '@chokepoint/api-contract';
import { ok, refuse } from '@chokepoint/kernel';
import type { SignOffRevoked, ViewSignedOff } from '@chokepoint/reviews';
import type { Find, ResolvedKnowledge } from '../knowledge/resolved-knowledge.js';
import { listViews, type ViewsParams } from './list-views.js';
import {
  byStream,
  recordedIn,
  type ReviewEventRow,
  reviewEventsQuery,
} from './review-events.query.js';

export interface FoundSignOffs extends ResolvedKnowledge {
  readonly total: number;
  readonly signOffs: readonly SignOff[];
  readonly nextCursor: string | null;
}

/** Views that were signed off, the latest recorded first. Refuses 'unknown-mineral' and 'bad-cursor'. */
export const findSignOffs: Find<ViewsParams, FoundSignOffs> = async (db, params, knowledge) => {
  const listed = await listViews(db, params, knowledge, 'sign-off', toSignOff);
  if (!listed.ok) return listed;
  const { total, views: signOffs, nextCursor } = listed.value;
  return ok({ ...knowledge, total, signOffs, nextCursor });
};

/** Refuses 'unknown-sign-off'. */
export const findSignOff: Find<
  { readonly id: string },
  ResolvedKnowledge & { signOff: SignOff }
> = async (db, { id }, knowledge) => {
  const rows = await reviewEventsQuery(db, 'sign-off', knowledge)
    .where('event.stream', '=', `sign-off-${id}`)
    .execute();
  const [found] = byStream(rows, 'sign-off');
  if (found === undefined) {
    return refuse('unknown-sign-off', `At this knowledge there is no sign-off '${id}'.`);
  }
  const [, signed, revoked] = found;
  return ok({ ...knowledge, signOff: toSignOff(id, signed, revoked) });
};

function toSignOff(id: string, signed: ReviewEventRow, revoked: ReviewEventRow | null): SignOff {
  const { view, at, head, text, by, on } = signed.data as ViewSignedOff;
  return {
    ...{ id, view, at, head, text, by, on },
    ...recordedIn(signed),
    revocation:
      revoked === null
        ? null
        : { ...revocationOf(revoked.data as SignOffRevoked), ...recordedIn(revoked) },
  };
}

const revocationOf = ({ reason, by, on }: SignOffRevoked) => ({ reason, by, on });
