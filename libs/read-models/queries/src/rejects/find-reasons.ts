import type { RejectReasonsAnswer } from '@chokepoint/api-contract';
import { ok } from '@chokepoint/kernel';
import type { Find } from '../knowledge/resolved-knowledge.js';
import { releaseRow } from '../releases/find-releases.js';
import { reasonsQuery } from './reasons.query.js';

export interface ReasonsParams {
  readonly release: string;
  readonly limit: number;
}

/** How many rows of a release each reason stopped. Refuses 'unknown-release'. */
export const findReasons: Find<ReasonsParams, RejectReasonsAnswer> = async (
  db,
  params,
  knowledge,
) => {
  const release = await releaseRow(db, params.release, knowledge);
  if (!release.ok) return release;
  const found = await reasonsQuery(db, params.release, knowledge, params.limit).execute();
  const reasons = found.map(({ reason, field, rows, file, source_row, raw, position }) => ({
    reason,
    field,
    rows: Number(rows),
    example: { file, row: source_row, raw, position },
  }));
  const total = Number(found[0]?.reasons ?? 0);
  const rejected = Number(found[0]?.all ?? 0);
  return ok({ release: params.release, ...knowledge, rejected, total, reasons });
};
