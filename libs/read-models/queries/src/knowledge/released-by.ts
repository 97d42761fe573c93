import { sql, type ExpressionBuilder } from 'kysely';
import type { ReadDatabase } from '@chokepoint/read-schema';
import type { ResolvedKnowledge } from './resolved-knowledge.js';

type Released = ReadDatabase & { release: ReadDatabase['read.release'] };

/** The releases that count at a knowledge: sealed by then, not withdrawn by then, and published. */
export const countsAt =
  ({ knownAt, publishedBy }: ResolvedKnowledge) =>
  (eb: ExpressionBuilder<Released, 'release'>) =>
    eb.and([
      eb('release.sealed_position', '<=', knownAt),
      eb.or([
        eb('release.withdrawn_position', 'is', null),
        eb('release.withdrawn_position', '>', knownAt),
      ]),
      ...(publishedBy === null ? [] : [eb('release.published_on', '<=', publishedBy)]),
    ]);

/** 1 for what the latest release of a source says; columns that name one thing go into `of`. */
export const placeAmong = (of: readonly string[]) =>
  sql<number>`rank() over (partition by ${sql.join(of.map((column) => sql.ref(column)))} order by release.published_on desc, release.sealed_position desc)`.as(
    'place',
  );
