import { slicesAt } from '../knowledge/slices-at.query.js';
import type { ReadDb, ResolvedKnowledge } from '../knowledge/resolved-knowledge.js';

/** The source of official supply shares and trade parameters. */
const STUDIES = 'ec-criticality';

/**
 * Supply shares by country that a criticality study prints, each with the trade parameter of its row,
 * which is that of the same country in the same row. A parameter may be missing.
 */
export const sharesQuery = (
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
        .onRef('fact.period', '=', 'slice.period'),
    )
    .innerJoin('read.release as release', 'release.release_id', 'slice.release_id')
    .leftJoin('read.trade_parameter as restriction', (join) =>
      join
        .onRef('restriction.release_id', '=', 'slice.release_id')
        .onRef('restriction.mineral', '=', 'slice.mineral')
        .onRef('restriction.stage', '=', 'slice.stage')
        .onRef('restriction.area', '=', 'fact.area')
        .onRef('restriction.period', '=', 'slice.period')
        .onRef('restriction.source_row', '=', 'fact.source_row'),
    )
    .where('slice.mineral', 'in', [...minerals])
    .where('slice.source', '=', STUDIES)
    .where('slice.measure', '=', 'share')
    .where('slice.basis', 'in', ['world-production', 'eu-sourcing'])
    .select(['slice.mineral', 'slice.stage', 'slice.basis', 'slice.period', 'slice.release_id'])
    .select(['release.edition', 'release.published_on', 'statement.form', 'statement.file'])
    .select(['fact.area', 'fact.value', 'fact.low', 'fact.high', 'fact.flags', 'fact.raw'])
    .select(['fact.source_row', 'restriction.t'])
    .orderBy('fact.position')
    .orderBy('fact.row_no');

export type ShareRow = Awaited<ReturnType<ReturnType<typeof sharesQuery>['execute']>>[number];
