import type { RejectsAnswer } from '@chokepoint/api-contract';
import { ok } from '@chokepoint/kernel';
import type { Find } from '../knowledge/resolved-knowledge.js';
import { fromCursor, pageOf } from '../knowledge/row-cursor.js';
import { releaseRow } from '../releases/find-releases.js';
import { type RejectFilter, rejectsQuery } from './rejects.query.js';

export interface RejectsParams extends RejectFilter {
  readonly release: string;
  readonly cursor?: string | undefined;
  readonly limit: number;
}

/** What was refused of a release, and why. Refuses 'unknown-release' and 'bad-cursor'. */
export const findRejects: Find<RejectsParams, RejectsAnswer> = async (db, params, knowledge) => {
  const release = await releaseRow(db, params.release, knowledge);
  if (!release.ok) return release;
  const after = fromCursor(params.cursor);
  if (!after.ok) return after;
  const page = { after: after.value, limit: params.limit + 1 };
  const found = await rejectsQuery(db, params.release, knowledge, page, params).execute();
  const { rows, nextCursor } = pageOf(found, params.limit);
  const rejects = rows.map(({ file, source_row, field, raw, reason, position }) => ({
    file,
    row: source_row,
    field,
    raw,
    reason,
    position,
  }));
  return ok({ release: params.release, ...knowledge, rejects, nextCursor });
};
