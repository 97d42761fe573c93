import { PRIVATE_SOURCES } from '@chokepoint/catalogue';
import { concentrationsAt, type Frequency } from '../knowledge/slices-at.query.js';
import type { ReadDb, ResolvedKnowledge } from '../knowledge/resolved-knowledge.js';

/** The leading figures of every public series of some minerals, oldest period first. */
export function seriesQuery(
  db: ReadDb,
  minerals: readonly string[],
  knowledge: ResolvedKnowledge,
  frequency: Frequency = 'annual',
) {
  return concentrationsAt(db, knowledge, frequency)
    .innerJoin('read.release as release', 'release.release_id', 'figure.release_id')
    .where('slice.mineral', 'in', [...minerals])
    .where('slice.source', 'not in', PRIVATE_SOURCES)
    .select(['slice.mineral', 'slice.stage', 'slice.basis', 'slice.measure', 'slice.source'])
    .select(['slice.period', 'slice.release_id', 'figure.flags', 'figure.above_65'])
    .select('release.published_on')
    .select(['figure.top1_area', 'figure.top1_share', 'figure.top1_low', 'figure.top1_high'])
    .select(['figure.hhi_low', 'figure.hhi_high'])
    .orderBy('slice.mineral')
    .orderBy('slice.stage')
    .orderBy('slice.basis')
    .orderBy('slice.measure')
    .orderBy('slice.source')
    .orderBy('slice.period');
}

/** The shares of the latest period of every public series of some minerals. */
export function latestSharesQuery(
  db: ReadDb,
  minerals: readonly string[],
  knowledge: ResolvedKnowledge,
) {
  return concentrationsAt(db, knowledge)
    .where('slice.mineral', 'in', [...minerals])
    .where('slice.source', 'not in', PRIVATE_SOURCES)
    .distinctOn(['slice.mineral', 'slice.stage', 'slice.basis', 'slice.measure', 'slice.source'])
    .select(['slice.mineral', 'slice.stage', 'slice.basis', 'slice.measure', 'slice.source'])
    .select('figure.shares')
    .orderBy('slice.mineral')
    .orderBy('slice.stage')
    .orderBy('slice.basis')
    .orderBy('slice.measure')
    .orderBy('slice.source')
    .orderBy('slice.period', 'desc');
}
