import type { ReadDb } from '../knowledge/resolved-knowledge.js';

/** The concentration that some releases report of some minerals. */
export const concentrationsOfReleasesQuery = (
  db: ReadDb,
  releases: readonly string[],
  minerals: readonly string[],
) =>
  db
    .selectFrom('read.concentration as figure')
    .where('figure.release_id', 'in', [...releases])
    .where('figure.mineral', 'in', [...minerals])
    .select(['figure.release_id', 'figure.source', 'figure.mineral', 'figure.stage'])
    .select(['figure.basis', 'figure.measure', 'figure.period', 'figure.unit'])
    .select(['figure.total', 'figure.top1_area', 'figure.top1_share', 'figure.top3'])
    .select(['figure.hhi_low', 'figure.hhi_high']);

/** The statements of some releases about some minerals, with their facts. */
export const statementsOfReleasesQuery = (
  db: ReadDb,
  releases: readonly string[],
  minerals: readonly string[],
) =>
  db
    .selectFrom('read.statement as statement')
    .where('statement.release_id', 'in', [...releases])
    .where('statement.mineral', 'in', [...minerals])
    .selectAll('statement')
    .orderBy('statement.position');
