import type { ReadDb, ResolvedKnowledge } from '../knowledge/resolved-knowledge.js';

/**
 * How far the imports had come by then that were not finished by then: what the release says so far,
 * and when that last grew. A release of which nothing but the receipt is there has no row.
 */
export function progressQuery(db: ReadDb, { knownAt }: Pick<ResolvedKnowledge, 'knownAt'>) {
  return db
    .selectFrom('read.release as release')
    .innerJoin('read.import_step as step', 'step.release_id', 'release.release_id')
    .where('release.received_position', '<=', knownAt)
    .where((eb) =>
      eb.or([
        eb('release.sealed_position', 'is', null),
        eb('release.sealed_position', '>', knownAt),
      ]),
    )
    .where((eb) =>
      eb.or([
        eb('release.withdrawn_position', 'is', null),
        eb('release.withdrawn_position', '>', knownAt),
      ]),
    )
    .where('step.position', '<=', knownAt)
    .groupBy('release.release_id')
    .select(({ fn }) => [
      'release.release_id',
      fn.sum<string>('step.statements').as('statements'),
      fn.sum<string>('step.facts').as('facts'),
      fn.max('step.recorded_at').as('last_event_at'),
    ]);
}

export type ProgressRow = Awaited<ReturnType<ReturnType<typeof progressQuery>['execute']>>[number];
