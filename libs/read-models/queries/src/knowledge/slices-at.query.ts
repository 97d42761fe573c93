import type { FrequencyParam } from '@chokepoint/api-contract';
import type { ReadDb, ResolvedKnowledge } from './resolved-knowledge.js';

/**
 * The slices as they hold at a knowledge: the rectangles over (published, known) that contain the
 * point. Latest and as-of questions take the same way through the same index.
 */
export function slicesAt(db: ReadDb, { knownAt, publishedBy }: ResolvedKnowledge) {
  return db
    .selectFrom('read.slice as slice')
    .where('slice.known_from', '<=', knownAt)
    .where((eb) =>
      eb.or([eb('slice.known_until', 'is', null), eb('slice.known_until', '>', knownAt)]),
    )
    .where((eb) => {
      const open = eb('slice.published_until', 'is', null);
      if (publishedBy === null) return open;
      return eb.and([
        eb('slice.published_from', '<=', publishedBy),
        eb.or([open, eb('slice.published_until', '>', publishedBy)]),
      ]);
    });
}

/** `annual` takes years and spans of years, `monthly` months: no series mixes the two. */
export type Frequency = FrequencyParam;

/** A condition on a slice: its period is of this frequency. */
export const ofFrequency = (frequency: Frequency) =>
  ['slice.period', frequency === 'monthly' ? 'like' : 'not like', '____-__'] as const;

/** The concentration of every slice of one frequency as it holds at a knowledge. */
export function concentrationsAt(
  db: ReadDb,
  knowledge: ResolvedKnowledge,
  frequency: Frequency = 'annual',
) {
  return slicesAt(db, knowledge)
    .where(...ofFrequency(frequency))
    .innerJoin('read.concentration as figure', (join) =>
      join
        .onRef('figure.mineral', '=', 'slice.mineral')
        .onRef('figure.stage', '=', 'slice.stage')
        .onRef('figure.basis', '=', 'slice.basis')
        .onRef('figure.measure', '=', 'slice.measure')
        .onRef('figure.release_id', '=', 'slice.release_id')
        .onRef('figure.period', '=', 'slice.period'),
    );
}

/** The facts of every slice as they hold at a knowledge, each with its statement. */
export const factsAt = (db: ReadDb, knowledge: ResolvedKnowledge) =>
  slicesAt(db, knowledge)
    .innerJoin('read.statement as statement', (join) =>
      join
        .onRef('statement.mineral', '=', 'slice.mineral')
        .onRef('statement.stage', '=', 'slice.stage')
        .onRef('statement.basis', '=', 'slice.basis')
        .onRef('statement.measure', '=', 'slice.measure')
        .onRef('statement.source', '=', 'slice.source')
        .onRef('statement.release_id', '=', 'slice.release_id'),
    )
    .innerJoin('read.fact as fact', (join) =>
      join
        .onRef('fact.position', '=', 'statement.position')
        .onRef('fact.release_id', '=', 'statement.release_id')
        .onRef('fact.period', '=', 'slice.period'),
    );
