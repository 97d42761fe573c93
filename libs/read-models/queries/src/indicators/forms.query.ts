import type { ReadDb } from '../knowledge/resolved-knowledge.js';

/** The forms, so the customs codes, that releases report imports under. */
export function formsQuery(db: ReadDb, mineral: string | undefined) {
  const query = db
    .selectFrom('read.statement as statement')
    .where('statement.basis', '=', 'eu-imports')
    .select(['statement.release_id', 'statement.mineral', 'statement.stage'])
    .select(['statement.measure', 'statement.form'])
    .distinct()
    .orderBy('statement.release_id')
    .orderBy('statement.mineral')
    .orderBy('statement.stage')
    .orderBy('statement.measure')
    .orderBy('statement.form');
  return mineral === undefined ? query : query.where('statement.mineral', '=', mineral);
}

export type FormRow = Awaited<ReturnType<ReturnType<typeof formsQuery>['execute']>>[number];
