import type { SourcesAnswer } from '@chokepoint/api-contract';
import { freshnessOf, SOURCES } from '@chokepoint/catalogue';
import { ok, type IsoDate } from '@chokepoint/kernel';
import type { Find } from '../knowledge/resolved-knowledge.js';
import { isSealed } from '../releases/to-release.js';
import { releasesQuery } from '../releases/releases.query.js';

export interface SourcesParams {
  /** Day on which freshness is judged. */
  readonly asOf: IsoDate;
}

/** Every source with its terms, its latest edition that counts, and when the next is expected. */
export const findSources: Find<SourcesParams, SourcesAnswer> = async (db, { asOf }, knowledge) => {
  const releases = (await releasesQuery(db, knowledge).execute()).filter(
    (row) =>
      isSealed(row, knowledge.knownAt) && !isWithdrawn(row.withdrawn_position, knowledge.knownAt),
  );
  const sources = Object.values(SOURCES).map((source) => {
    const own = releases.filter((row) => row.source === source.id);
    // Releases come latest published first.
    const [latest] = own;
    const { id, publisher, title, licence, licenceUrl, attribution, homepage } = source;
    return {
      id,
      publisher,
      title,
      licence,
      licenceUrl,
      attribution,
      homepage,
      private: source.private,
      releases: own.length,
      latest:
        latest === undefined
          ? null
          : { id: latest.release_id, edition: latest.edition, publishedOn: latest.published_on },
      freshness: latest === undefined ? null : freshnessOf(id, latest.published_on, asOf),
    };
  });
  return ok({ ...knowledge, asOf, sources });
};

const isWithdrawn = (position: string | null, knownAt: string): boolean =>
  position !== null && BigInt(position) <= BigInt(knownAt);
