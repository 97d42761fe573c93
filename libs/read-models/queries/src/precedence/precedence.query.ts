import type { ReadDb, ResolvedKnowledge } from '../knowledge/resolved-knowledge.js';

/** The rules that somebody set, as they stand at a position. */
export const precedenceQuery = (db: ReadDb, { knownAt }: Pick<ResolvedKnowledge, 'knownAt'>) =>
  db
    .selectFrom('read.precedence as rule')
    .where('rule.known_from', '<=', knownAt)
    .where((eb) =>
      eb.or([eb('rule.known_until', 'is', null), eb('rule.known_until', '>', knownAt)]),
    )
    .select(['rule.basis', 'rule.measure', 'rule.mineral', 'rule.sources', 'rule.reason'])
    .select(['rule.set_on', 'rule.event_id', 'rule.known_from'])
    .orderBy('rule.basis')
    .orderBy('rule.measure')
    .orderBy('rule.mineral');
