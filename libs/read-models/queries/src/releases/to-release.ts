import type { Release } from '@chokepoint/api-contract';
import { SOURCES, type SourceId } from '@chokepoint/catalogue';
import { comparePositions, type Position, toPosition } from '@chokepoint/kernel';
import type { ReleaseTable } from '@chokepoint/read-schema';
import type { Selectable } from 'kysely';

export type ReleaseRow = Selectable<ReleaseTable>;

/** Had this already happened at the position? */
const happened = (position: string | null, knownAt: Position): boolean =>
  position !== null && comparePositions(toPosition(position), knownAt) <= 0;

export const isSealed = (row: ReleaseRow, knownAt: Position): boolean =>
  happened(row.sealed_position, knownAt);

/** A release as it stood at a position: without the seal and withdrawal that came later. */
export function toRelease(row: ReleaseRow, knownAt: Position): Release {
  const source = SOURCES[row.source as SourceId];
  const sealed = isSealed(row, knownAt);
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
    sealed,
    withdrawn: happened(row.withdrawn_position, knownAt),
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
