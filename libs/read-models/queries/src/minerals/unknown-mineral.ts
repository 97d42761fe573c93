import { refuse, type Result } from '@chokepoint/kernel';

export const unknownMineral = (id: string): Result<never> =>
  refuse('unknown-mineral', `The catalogue has no mineral '${id}'; /minerals lists them.`);
