import type { RevisionsAnswer } from '@chokepoint/api-contract';
import { areaName, isPrivate, mineral as knownMineral } from '@chokepoint/catalogue';
import { ok } from '@chokepoint/kernel';
import type { RevisionTable } from '@chokepoint/read-schema';
import type { Selectable } from 'kysely';
import { offsetOf } from '../knowledge/offset-cursor.js';
import type { Find } from '../knowledge/resolved-knowledge.js';
import { unknownMineral } from '../minerals/unknown-mineral.js';
import { revisionCountQuery, type RevisionFilter, revisionsQuery } from './revisions.query.js';

export interface RevisionsParams extends RevisionFilter {
  readonly cursor?: string | undefined;
  readonly limit: number;
}

/**
 * Figures that a later edition of their source gives otherwise than the one before it, the largest
 * relative change first. Refuses 'unknown-mineral' and 'bad-cursor'.
 */
export const findRevisions: Find<RevisionsParams, RevisionsAnswer> = async (
  db,
  { cursor, limit, ...filter },
  knowledge,
) => {
  const { mineral } = filter;
  if (mineral !== undefined && !knownMineral(mineral)) return unknownMineral(mineral);
  const offset = offsetOf(cursor);
  if (!offset.ok) return offset;
  const page = { offset: offset.value, limit: limit + 1 };
  const found = await revisionsQuery(db, filter, knowledge, page).execute();
  const { total } = await revisionCountQuery(db, filter, knowledge).executeTakeFirstOrThrow();
  return ok({
    ...knowledge,
    total: Number(total),
    revisions: found.slice(0, limit).map(toRevision),
    nextCursor: found.length > limit ? String(offset.value + limit) : null,
  });
};

const toRevision = (row: Selectable<RevisionTable>): RevisionsAnswer['revisions'][number] => ({
  mineral: row.mineral,
  mineralName: knownMineral(row.mineral)?.name ?? row.mineral,
  stage: row.stage,
  form: row.form,
  basis: row.basis,
  measure: row.measure,
  unit: row.unit,
  source: row.source,
  private: isPrivate(row.source),
  period: row.period,
  area: row.area,
  areaName: areaName(row.area),
  partner: row.partner,
  partnerName: row.partner === null ? null : areaName(row.partner),
  relativeChange: row.relative_change,
  publishedOn: row.published_on,
  earlier: {
    release: row.earlier_release,
    value: row.earlier_value,
    row: row.earlier_row,
    position: row.earlier_position,
  },
  later: {
    release: row.later_release,
    value: row.later_value,
    row: row.later_row,
    position: row.later_position,
  },
});
