import type { SignOff, SignOffsQuery } from '@chokepoint/api-contract';
import { mineral as knownMineral } from '@chokepoint/catalogue';
import { ok, type Result } from '@chokepoint/kernel';
import { offsetOf, pageOf } from '../knowledge/offset-cursor.js';
import type { ReadDb, ResolvedKnowledge } from '../knowledge/resolved-knowledge.js';
import { unknownMineral } from '../minerals/unknown-mineral.js';
import {
  byStream,
  type ReviewCategory,
  type ReviewEventRow,
  reviewEventsQuery,
} from './review-events.query.js';

export type ViewsParams = Omit<SignOffsQuery, 'publishedBy' | 'knownAt'>;

/** A page of what was recorded of views. */
export interface ListedViews<View> {
  readonly total: number;
  readonly views: readonly View[];
  readonly nextCursor: string | null;
}

/**
 * What was recorded of views in one category, the latest first: of a mineral or an initiative where
 * one is named. Refuses 'unknown-mineral' and 'bad-cursor'.
 */
export async function listViews<View extends Pick<SignOff, 'view'>>(
  db: ReadDb,
  { cursor, limit, mineral, initiative }: ViewsParams,
  knowledge: ResolvedKnowledge,
  category: ReviewCategory,
  toView: (id: string, first: ReviewEventRow, later: ReviewEventRow | null) => View,
): Promise<Result<ListedViews<View>>> {
  if (mineral !== undefined && !knownMineral(mineral)) return unknownMineral(mineral);
  const offset = offsetOf(cursor);
  if (!offset.ok) return offset;
  const rows = await reviewEventsQuery(db, category, knowledge).execute();
  const all = byStream(rows, category)
    .map(([id, first, later]) => toView(id, first, later))
    .filter(({ view }) => mineral === undefined || view.mineral === mineral)
    .filter(({ view }) => initiative === undefined || view.initiative === initiative)
    .reverse();
  const { rows: views, nextCursor } = pageOf(all, offset.value, limit);
  return ok({ total: all.length, views, nextCursor });
}
