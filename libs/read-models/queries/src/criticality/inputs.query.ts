import { countsAt, placeAmong } from '../knowledge/released-by.js';
import type { ReadDb, ResolvedKnowledge } from '../knowledge/resolved-knowledge.js';

/** What makes two rows print the same inputs: of one material, year and table the last release counts. */
const ONE_ROW = ['mineral', 'material', 'year', 'file'] as const;

/** Printed inputs of official assessments of some minerals, a row a table, the year first. */
export function inputsQuery(db: ReadDb, minerals: readonly string[], knowledge: ResolvedKnowledge) {
  const placed = db
    .selectFrom('read.criticality_input as input')
    .innerJoin('read.release as release', 'release.release_id', 'input.release_id')
    .where('input.mineral', 'in', [...minerals])
    .where(countsAt(knowledge))
    .selectAll('input')
    .select('release.published_on')
    .select(placeAmong(['release.source', ...ONE_ROW.map((column) => `input.${column}`)]));
  return db
    .selectFrom(placed.as('input'))
    .selectAll()
    .where('input.place', '=', 1)
    .orderBy('input.year')
    .orderBy('input.mineral')
    .orderBy('input.material')
    .orderBy('input.position')
    .orderBy('input.row_no');
}

export type InputRow = Awaited<ReturnType<ReturnType<typeof inputsQuery>['execute']>>[number];
