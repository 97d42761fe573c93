import type { SignOff, SignOffsQuery } from '@chokepoint/api-contract';
import { mineral as knownMineral } from '@chokepoint/catalogue';
import { ok, refuse } from '@chokepoint/kernel';
import type { SignOffRevoked, ViewSignedOff } from '@chokepoint/reviews';
import { offsetOf, pageOf } from '../knowledge/offset-cursor.js';
import type { Find, ResolvedKnowledge } from '../knowledge/resolved-knowledge.js';
import { unknownMineral } from '../minerals/unknown-mineral.js';
import {
  byStream,
  recordedIn,
  type ReviewEventRow,
  reviewEventsQuery,
} from './review-events.query.js';

export type SignOffsParams = Omit<SignOffsQuery, 'publishedBy' | 'knownAt'>;

export interface FoundSignOffs extends ResolvedKnowledge {
  readonly total: number;
  readonly signOffs: readonly SignOff[];
  readonly nextCursor: string | null;
}

/** Views that were signed off, the latest recorded first. Refuses 'unknown-mineral' and 'bad-cursor'. */
export const findSignOffs: Find<SignOffsParams, FoundSignOffs> = async (
  db,
  { cursor, limit, mineral, initiative },
  knowledge,
) => {
  if (mineral !== undefined && !knownMineral(mineral)) return unknownMineral(mineral);
  const offset = offsetOf(cursor);
  if (!offset.ok) return offset;
  const rows = await reviewEventsQuery(db, 'sign-off', knowledge).execute();
  const all = byStream(rows, 'sign-off')
    .map(([id, signed, revoked]) => toSignOff(id, signed, revoked))
    .filter(({ view }) => mineral === undefined || view.mineral === mineral)
    .filter(({ view }) => initiative === undefined || view.initiative === initiative)
    .reverse();
  const { rows: signOffs, nextCursor } = pageOf(all, offset.value, limit);
  return ok({ ...knowledge, total: all.length, signOffs, nextCursor });
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
