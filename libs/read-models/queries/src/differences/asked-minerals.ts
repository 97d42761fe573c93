import { mineral as knownMineral, MINERALS } from '@chokepoint/catalogue';
import { ok, refuse, type Result } from '@chokepoint/kernel';
import { covers, readRegister } from '../initiatives/register.js';
import type { ReadDb } from '../knowledge/resolved-knowledge.js';
import { unknownMineral } from '../minerals/unknown-mineral.js';
import type { Between } from './comparison.js';

export interface MineralFilter {
  readonly mineral?: string | undefined;
  /** The minerals that an initiative covers at one of the states. */
  readonly initiative?: string | undefined;
}

/**
 * The minerals that are asked for; undefined is all of them. Refuses 'unknown-mineral' and
 * 'unknown-initiative'.
 */
export async function askedMinerals(
  db: ReadDb,
  { mineral, initiative }: MineralFilter,
  { from, to }: Between,
): Promise<Result<readonly string[] | undefined>> {
  if (mineral !== undefined && !knownMineral(mineral)) return unknownMineral(mineral);
  if (initiative === undefined) return ok(mineral === undefined ? undefined : [mineral]);
  const register = [...(await readRegister(db, from)), ...(await readRegister(db, to))];
  const known = register.filter(({ id }) => id === initiative);
  if (known.length === 0) {
    const message = `At neither state there is an initiative '${initiative}'.`;
    return refuse('unknown-initiative', message);
  }
  const asked = MINERALS.map(({ id }) => id).filter(
    (id) => mineral === undefined || id === mineral,
  );
  return ok(asked.filter((id) => known.some(({ state }) => covers(state, id))));
}
