import type { ReleaseDetail, ReleasesAnswer } from '@chokepoint/api-contract';
import { ok, refuse, type Result } from '@chokepoint/kernel';
import type { Find, ReadDb, ResolvedKnowledge } from '../knowledge/resolved-knowledge.js';
import { progressQuery } from './progress.query.js';
import { releasesQuery } from './releases.query.js';
import { isSealed, type ReleaseRow, toRelease, toWithdrawal } from './to-release.js';

/** What was imported, the latest published first. */
export const findReleases: Find<Record<never, never>, ReleasesAnswer> = async (
  db,
  _params,
  knowledge,
) => {
  const rows = await releasesQuery(db, knowledge).execute();
  const underWay = await progressQuery(db, knowledge).execute();
  const progress = new Map(underWay.map((row) => [row.release_id, row]));
  const releases = rows.map((row) =>
    toRelease(row, knowledge.knownAt, progress.get(row.release_id)),
  );
  return ok({ ...knowledge, releases });
};

/** One release with its files and counts. Refuses 'unknown-release'. */
export const findRelease: Find<{ readonly release: string }, ReleaseDetail> = async (
  db,
  { release },
  knowledge,
) => {
  const found = await releaseRow(db, release, knowledge);
  if (!found.ok) return found;
  const row = found.value;
  const progress = await progressQuery(db, knowledge)
    .where('release.release_id', '=', row.release_id)
    .executeTakeFirst();
  const counts = isSealed(row, knowledge.knownAt) ? (row.file_counts ?? []) : [];
  return ok({
    ...toRelease(row, knowledge.knownAt, progress),
    ...knowledge,
    withdrawal: toWithdrawal(row, knowledge.knownAt),
    files: row.files.map(({ name, sha256, bytes }) => ({ name, sha256, bytes })),
    fileCounts: counts.map(({ file, read, imported, rejected, skipped }) => ({
      file,
      read,
      imported,
      rejected,
      skipped: skipped.map(({ rule, rows }) => ({ rule, rows })),
    })),
  });
};

/**
 * The release's row, refused when it is not known of at this knowledge. A corrected edition,
 * `usgs-mcs-2024~1`, is looked up as the publisher's release.
 */
export async function releaseRow(
  db: ReadDb,
  release: string,
  knowledge: ResolvedKnowledge,
): Promise<Result<ReleaseRow>> {
  const row = await releasesQuery(db, knowledge)
    .where('release.release_id', '=', ({ selectFrom }) =>
      selectFrom('read.release as named')
        .select(({ fn }) => fn.coalesce('named.corrects', 'named.release_id').as('release_id'))
        .where('named.release_id', '=', release),
    )
    .executeTakeFirst();
  return row === undefined
    ? refuse('unknown-release', `At this knowledge there is no release '${release}'.`)
    : ok(row);
}
