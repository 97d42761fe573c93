import { PRIVATE_SOURCES } from '@chokepoint/catalogue';
import { factsAt } from '../knowledge/slices-at.query.js';
import type { ReadDb, ResolvedKnowledge } from '../knowledge/resolved-knowledge.js';

/** Measures in which imports by partner are reported. */
const MEASURES = ['value', 'quantity', 'imports', 'share'];

/** The series of what one area imports from partners, of some minerals, with their periods. */
export const importsOfAreaQuery = (
  db: ReadDb,
  area: string,
  minerals: readonly string[],
  knowledge: ResolvedKnowledge,
) =>
  factsAt(db, knowledge)
    .where('slice.mineral', 'in', [...minerals])
    .where('slice.measure', 'in', MEASURES)
    .where('slice.basis', '!=', 'eu-exports')
    .where('slice.source', 'not in', PRIVATE_SOURCES)
    .where('fact.area', '=', area)
    .where('fact.partner', 'is not', null)
    .groupBy(['slice.mineral', 'slice.stage', 'slice.measure', 'slice.source'])
    .select(['slice.mineral', 'slice.stage', 'slice.measure', 'slice.source'])
    .select((eb) => [
      eb.fn.min('slice.period').as('first'),
      eb.fn.max('slice.period').as('latest'),
      eb.fn.count<string>('slice.period').distinct().as('periods'),
    ])
    .orderBy('slice.mineral')
    .orderBy('slice.stage')
    .orderBy('slice.measure')
    .orderBy('slice.source');
