import { factsAt } from '../knowledge/slices-at.query.js';
import type { ReadDb, ResolvedKnowledge } from '../knowledge/resolved-knowledge.js';

/** What countries report of their own consumption and net import reliance, as it holds. */
export const nationalQuery = (
  db: ReadDb,
  minerals: readonly string[],
  knowledge: ResolvedKnowledge,
) =>
  factsAt(db, knowledge)
    .where('slice.mineral', 'in', [...minerals])
    .where('slice.basis', '=', 'national')
    .where('slice.measure', 'in', ['consumption', 'net-import-reliance'])
    .select(['slice.mineral', 'slice.stage', 'slice.measure', 'slice.source', 'slice.period'])
    .select(['statement.form', 'statement.unit', 'statement.release_id'])
    .select(['fact.area', 'fact.value', 'fact.low', 'fact.high'])
    .orderBy('fact.position')
    .orderBy('fact.row_no');

export type NationalRow = Awaited<ReturnType<ReturnType<typeof nationalQuery>['execute']>>[number];
