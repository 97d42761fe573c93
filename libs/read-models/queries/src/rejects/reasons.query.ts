import type { ReadDb, ResolvedKnowledge } from '../knowledge/resolved-knowledge.js';

/**
 * Why rows of a release could not become facts, the most frequent reason first: how many rows each
 * reason stopped, and the first of them. `reasons` and `all` are over all reasons, whatever the limit.
 */
export function reasonsQuery(
  db: ReadDb,
  release: string,
  { knownAt }: Pick<ResolvedKnowledge, 'knownAt'>,
  limit: number,
) {
  return db
    .with('counted', (counting) =>
      counting
        .selectFrom('read.reject as reject')
        .selectAll('reject')
        .select(({ fn }) => [
          fn
            .agg<number>('row_number')
            .over((over) =>
              over
                .partitionBy(['reject.reason', 'reject.field'])
                .orderBy('reject.position')
                .orderBy('reject.row_no'),
            )
            .as('nth'),
          fn
            .countAll<string>()
            .over((over) => over.partitionBy(['reject.reason', 'reject.field']))
            .as('rows'),
          fn.countAll<string>().over().as('all'),
        ])
        .where('reject.release_id', '=', release)
        .where('reject.position', '<=', knownAt),
    )
    .selectFrom('counted')
    .selectAll('counted')
    .select(({ fn }) => fn.countAll<string>().over().as('reasons'))
    .where('counted.nth', '=', 1)
    .orderBy('counted.rows', 'desc')
    .orderBy('counted.position')
    .orderBy('counted.row_no')
    .limit(limit);
}
