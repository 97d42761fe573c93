import { PRIVATE_SOURCES } from '@chokepoint/catalogue';
import { sql } from 'kysely';
import type { ReadDb, ResolvedKnowledge } from '../knowledge/resolved-knowledge.js';

export interface RevisionFilter {
  readonly mineral?: string | undefined;
  /** Without it and without a release, every public source; a private one must be named. */
  readonly source?: string | undefined;
  /** Release that made the revision. */
  readonly release?: string | undefined;
  /** Least change in either direction, as a fraction of the earlier value. */
  readonly min?: number | undefined;
}

const size = sql<number | null>`abs(revision.relative_change)`;

/** Revisions that stand at a knowledge. */
function revisionsAt(
  db: ReadDb,
  { mineral, source, release, min }: RevisionFilter,
  { knownAt, publishedBy }: ResolvedKnowledge,
) {
  let query = db
    .selectFrom('read.revision as revision')
    .where('revision.known_from', '<=', knownAt)
    .where((eb) =>
      eb.or([eb('revision.known_until', 'is', null), eb('revision.known_until', '>', knownAt)]),
    );
  if (publishedBy !== null) query = query.where('revision.published_on', '<=', publishedBy);
  if (mineral !== undefined) query = query.where('revision.mineral', '=', mineral);
  if (source !== undefined) query = query.where('revision.source', '=', source);
  else if (release === undefined) query = query.where('revision.source', 'not in', PRIVATE_SOURCES);
  if (release !== undefined) query = query.where('revision.later_release', '=', release);
  return min === undefined ? query : query.where(size, '>=', min);
}

/** The largest first; those without a relative change come last. The order is total. */
export const revisionsQuery = (
  db: ReadDb,
  filter: RevisionFilter,
  knowledge: ResolvedKnowledge,
  { offset, limit }: { readonly offset: number; readonly limit: number },
) =>
  revisionsAt(db, filter, knowledge)
    .selectAll('revision')
    .orderBy(size, (order) => order.desc().nullsLast())
    .orderBy('revision.later_position')
    .orderBy('revision.later_row')
    .orderBy('revision.period')
    .orderBy('revision.area')
    .orderBy('revision.partner')
    .orderBy('revision.form')
    .offset(offset)
    .limit(limit);

export const revisionCountQuery = (
  db: ReadDb,
  filter: RevisionFilter,
  knowledge: ResolvedKnowledge,
) => revisionsAt(db, filter, knowledge).select((eb) => eb.fn.countAll<string>().as('total'));
