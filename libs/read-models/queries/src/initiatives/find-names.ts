import { ok } from '@chokepoint/kernel';
import type { Find } from '../knowledge/resolved-knowledge.js';
import { readRegister } from './register.js';

export interface InitiativeNames {
  readonly names: ReadonlyMap<string, string>;
}

/** What each initiative is called, by its id. */
export const findInitiativeNames: Find<object, InitiativeNames> = async (
  db,
  _params,
  knowledge,
) => {
  const register = await readRegister(db, knowledge);
  return ok({ names: new Map(register.map(({ id, state }) => [id, state.announced.name])) });
};
