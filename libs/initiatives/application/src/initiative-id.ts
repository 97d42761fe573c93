import { refuse, type Result } from '@chokepoint/kernel';

/** The objection to an id that is none; null when it is one. */
export const badInitiativeId = (id: string): Result<never> | null =>
  /^[a-z0-9]+(-[a-z0-9]+)*$/.test(id) && id.length <= 100
    ? null
    : refuse('bad-initiative-id', `'${id}' is not lower-case words joined by '-'.`);
