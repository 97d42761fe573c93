import type { ReadDb, ResolvedKnowledge } from '../knowledge/resolved-knowledge.js';
import { slicesAt } from '../knowledge/slices-at.query.js';

/** The periods that each source reports of each mineral, stage, basis and measure. */
export const coverageQuery = (db: ReadDb, knowledge: ResolvedKnowledge) =>
  slicesAt(db, knowledge)
    .groupBy(['slice.mineral', 'slice.stage', 'slice.basis', 'slice.measure', 'slice.source'])
    .select(['slice.mineral', 'slice.stage', 'slice.basis', 'slice.measure', 'slice.source'])
    .select((eb) =>
      eb.fn.agg<string[]>('array_agg', ['slice.period']).orderBy('slice.period').as('periods'),
    )
    .orderBy('slice.mineral')
    .orderBy('slice.stage')
    .orderBy('slice.basis')
    .orderBy('slice.measure')
    .orderBy('slice.source');
