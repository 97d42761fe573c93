import type { InitiativeDetail, InitiativesAnswer } from '@chokepoint/api-contract';
import { mineral } from '@chokepoint/catalogue';
import { type IsoDate, ok, refuse } from '@chokepoint/kernel';
import type { Find } from '../knowledge/resolved-knowledge.js';
import { unknownMineral } from '../minerals/unknown-mineral.js';
import { covers, findRegistered, readRegister } from './register.js';
import { toDetail } from './to-detail.js';
import { toSummary } from './to-summary.js';

export interface InitiativesParams {
  readonly mineral?: string | undefined;
  readonly lane?: 'initiative' | 'shock' | undefined;
  /** The day on which status and deadlines are judged; the caller's clock, never the machine's. */
  readonly asOf: IsoDate;
}

/** The register of initiatives and shocks, by effective date. Refuses 'unknown-mineral'. */
export const findInitiatives: Find<InitiativesParams, InitiativesAnswer> = async (
  db,
  { mineral: id, lane, asOf },
  knowledge,
) => {
  if (id !== undefined && mineral(id) === undefined) return unknownMineral(id);
  const register = await readRegister(db, knowledge);
  const initiatives = register
    .filter(({ state }) => lane === undefined || state.announced.lane === lane)
    .filter(({ state }) => id === undefined || covers(state, id))
    .flatMap((entry) => toSummary(entry, asOf) ?? []);
  return ok({ ...knowledge, asOf, initiatives });
};

export interface InitiativeParams {
  readonly initiative: string;
  readonly asOf: IsoDate;
}

/** One initiative with its dates, instruments and commitments. Refuses 'unknown-initiative'. */
export const findInitiative: Find<InitiativeParams, InitiativeDetail> = async (
  db,
  { initiative, asOf },
  knowledge,
) => {
  const register = await readRegister(db, knowledge);
  const found = findRegistered(register, initiative);
  if (!found.ok) return found;
  const summary = toSummary(found.value, asOf);
  if (summary === null) {
    return refuse('unknown-initiative', `'${initiative}' was not announced by ${asOf}.`);
  }
  return ok({ ...summary, ...knowledge, asOf, ...toDetail(found.value, register, asOf) });
};
