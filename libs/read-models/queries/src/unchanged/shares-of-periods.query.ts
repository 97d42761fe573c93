import { PRIVATE_SOURCES } from '@chokepoint/catalogue';
import { concentrationsAt } from '../knowledge/slices-at.query.js';
import type { ReadDb, ResolvedKnowledge } from '../knowledge/resolved-knowledge.js';

/** The shares of some periods of every public series of some minerals. */
export const sharesOfPeriodsQuery = (
  db: ReadDb,
  minerals: readonly string[],
  periods: readonly string[],
  knowledge: ResolvedKnowledge,
) =>
  concentrationsAt(db, knowledge)
    .where('slice.mineral', 'in', [...minerals])
    .where('slice.period', 'in', [...periods])
    .where('slice.source', 'not in', PRIVATE_SOURCES)
    .select(['slice.mineral', 'slice.stage', 'slice.basis', 'slice.measure', 'slice.source'])
    .select(['slice.period', 'figure.shares']);
