import type { Concentration, ConcentrationPeriod, ProofQuery } from '@chokepoint/api-contract';
import { isMonth, ok, refuse } from '@chokepoint/kernel';
import { type Find, findConcentration, type ReadDb } from '@chokepoint/queries';
import type { Question } from './question.js';

export interface GroundParams extends Omit<ProofQuery, 'publishedBy' | 'knownAt' | 'events'> {
  readonly mineral: string;
}

/** What the read models say of a figure, and which releases of its source report its slice. */
export interface FoundGround {
  readonly question: Question;
  readonly shown: ConcentrationPeriod;
  readonly release: string;
  readonly others: readonly string[];
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
  const [release] = shown?.releases ?? [];
  if (source === null || shown === undefined || release === undefined) {
    return refuse('unknown-figure', missing(found.value, period));
  }
  const { mineral, stage, basis, measure } = found.value;
  const slice = { mineral, stage, basis, measure, period };
  const question = { slice, source, ...knowledge };
  const reporting = await reportingReleases(db, question);
  return ok({ question, shown, release, others: reporting.filter((id) => id !== release) });
};

function missing({ periods, gaps }: Concentration, period: string): string {
  const has = periods.map((one) => one.period).join(', ');
  const why = gaps.map(({ message }) => message).join(' ');
  return has === ''
    ? `There is no such figure. ${why}`
    : `No figure for '${period}'; there is ${has}.`;
}

/** Every release of the source that has ever held, or been withdrawn, for the slice by then. */
async function reportingReleases(
  db: ReadDb,
  { slice, source, knownAt }: Question,
): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('read.slice as slice')
    .select('slice.release_id')
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
  return rows.map((row) => row.release_id);
}
