import type { ReadDb, ResolvedKnowledge } from '../knowledge/resolved-knowledge.js';

/** Registrations known at a position, in log order. Each analysis has one. */
export const registrationsQuery = (db: ReadDb, { knownAt }: ResolvedKnowledge) =>
  db
    .selectFrom('read.analysis_event as event')
    .select(['event.analysis_id', 'event.data', 'event.position'])
    .where('event.type', '=', 'AnalysisRegistered')
    .where('event.position', '<=', knownAt)
    .orderBy('event.position');

/** The latest run of each of some analyses, known at a position. */
export const runsQuery = (db: ReadDb, ids: readonly string[], { knownAt }: ResolvedKnowledge) =>
  db
    .selectFrom('read.analysis_event as event')
    .distinctOn('event.analysis_id')
    .select(['event.analysis_id', 'event.data', 'event.position'])
    .where('event.analysis_id', 'in', [...ids])
    .where('event.type', '=', 'AnalysisRun')
    .where('event.position', '<=', knownAt)
    .orderBy('event.analysis_id')
    .orderBy('event.position', 'desc');
