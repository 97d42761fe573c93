import type { RowPlace } from '../facts/facts.query.js';
import type { ReadDb, ResolvedKnowledge } from '../knowledge/resolved-knowledge.js';

/** Which rejects are asked for. */
export interface RejectFilter {
  /** As it is printed. */
  readonly reason?: string | undefined;
  /** Null: the whole row is at fault. */
  readonly field?: string | null | undefined;
}

/** Rows of a release that could not become facts, in log order, after a place. */
export function rejectsQuery(
  db: ReadDb,
  release: string,
  { knownAt }: ResolvedKnowledge,
  page: { readonly after: RowPlace | null; readonly limit: number },
  { reason, field }: RejectFilter = {},
) {
  const { after, limit } = page;
  const all = db
    .selectFrom('read.reject as reject')
    .selectAll('reject')
    .where('reject.release_id', '=', release)
    .where('reject.position', '<=', knownAt)
    .orderBy('reject.position')
    .orderBy('reject.row_no')
    .limit(limit);
  const stopped = reason === undefined ? all : all.where('reject.reason', '=', reason);
  const query =
    field === undefined ? stopped : stopped.where('reject.field', 'is not distinct from', field);
  if (after === null) return query;
  return query
    .where('reject.position', '>=', after.position)
    .where((eb) =>
      eb.or([eb('reject.position', '>', after.position), eb('reject.row_no', '>', after.row)]),
    );
}
