import type { FigureCorrection, CorrectionsAnswer } from '@chokepoint/api-contract';
import { areaName, mineral as knownMineral } from '@chokepoint/catalogue';
import { comparePositions, ok, type Position, toPosition } from '@chokepoint/kernel';
import { offsetOf, pageOf } from '../knowledge/offset-cursor.js';
import type { Find } from '../knowledge/resolved-knowledge.js';
import { unknownMineral } from '../minerals/unknown-mineral.js';
import { toApplied } from './applied-correction.js';
import { type CorrectionFilter, correctionsQuery } from './corrections.query.js';

export interface CorrectionsParams extends CorrectionFilter {
  readonly cursor?: string | undefined;
  readonly limit: number;
}

/**
 * What people corrected, the latest recorded first, removed ones too. Refuses 'unknown-mineral' and
 * 'bad-cursor'.
 */
export const findCorrections: Find<CorrectionsParams, CorrectionsAnswer> = async (
  db,
  { cursor, limit, ...filter },
  knowledge,
) => {
  const { mineral } = filter;
  if (mineral !== undefined && !knownMineral(mineral)) return unknownMineral(mineral);
  const offset = offsetOf(cursor);
  if (!offset.ok) return offset;
  const all = await correctionsQuery(db, filter, knowledge).execute();
  const { rows, nextCursor } = pageOf(all, offset.value, limit);
  const corrections = rows.flatMap((row) => toCorrection(row, knowledge.knownAt) ?? []);
  return ok({ ...knowledge, total: all.length, corrections, nextCursor });
};

type Row = Awaited<ReturnType<ReturnType<typeof correctionsQuery>['execute']>>[number];

function toCorrection(row: Row, knownAt: Position): FigureCorrection | null {
  const applied = toApplied(row);
  if (applied === null) return null;
  const { value, flags, figure } = row.correction_data;
  const removal = removalOf(row, knownAt);
  return {
    ...applied,
    status: removal !== null ? 'removed' : row.edition === null ? 'superseded' : 'holds',
    release: row.release_id,
    source: row.source,
    mineral: row.mineral,
    mineralName: knownMineral(row.mineral)?.name ?? row.mineral,
    ...{ stage: row.stage, form: figure.form, basis: row.basis, measure: row.measure },
    ...{ unit: figure.unit, period: row.period, area: figure.area, partner: figure.partner },
    areaName: areaName(figure.area),
    partnerName: figure.partner === null ? null : areaName(figure.partner),
    ...{ file: figure.file, row: figure.sourceRow, statement: figure.statement },
    value,
    flags: [...flags],
    recordedAt: row.recorded_at,
    removal,
  };
}

/** The removal, where there had been one by then. */
function removalOf(row: Row, knownAt: Position): FigureCorrection['removal'] {
  const { removed_position: position, removed_reason: reason, removed_on: removedOn } = row;
  if (position === null || reason === null || removedOn === null) return null;
  if (comparePositions(toPosition(position), knownAt) > 0) return null;
  return { reason, removedOn, position };
}
