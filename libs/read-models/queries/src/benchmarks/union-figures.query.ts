import { PRIVATE_SOURCES } from '@chokepoint/catalogue';
import { concentrationsAt, slicesAt } from '../knowledge/slices-at.query.js';
import type { ReadDb, ResolvedKnowledge } from '../knowledge/resolved-knowledge.js';

/** The Union as one reporter. */
const UNION = 'EU27';

/** What public sources report of the Union's own consumption and capacity, the oldest period first. */
export const unionFiguresQuery = (
  db: ReadDb,
  minerals: readonly string[],
  knowledge: ResolvedKnowledge,
) =>
  slicesAt(db, knowledge)
    .innerJoin('read.statement as statement', (join) =>
      join
        .onRef('statement.mineral', '=', 'slice.mineral')
        .onRef('statement.stage', '=', 'slice.stage')
        .onRef('statement.basis', '=', 'slice.basis')
        .onRef('statement.measure', '=', 'slice.measure')
        .onRef('statement.source', '=', 'slice.source')
        .onRef('statement.release_id', '=', 'slice.release_id'),
    )
    .innerJoin('read.fact as fact', (join) =>
      join
        .onRef('fact.position', '=', 'statement.position')
        .onRef('fact.release_id', '=', 'statement.release_id')
        .onRef('fact.period', '=', 'slice.period'),
    )
    .where('slice.mineral', 'in', [...minerals])
    .where('slice.measure', 'in', ['consumption', 'capacity'])
    .where('slice.source', 'not in', PRIVATE_SOURCES)
    .where('slice.period', 'not like', '____-__')
    .where('fact.area', '=', UNION)
    .select(['slice.mineral', 'slice.stage', 'slice.measure', 'slice.source', 'slice.period'])
    .select(['slice.release_id', 'statement.unit', 'fact.value', 'fact.low', 'fact.high'])
    .orderBy('slice.period')
    .orderBy('fact.position')
    .orderBy('fact.row_no');

export type UnionRow = Awaited<ReturnType<ReturnType<typeof unionFiguresQuery>['execute']>>[number];

/** EU imports by weight, a row a source and year, with everything that their shares are of. */
export const importWeightsQuery = (
  db: ReadDb,
  minerals: readonly string[],
  knowledge: ResolvedKnowledge,
) =>
  concentrationsAt(db, knowledge)
    .where('slice.mineral', 'in', [...minerals])
    .where('slice.basis', '=', 'eu-imports')
    .where('slice.measure', '=', 'quantity')
    .where('slice.source', 'not in', PRIVATE_SOURCES)
    .select(['slice.mineral', 'slice.stage', 'slice.source', 'slice.period', 'slice.release_id'])
    .select(['figure.total', 'figure.unit', 'figure.shares'])
    .orderBy('slice.period')
    .orderBy('slice.source');

export type ImportWeightRow = Awaited<
  ReturnType<ReturnType<typeof importWeightsQuery>['execute']>
>[number];
