import { refuse, type Result } from '@chokepoint/kernel';

/** Refuses 'unexpected-event'. */
export const unexpected = (what: string): Result<never> =>
  refuse('unexpected-event', `The events do not tell the story of a release: ${what}.`);
