import { addDays } from '@chokepoint/kernel';
import { useSearch } from '@tanstack/react-router';
import { type States } from '../../api/queries.js';
import { today } from '../../lib/today.js';
import { useKnowledge } from '../../lib/use-knowledge.js';

/**
 * The states that are compared: the one that the page names, else that of a year earlier, and the
 * one that the time bar shows.
 */
export function useStates(): States {
  const { from } = useSearch({ from: '/diff' });
  const { publishedBy, knownAt } = useKnowledge();
  const known = knownAt === undefined ? '' : `@${knownAt}`;
  const yearBefore = addDays(publishedBy ?? today(), -365);
  return { from: from ?? `${yearBefore}${known}`, to: `${publishedBy ?? 'latest'}${known}` };
}
