import { PRIVATE_SOURCES } from '@chokepoint/catalogue';
import { comparePositions, type IsoDate } from '@chokepoint/kernel';
import type { ExpressionBuilder } from 'kysely';
import type { ReadDatabase } from '@chokepoint/read-schema';
import type { ReadDb } from '../knowledge/resolved-knowledge.js';
import type { Corner } from './path.js';

export interface SliceFilter {
  /** All where it is left out; not empty. */
  readonly minerals?: readonly string[] | undefined;
  readonly source?: string | undefined;
  readonly stage?: string | undefined;
  readonly basis?: string | undefined;
  readonly period?: string | undefined;
}

type Slices = ExpressionBuilder<
  ReadDatabase & { slice: ReadDatabase['read.slice']; release: ReadDatabase['read.release'] },
  'slice' | 'release'
>;

/** 'Latest', for a comparison with days. */
const LAST_DAY: IsoDate = '9999-12-31';

/**
 * Which release holds for each slice on the way between two states, by (published, known)
 * rectangles. A rectangle that holds both states holds the whole way: such slices do not differ,
 * and are left out.
 */
export function rectanglesQuery(db: ReadDb, filter: SliceFilter, from: Corner, to: Corner) {
  const [published, until] = [from.publishedBy ?? LAST_DAY, to.publishedBy ?? LAST_DAY];
  const [firstDay, lastDay] = published < until ? [published, until] : [until, published];
  const isForward = comparePositions(from.knownAt, to.knownAt) < 0;
  const [low, high] = isForward ? [from.knownAt, to.knownAt] : [to.knownAt, from.knownAt];
  const isPublished = (eb: Slices, first: IsoDate, last: IsoDate) =>
    eb.and([
      eb('slice.published_from', '<=', last),
      eb.or([eb('slice.published_until', 'is', null), eb('slice.published_until', '>', first)]),
    ]);
  const isKnown = (eb: Slices, first: string, last: string) =>
    eb.and([
      eb('slice.known_from', '<=', last),
      eb.or([eb('slice.known_until', 'is', null), eb('slice.known_until', '>', first)]),
    ]);
  const { minerals, source, stage, basis, period } = filter;
  let query = db
    .selectFrom('read.slice as slice')
    .innerJoin('read.release as release', 'release.release_id', 'slice.release_id')
    .where((eb) =>
      eb.or([
        eb.and([isPublished(eb, published, published), isKnown(eb, low, high)]),
        eb.and([isKnown(eb, to.knownAt, to.knownAt), isPublished(eb, firstDay, lastDay)]),
      ]),
    )
    // Written with the bounds exchanged, the same conditions say that the rectangle holds both ends.
    .where((eb) => eb.not(eb.and([isPublished(eb, lastDay, firstDay), isKnown(eb, high, low)])));
  if (minerals !== undefined) query = query.where('slice.mineral', 'in', minerals);
  if (stage !== undefined) query = query.where('slice.stage', '=', stage);
  if (basis !== undefined) query = query.where('slice.basis', '=', basis);
  if (period !== undefined) query = query.where('slice.period', '=', period);
  query =
    source === undefined
      ? query.where('slice.source', 'not in', PRIVATE_SOURCES)
      : query.where('slice.source', '=', source);
  return query
    .select(['slice.source', 'slice.mineral', 'slice.stage', 'slice.basis', 'slice.measure'])
    .select(['slice.period', 'slice.release_id', 'slice.published_from', 'slice.published_until'])
    .select(['slice.known_from', 'slice.known_until', 'release.withdrawn_position'])
    .select('release.corrects')
    .orderBy('slice.mineral')
    .orderBy('slice.stage')
    .orderBy('slice.basis')
    .orderBy('slice.measure')
    .orderBy('slice.source')
    .orderBy('slice.period');
}
