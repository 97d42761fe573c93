import type { ReadDb, ResolvedKnowledge } from '../knowledge/resolved-knowledge.js';

/** Official assessments of some minerals: of one material and year, the release published last. */
export function assessmentsQuery(
  db: ReadDb,
  minerals: readonly string[],
  { knownAt, publishedBy }: ResolvedKnowledge,
) {
  const query = db
    .selectFrom('read.assessment as assessment')
    .innerJoin('read.release as release', 'release.release_id', 'assessment.release_id')
    .where('assessment.mineral', 'in', [...minerals])
    .where('release.sealed_position', '<=', knownAt)
    .where((eb) =>
      eb.or([
        eb('release.withdrawn_position', 'is', null),
        eb('release.withdrawn_position', '>', knownAt),
      ]),
    )
    .distinctOn(['assessment.mineral', 'assessment.material', 'assessment.year'])
    .select(['assessment.mineral', 'assessment.material', 'assessment.year'])
    .select(['assessment.supply_risk', 'assessment.economic_importance'])
    .select(['assessment.release_id', 'assessment.source_row', 'release.published_on'])
    .orderBy('assessment.mineral')
    .orderBy('assessment.material')
    .orderBy('assessment.year')
    .orderBy('release.published_on', 'desc')
    .orderBy('release.sealed_position', 'desc');
  return publishedBy === null ? query : query.where('release.published_on', '<=', publishedBy);
}

export type AssessmentRow = Awaited<
  ReturnType<ReturnType<typeof assessmentsQuery>['execute']>
>[number];
