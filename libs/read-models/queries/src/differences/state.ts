import {
  type Instant,
  isIsoDate,
  ok,
  type Position,
  refuse,
  type Result,
} from '@chokepoint/kernel';
import {
  type AskedKnowledge,
  readKnowledge,
  resolveKnowledge,
} from '../knowledge/resolve-knowledge.js';
import type { ReadDb, ResolvedKnowledge } from '../knowledge/resolved-knowledge.js';

/** A state as it is written, before releases and positions are looked up. */
export interface AskedState {
  readonly asked: string;
  /** The release that it is named after; its day is looked up in the read models. */
  readonly release: string | null;
  readonly knowledge: AskedKnowledge;
}

/** A state that is pinned. */
export interface State extends ResolvedKnowledge {
  readonly asked: string;
  readonly release: string | null;
}

/**
 * Reads a state as it is written: `2023-12-31`, `usgs-mcs-2024`, `latest`, each alone or before
 * `@` and a ledger position or an instant. `positionAt` is the ledger's. Refuses 'bad-known-at'
 * and 'bad-published-by'.
 */
export async function readState(
  asked: string,
  positionAt: (instant: Instant) => Promise<Position>,
): Promise<Result<AskedState>> {
  const [published = '', known = ''] = asked.split('@').map((half) => half.replace('latest', ''));
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(published);
  const query = {
    ...(isDay ? { publishedBy: published } : {}),
    ...(known === '' ? {} : { knownAt: known }),
  };
  const knowledge = await readKnowledge(query, positionAt);
  if (!knowledge.ok) return knowledge;
  const release = isDay || published === '' ? null : published;
  return ok({ asked, release, knowledge: knowledge.value });
}

/** Pins a state to a day and a position that are reached. Refuses 'unknown-release'. */
export async function resolveState(
  db: ReadDb,
  { asked, release, knowledge }: AskedState,
  reached: Position,
): Promise<Result<State>> {
  const resolved = resolveKnowledge(knowledge, reached);
  if (release === null) return ok({ asked, release, ...resolved });
  const found = await db
    .selectFrom('read.release as release')
    .where('release.release_id', '=', release)
    .where('release.received_position', '<=', resolved.knownAt)
    .select('release.published_on')
    .executeTakeFirst();
  if (found !== undefined && isIsoDate(found.published_on)) {
    return ok({ asked, release, knownAt: resolved.knownAt, publishedBy: found.published_on });
  }
  return refuse('unknown-release', `At this knowledge there is no release '${release}'.`);
}
