import { countsAt, placeAmong } from '../knowledge/released-by.js';
import type { ReadDb, ResolvedKnowledge } from '../knowledge/resolved-knowledge.js';

/** Import reliance as the Commission's studies print it: of one material and year, once. */
export function relianceQuery(
  db: ReadDb,
  mineral: string | undefined,
  knowledge: ResolvedKnowledge,
) {
  let printed = db
    .selectFrom('read.criticality_input as input')
    .innerJoin('read.release as release', 'release.release_id', 'input.release_id')
    .where(countsAt(knowledge))
    .where('input.import_reliance', 'is not', null);
  if (mineral !== undefined) printed = printed.where('input.mineral', '=', mineral);
  const placed = printed
    .select(['input.mineral', 'input.material', 'input.year', 'input.stage'])
    .select(['input.import_reliance', 'input.release_id', 'release.source', 'input.source_row'])
    .select(placeAmong(['input.mineral', 'input.material', 'input.year', 'input.stage']));
  return db
    .selectFrom(placed.as('printed'))
    .selectAll()
    .where('printed.place', '=', 1)
    .orderBy('printed.mineral')
    .orderBy('printed.stage')
    .orderBy('printed.year')
    .orderBy('printed.material')
    .orderBy('printed.source_row');
}

export type RelianceRow = Awaited<ReturnType<ReturnType<typeof relianceQuery>['execute']>>[number];
