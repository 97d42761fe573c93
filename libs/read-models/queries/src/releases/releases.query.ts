import type { ReadDb, ResolvedKnowledge } from '../knowledge/resolved-knowledge.js';

/** Releases that the ledger had received and that were published, latest published first. */
export function releasesQuery(db: ReadDb, { knownAt, publishedBy }: ResolvedKnowledge) {
  const query = db
    .selectFrom('read.release as release')
    .selectAll('release')
    .where('release.received_position', '<=', knownAt)
    // A corrected edition is none that a publisher brought out.
    .where('release.corrects', 'is', null)
    .orderBy('release.published_on', 'desc')
    .orderBy('release.release_id');
  return publishedBy === null ? query : query.where('release.published_on', '<=', publishedBy);
}
