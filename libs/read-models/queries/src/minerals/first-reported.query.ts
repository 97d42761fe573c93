import { PRIVATE_SOURCES } from '@chokepoint/catalogue';
import type { ReadDb, ResolvedKnowledge } from '../knowledge/resolved-knowledge.js';

/** Since when each mineral is reported by a public source, by the releases known of at a position. */
export const firstReportedQuery = (
  db: ReadDb,
  minerals: readonly string[],
  { knownAt }: ResolvedKnowledge,
) =>
  db
    .selectFrom('read.slice as slice')
    .where('slice.mineral', 'in', minerals)
    .where('slice.source', 'not in', PRIVATE_SOURCES)
    .where('slice.known_from', '<=', knownAt)
    .groupBy('slice.mineral')
    .select((eb) => ['slice.mineral' as const, eb.fn.min('slice.published_from').as('published')]);
