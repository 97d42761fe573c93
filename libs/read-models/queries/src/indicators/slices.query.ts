import { PRIVATE_SOURCES } from '@chokepoint/catalogue';
import type { ReadDb, ResolvedKnowledge } from '../knowledge/resolved-knowledge.js';
import { concentrationsAt } from '../knowledge/slices-at.query.js';

/** Which slices are asked for; everything that is left out stands for all. */
export interface SliceFilter {
  readonly mineral?: string | undefined;
  readonly stage?: string | undefined;
  readonly basis?: string | undefined;
  readonly source?: string | undefined;
}

/** Measures that indicators are made of; capacity and reserves say nothing of who supplies. */
const MEASURES = ['production', 'value', 'quantity', 'share'];

/** Every yearly slice with its shares, oldest period first. A private source only where it is named. */
export function slicesQuery(db: ReadDb, filter: SliceFilter, knowledge: ResolvedKnowledge) {
  const { mineral, stage, basis, source } = filter;
  let query = concentrationsAt(db, knowledge).where('slice.measure', 'in', MEASURES);
  if (mineral !== undefined) query = query.where('slice.mineral', '=', mineral);
  if (stage !== undefined) query = query.where('slice.stage', '=', stage);
  if (basis !== undefined) query = query.where('slice.basis', '=', basis);
  query =
    source === undefined
      ? query.where('slice.source', 'not in', PRIVATE_SOURCES)
      : query.where('slice.source', '=', source);
  return query
    .select(['figure.mineral', 'figure.stage', 'figure.basis', 'figure.measure'])
    .select(['figure.source', 'figure.period', 'figure.release_id', 'figure.unit'])
    .select(['figure.total', 'figure.printed_total', 'figure.shares', 'figure.flags'])
    .select(['figure.hhi_low', 'figure.hhi_high', 'figure.gaps'])
    .orderBy('slice.mineral')
    .orderBy('slice.stage')
    .orderBy('slice.basis')
    .orderBy('slice.measure')
    .orderBy('slice.source')
    .orderBy('slice.period');
}

export type SliceRow = Awaited<ReturnType<ReturnType<typeof slicesQuery>['execute']>>[number];
