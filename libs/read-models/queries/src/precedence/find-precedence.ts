import type { PrecedenceAnswer } from '@chokepoint/api-contract';
import { PRECEDENCE } from '@chokepoint/catalogue';
import { ok } from '@chokepoint/kernel';
import type { Find } from '../knowledge/resolved-knowledge.js';
import { precedenceQuery } from './precedence.query.js';

/** Every rule of precedence at a knowledge: those that were set, then the catalogue's. */
export const findPrecedence: Find<Record<never, never>, PrecedenceAnswer> = async (
  db,
  _params,
  knowledge,
) => {
  const set = await precedenceQuery(db, knowledge).execute();
  const catalogue = PRECEDENCE.map(({ basis, measure, sources, reason }) => ({
    basis,
    measure,
    mineral: null,
    sources: [...sources],
    reason,
    setOn: null,
    eventId: null,
    position: null,
  }));
  const rules = set.map((rule) => ({
    basis: rule.basis,
    measure: rule.measure,
    mineral: rule.mineral,
    sources: rule.sources,
    reason: rule.reason,
    setOn: rule.set_on,
    eventId: rule.event_id,
    position: rule.known_from,
  }));
  return ok({ ...knowledge, rules: [...rules, ...catalogue] });
};
