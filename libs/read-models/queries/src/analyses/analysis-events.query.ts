import type { ReadDb, ResolvedKnowledge } from '../knowledge/resolved-knowledge.js';

/** Registrations known at a position, in log order. Each analysis has one. */
export const registrationsQuery = (db: ReadDb, { knownAt }: ResolvedKnowledge) =>
  db
    .selectFrom('read.analysis as analysis')
    .select(['analysis.analysis_id', 'analysis.data', 'analysis.position'])
    .where('analysis.position', '<=', knownAt)
    .orderBy('analysis.position');

/** The latest run of each of some analyses, known at a position. */
export const runsQuery = (db: ReadDb, ids: readonly string[], { knownAt }: ResolvedKnowledge) =>
  db
    .selectFrom('read.analysis_run as run')
    .distinctOn('run.analysis_id')
    .select(['run.analysis_id', 'run.position', 'run.method', 'run.inputs_position'])
    .select(['run.digests', 'run.assessable', 'run.rose', 'run.fell'])
    .where('run.analysis_id', 'in', [...ids])
    .where('run.position', '<=', knownAt)
    .orderBy('run.analysis_id')
    .orderBy('run.position', 'desc');
