import type { GroupAssessment, Recomputation } from '@chokepoint/api-contract';
import { mineral } from '@chokepoint/catalogue';
import {
  type Figure,
  GROUP_MEAN_METHOD,
  groupMean,
  groupRule,
  rounded,
} from '@chokepoint/dependency';
import type { AssessmentRow } from '../minerals/assessments.query.js';

/** A recomputation with the mineral that it is of. */
export interface OfMineral {
  readonly mineral: string;
  readonly study: Recomputation;
}

/**
 * A group's members in each study that assesses both the group and them, with the plain means. A
 * group that no study assesses as one (rare earths for permanent magnets) has none.
 */
export function groupAssessments(
  id: string,
  assessments: readonly AssessmentRow[],
  recomputed: readonly OfMineral[],
): GroupAssessment[] {
  const members = groupRule(id)?.members ?? [];
  const own = assessments.filter((row) => row.mineral === id);
  return own.flatMap(({ year, supply_risk: published }) => {
    const rows = members.map((one) => {
      const printed = assessments.find((row) => row.mineral === one && row.year === year);
      const again = recomputed.find(({ mineral: of, study }) => of === one && study.year === year);
      return {
        mineral: one,
        name: mineral(one)?.name ?? one,
        published: printed?.supply_risk ?? null,
        supplyRisk: again?.study.supplyRisk ?? null,
      };
    });
    if (rows.every((row) => row.published === null && row.supplyRisk === null)) return [];
    const printed = meanOf(rows, (row) =>
      row.published === null ? null : rounded(row.published, 1),
    );
    const again = meanOf(rows, (row) => row.supplyRisk);
    return [
      {
        method: GROUP_MEAN_METHOD,
        year,
        members: rows,
        meanOfPublished: printed.mean,
        meanOfRecomputed: again.mean,
        published,
        gaps: printed.gaps.map((one) => ({ ...one })),
      },
    ];
  });
}

type Member = GroupAssessment['members'][number];

const meanOf = (rows: readonly Member[], of: (row: Member) => Figure | null) =>
  groupMean(new Map(rows.map((row) => [row.name, of(row)])));
