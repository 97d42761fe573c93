import type { Concentration, ConcentrationPeriod, ProofQuery } from '@chokepoint/api-contract';
import { isMonth, ok, refuse } from '@chokepoint/kernel';
import { type Find, findConcentration, type ReadDb } from '@chokepoint/queries';
import type { Question } from './question.js';

export interface GroundParams extends Omit<ProofQuery, 'publishedBy' | 'knownAt' | 'events'> {
  readonly mineral: string;
}

/**
 * What the read models say of a figure, which releases of its source report its slice, and what was
 * corrected of it in the one that holds.
 */
export interface FoundGround {
  readonly question: Question;
  readonly shown: ConcentrationPeriod;
  readonly release: string;
  readonly others: readonly string[];
  /** `usgs-mcs-2024-1`, removed ones too. */
  readonly corrections: readonly string[];
}

/**
 * Looks one figure up. Refuses as the concentration itself does, and 'unknown-figure' when it has
 * no such period at this knowledge.
 */
export const findGround: Find<GroundParams, FoundGround> = async (
  db,
  { period, ...params },
  knowledge,
) => {
  const frequency = isMonth(period) ? 'monthly' : 'annual';
  const found = await findConcentration(db, { ...params, frequency }, knowledge);
  if (!found.ok) return found;
  const { source, periods } = found.value;
  const shown = periods.find((one) => one.period === period);
  const [edition] = shown?.releases ?? [];
  if (source === null || shown === undefined || edition === undefined) {
    return refuse('unknown-figure', missing(found.value, period));
  }
  const { mineral, stage, basis, measure } = found.value;
  const slice = { mineral, stage, basis, measure, period };
  const question = { slice, source, ...knowledge };
  const reporting = await reportingReleases(db, question);
  const release = reporting.get(edition) ?? edition;
  const others = [...new Set(reporting.values())].filter((id) => id !== release);
  return ok({
    ...{ question, shown, release, others },
    corrections: await correctionsMade(db, question, release),
  });
};

function missing({ periods, gaps }: Concentration, period: string): string {
  const has = periods.map((one) => one.period).join(', ');
  const why = gaps.map(({ message }) => message).join(' ');
  return has === ''
    ? `There is no such figure. ${why}`
    : `No figure for '${period}'; there is ${has}.`;
}

/** Every edition of the source that ever held for the slice by then, and the release it is of. */
async function reportingReleases(
  db: ReadDb,
  { slice, source, knownAt }: Question,
): Promise<ReadonlyMap<string, string>> {
  const rows = await db
    .selectFrom('read.slice as slice')
    .innerJoin('read.release as release', 'release.release_id', 'slice.release_id')
    .select(['slice.release_id', 'release.corrects'])
    .distinct()
    .where('slice.mineral', '=', slice.mineral)
    .where('slice.stage', '=', slice.stage)
    .where('slice.basis', '=', slice.basis)
    .where('slice.measure', '=', slice.measure)
    .where('slice.source', '=', source)
    .where('slice.period', '=', slice.period)
    .where('slice.known_from', '<=', knownAt)
    .orderBy('slice.release_id')
    .execute();
  return new Map(rows.map((row) => [row.release_id, row.corrects ?? row.release_id]));
}

async function correctionsMade(
  db: ReadDb,
  { slice, knownAt }: Question,
  release: string,
): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('read.correction as correction')
    .select('correction.correction_id')
    .where('correction.release_id', '=', release)
    .where('correction.mineral', '=', slice.mineral)
    .where('correction.stage', '=', slice.stage)
    .where('correction.basis', '=', slice.basis)
    .where('correction.measure', '=', slice.measure)
    .where('correction.period', '=', slice.period)
    .where('correction.position', '<=', knownAt)
    .orderBy('correction.position')
    .execute();
  return rows.map((row) => row.correction_id);
}
