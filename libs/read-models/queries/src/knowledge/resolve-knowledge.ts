import type { KnowledgeQuery, StaleProjection } from '@chokepoint/api-contract';
import {
  comparePositions,
  type Instant,
  type IsoDate,
  isIsoDate,
  isPosition,
  ok,
  type Position,
  refuse,
  type Result,
} from '@chokepoint/kernel';
import type { ProjectionState } from './read-models.js';
import type { ResolvedKnowledge } from './resolved-knowledge.js';

/** The knowledge that a question names, before it is known how far the read models are. */
export interface AskedKnowledge {
  /** Null: the latest. */
  readonly knownAt: Position | null;
  readonly publishedBy: IsoDate | null;
}

/**
 * Reads which knowledge a question names; a day means its end, UTC. `positionAt` is the ledger's.
 * Refuses 'bad-known-at' and 'bad-published-by'.
 */
export async function readKnowledge(
  query: KnowledgeQuery,
  positionAt: (instant: Instant) => Promise<Position>,
): Promise<Result<AskedKnowledge>> {
  const publishedBy = query.publishedBy ?? null;
  if (publishedBy !== null && !isIsoDate(publishedBy)) {
    return refuse('bad-published-by', `'${publishedBy}' is not a day; write 2023-12-31.`);
  }
  if (query.knownAt === undefined) return ok({ knownAt: null, publishedBy });
  const knownAt = await positionOf(query.knownAt, positionAt);
  if (knownAt !== null) return ok({ knownAt, publishedBy });
  return refuse(
    'bad-known-at',
    `'${query.knownAt}' is neither a ledger position (1234) nor an instant (2026-03-06T12:00:00Z).`,
  );
}

const isBeyond = (asked: Position | null, reached: Position): boolean =>
  asked === null || comparePositions(asked, reached) > 0;

/**
 * Pins a question to a position: the one it names, or the one that the read models have reached
 * when it names none or a later one.
 */
export const resolveKnowledge = (
  { knownAt, publishedBy }: AskedKnowledge,
  reached: Position,
): ResolvedKnowledge => ({
  knownAt: knownAt === null || isBeyond(knownAt, reached) ? reached : knownAt,
  publishedBy,
});

/**
 * The stopped projections that an answer rests on. None when it was asked for a position that they
 * had reached before: such an answer stays what it was.
 */
export const staleness = (
  { knownAt }: AskedKnowledge,
  projections: readonly ProjectionState[],
): StaleProjection[] =>
  projections.flatMap(({ name, position: reached, fault }) => {
    if (fault === null || !isBeyond(knownAt, reached)) return [];
    const { position, eventId, type, since } = fault;
    return { projection: name, position, eventId, type, since };
  });

async function positionOf(
  text: string,
  positionAt: (instant: Instant) => Promise<Position>,
): Promise<Position | null> {
  if (isPosition(text)) return text;
  const instant = isIsoDate(text) ? `${text}T23:59:59.999Z` : text;
  const time = Date.parse(instant);
  if (Number.isNaN(time) || !isIsoDate(text.slice(0, 10))) return null;
  return positionAt(new Date(time).toISOString());
}
