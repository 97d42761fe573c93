import type { RowPlace } from '../facts/facts.query.js';
import type { ReadDb, ResolvedKnowledge } from '../knowledge/resolved-knowledge.js';

/** Rows of a release that could not become facts, in log order, after a place. */
export function rejectsQuery(
  db: ReadDb,
  release: string,
  { knownAt }: ResolvedKnowledge,
  page: { readonly after: RowPlace | null; readonly limit: number },
) {
  const { after, limit } = page;
  const query = db
    .selectFrom('read.reject as reject')
    .selectAll('reject')
    .where('reject.release_id', '=', release)
    .where('reject.position', '<=', knownAt)
    .orderBy('reject.position')
    .orderBy('reject.row_no')
    .limit(limit);
  if (after === null) return query;
  return query
    .where('reject.position', '>=', after.position)
    .where((eb) =>
      eb.or([eb('reject.position', '>', after.position), eb('reject.row_no', '>', after.row)]),
    );
}
