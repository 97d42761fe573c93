import type { ReadDb, ResolvedKnowledge } from '../knowledge/resolved-knowledge.js';
import { concentrationsAt, type Frequency } from '../knowledge/slices-at.query.js';

/** Which concentrations of a mineral there are, with how many periods each. */
export const availableQuery = (
  db: ReadDb,
  mineral: string,
  knowledge: ResolvedKnowledge,
  frequency: Frequency,
) =>
  concentrationsAt(db, knowledge, frequency)
    .where('slice.mineral', '=', mineral)
    .groupBy(['slice.stage', 'slice.basis', 'slice.measure', 'slice.source'])
    .select(['slice.stage', 'slice.basis', 'slice.measure', 'slice.source'])
    .select((eb) => eb.fn.countAll<string>().as('periods'))
    .orderBy('slice.stage')
    .orderBy('slice.basis')
    .orderBy('slice.measure')
    .orderBy('slice.source');
