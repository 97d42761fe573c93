import type { KnowledgeQuery } from '@chokepoint/api-contract';
import {
  comparePositions,
  type Instant,
  isIsoDate,
  isPosition,
  ok,
  type Position,
  refuse,
  type Result,
} from '@chokepoint/kernel';
import { readModelPosition } from './read-model-position.query.js';
import type { ReadDb, ResolvedKnowledge } from './resolved-knowledge.js';

/**
 * Pins a question to a position. Without `knownAt`, or with one that the read models have not
 * reached, it is the position they have reached. A day means its end, UTC.
 * `positionAt` is the ledger's. Refuses 'bad-known-at' and 'bad-published-by'.
 */
export async function resolveKnowledge(
  db: ReadDb,
  query: KnowledgeQuery,
  positionAt: (instant: Instant) => Promise<Position>,
): Promise<Result<ResolvedKnowledge>> {
  const publishedBy = query.publishedBy ?? null;
  if (publishedBy !== null && !isIsoDate(publishedBy)) {
    return refuse('bad-published-by', `'${publishedBy}' is not a day; write 2023-12-31.`);
  }
  const reached = await readModelPosition(db);
  if (query.knownAt === undefined) return ok({ knownAt: reached, publishedBy });
  const asked = await positionOf(query.knownAt, positionAt);
  if (asked === null) {
    return refuse(
      'bad-known-at',
      `'${query.knownAt}' is neither a ledger position (1234) nor an instant (2026-03-06T12:00:00Z).`,
    );
  }
  return ok({ knownAt: comparePositions(asked, reached) < 0 ? asked : reached, publishedBy });
}

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
