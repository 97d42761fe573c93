import { PRIVATE_SOURCES } from '@chokepoint/catalogue';
import type { ReadDb, ResolvedKnowledge } from '../knowledge/resolved-knowledge.js';
import { concentrationsAt, type Frequency } from '../knowledge/slices-at.query.js';

export interface ComparisonKey {
  readonly mineral: string;
  readonly stage: string;
  readonly basis: string;
  /** Years unless months are asked for. */
  readonly frequency?: Frequency | undefined;
}

/** Measures of one whole: capacity and weight are other questions than output and value. */
const COMPARED = ['production', 'value', 'share'];

/** The shares of every public source and measure of one question, by year or by month. */
export const comparisonQuery = (db: ReadDb, key: ComparisonKey, knowledge: ResolvedKnowledge) =>
  concentrationsAt(db, knowledge, key.frequency)
    .where('slice.mineral', '=', key.mineral)
    .where('slice.stage', '=', key.stage)
    .where('slice.basis', '=', key.basis)
    .where('slice.measure', 'in', COMPARED)
    .where('slice.source', 'not in', [...PRIVATE_SOURCES, 'synthetic'])
    .select(['slice.source', 'slice.measure', 'slice.period', 'slice.release_id'])
    .select(['figure.unit', 'figure.shares'])
    .orderBy('slice.period', 'desc')
    .orderBy('slice.source')
    .orderBy('slice.measure');

export type ComparisonRow = Awaited<
  ReturnType<ReturnType<typeof comparisonQuery>['execute']>
>[number];
