import { slicesAt } from '../knowledge/slices-at.query.js';
import type { ReadDb, ResolvedKnowledge } from '../knowledge/resolved-knowledge.js';

/** The source of official supply shares and trade parameters. */
const STUDIES = 'ec-criticality';

/** What a share and its trade parameter have in common: they stand in one row of one table. */
const ONE_ROW = ['release_id', 'mineral', 'stage', 'area', 'period', 'source_row'] as const;

/**
 * The trade parameter of each row. The read model does not keep its file: where two tables of a release
 * have the same country of one material in the same row with different parameters, it is not known
 * which is whose, so none counts.
 */
const parametersQuery = (db: ReadDb, minerals: readonly string[]) =>
  db
    .selectFrom('read.trade_parameter as parameter')
    .where('parameter.mineral', 'in', [...minerals])
    .groupBy(ONE_ROW.map((column) => `parameter.${column}` as const))
    .select(ONE_ROW.map((column) => `parameter.${column}` as const))
    .select((eb) => [
      eb.fn.min('parameter.t').as('lowest'),
      eb.fn.max('parameter.t').as('highest'),
    ]);

/**
 * Supply shares by country that a criticality study prints, each with the trade parameter t of its
 * row; null where none is recorded.
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
        .onRef('fact.release_id', '=', 'statement.release_id')
        .onRef('fact.period', '=', 'slice.period'),
    )
    .innerJoin('read.release as release', 'release.release_id', 'slice.release_id')
    .leftJoin(parametersQuery(db, minerals).as('restriction'), (join) =>
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
    .select('fact.source_row')
    .select((eb) =>
      eb
        .case()
        .when('restriction.lowest', '=', eb.ref('restriction.highest'))
        .then(eb.ref('restriction.lowest'))
        .end()
        .as('t'),
    )
    .orderBy('fact.position')
    .orderBy('fact.row_no');

export type ShareRow = Awaited<ReturnType<ReturnType<typeof sharesQuery>['execute']>>[number];
