import { countsAt } from '../knowledge/released-by.js';
import type { ReadDb, ResolvedKnowledge } from '../knowledge/resolved-knowledge.js';

/** The years of which official assessments give import reliance, and for how many materials each. */
export const importRelianceQuery = (db: ReadDb, knowledge: ResolvedKnowledge) =>
  db
    .selectFrom('read.criticality_input as input')
    .innerJoin('read.release as release', 'release.release_id', 'input.release_id')
    .where(countsAt(knowledge))
    .where('input.import_reliance', 'is not', null)
    .groupBy('input.year')
    .select('input.year')
    .select((eb) => eb.fn.count<string>('input.material').distinct().as('materials'))
    .orderBy('input.year');
