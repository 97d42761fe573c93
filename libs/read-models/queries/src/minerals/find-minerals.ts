import type { MineralsAnswer } from '@chokepoint/api-contract';
import { MINERALS } from '@chokepoint/catalogue';
import { effectiveDate } from '@chokepoint/initiatives';
import { type IsoDate, ok, type Result } from '@chokepoint/kernel';
import { findRegistered, readRegister } from '../initiatives/register.js';
import type { Find, ReadDb, ResolvedKnowledge } from '../knowledge/resolved-knowledge.js';
import { readMineralFigures } from './mineral-figures.js';
import { toMineral } from './to-mineral.js';

export interface MineralsParams {
  /** Id of an initiative: headlines then carry the change of the top-1 share since it. */
  readonly since?: string | undefined;
}

/** The catalogue with the headlines of each mineral. Refuses 'unknown-initiative'. */
export const findMinerals: Find<MineralsParams, MineralsAnswer> = async (
  db,
  { since },
  knowledge,
) => {
  const effectiveOn = await effectiveDay(db, since, knowledge);
  if (!effectiveOn.ok) return effectiveOn;
  const ids = MINERALS.map((item) => item.id);
  const figures = await readMineralFigures(db, ids, knowledge);
  return ok({
    ...knowledge,
    since: since ?? null,
    minerals: MINERALS.map((item) => toMineral(item, figures, effectiveOn.value, knowledge)),
  });
};

async function effectiveDay(
  db: ReadDb,
  since: string | undefined,
  knowledge: ResolvedKnowledge,
): Promise<Result<IsoDate | null>> {
  if (since === undefined) return ok(null);
  const found = findRegistered(await readRegister(db, knowledge), since);
  return found.ok ? ok(effectiveDate(found.value.state).on) : found;
}
