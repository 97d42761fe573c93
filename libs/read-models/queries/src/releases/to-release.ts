import type { Release, ReleaseDetail } from '@chokepoint/api-contract';
import { SOURCES, type SourceId } from '@chokepoint/catalogue';
import { comparePositions, type Position, toPosition } from '@chokepoint/kernel';
import type { ReleaseTable } from '@chokepoint/read-schema';
import type { Selectable } from 'kysely';
import type { ProgressRow } from './progress.query.js';

export type ReleaseRow = Selectable<ReleaseTable>;

/** Had this already happened at the position? */
const happened = (position: string | null, knownAt: Position): boolean =>
  position !== null && comparePositions(toPosition(position), knownAt) <= 0;

export const isSealed = (row: ReleaseRow, knownAt: Position): boolean =>
  happened(row.sealed_position, knownAt);

const isWithdrawn = (row: ReleaseRow, knownAt: Position): boolean =>
  happened(row.withdrawn_position, knownAt);

function statusOf(row: ReleaseRow, knownAt: Position): Release['status'] {
  if (isWithdrawn(row, knownAt)) return 'withdrawn';
  return isSealed(row, knownAt) ? 'sealed' : 'receiving';
}

/** The withdrawal, where there had been one by then. */
export function toWithdrawal(row: ReleaseRow, knownAt: Position): ReleaseDetail['withdrawal'] {
  const { withdrawn_reason: reason, withdrawn_on: on, withdrawn_position: position } = row;
  if (!isWithdrawn(row, knownAt)) return null;
  if (reason === null || on === null || position === null) {
    throw new Error(`The withdrawal of ${row.release_id} is not whole.`);
  }
  return { reason, withdrawnOn: on, position };
}

/**
 * A release as it stood at a position: without the seal and withdrawal that came later. `progress`:
 * of its import by then; absent where nothing but the receipt was there.
 */
export function toRelease(
  row: ReleaseRow,
  knownAt: Position,
  progress: ProgressRow | undefined,
): Release {
  const source = SOURCES[row.source as SourceId];
  const sealed = isSealed(row, knownAt);
  const status = statusOf(row, knownAt);
  const count = (value: number | null): number => (sealed ? (value ?? 0) : 0);
  return {
    id: row.release_id,
    source: row.source,
    private: source.private,
    publisher: source.publisher,
    edition: row.edition,
    title: row.title,
    publishedOn: row.published_on,
    publishedPrecision: row.published_precision,
    recordedAt: row.recorded_at,
    licence: row.licence,
    licenceUrl: source.licenceUrl,
    attribution: source.attribution,
    status,
    sealed,
    withdrawn: status === 'withdrawn',
    progress: status === 'receiving' ? toProgress(row, progress) : null,
    rows: {
      read: count(row.rows_read),
      imported: count(row.rows_imported),
      rejected: count(row.rows_rejected),
      skipped: count(row.rows_skipped),
    },
    facts: count(row.facts),
    digest: sealed ? row.digest : null,
    position: sealed && row.sealed_position !== null ? row.sealed_position : row.received_position,
  };
}

const toProgress = (
  { recorded_at: receivedAt }: ReleaseRow,
  progress: ProgressRow | undefined,
): Release['progress'] => ({
  statements: Number(progress?.statements ?? 0),
  facts: Number(progress?.facts ?? 0),
  lastEventAt: progress?.last_event_at ?? receivedAt,
});
